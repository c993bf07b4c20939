import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/{core,cli,rules,repository}/**/*.test.ts'], testTimeout: 10_000 },
});

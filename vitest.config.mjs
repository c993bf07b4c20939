import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{core,editor,cli,rules,repository}/**/*.test.ts'],
    testTimeout: 10_000,
    // Nothing under test keeps state, so the files may share what they import: the run takes half the time.
    pool: 'threads',
    isolate: false,
  },
});

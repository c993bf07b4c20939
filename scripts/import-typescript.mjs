// Bundles a TypeScript module with esbuild into memory and imports it, so that scripts can use the project's own code.
import { build } from 'esbuild';

/** Imports the TypeScript module at `path` with everything it imports. */
export async function importTypeScript(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

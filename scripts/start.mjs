// What `npm start` runs: builds, reviews the example specs on the command line, and says how to see them in an editor.
//
// --editor  open a VS Code with the extension and the examples: the desktop `code` of this machine, else one that the
//           browser shows (Linux), until Ctrl+C
// --server  with --editor: the one in the browser, even where there is a desktop VS Code
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mustRun } from '../test/vscode/harness/cleanup.mjs';
import { npm, root, script } from './lib/commands.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';

const { values: options } = parseArgs({ options: { editor: { type: 'boolean' }, server: { type: 'boolean' } } });

await ensureDependencies({ echo: true });
await runHere(npm('run', '--silent', 'build'));
if (options.editor) {
  const { openEditor } = await import('./lib/editor.mjs');
  await openEditor({ inBrowser: options.server });
} else {
  await runHere(script('dist/cli.js', 'check', 'examples', '--fail-on', 'never'));
  console.log(`
To see this as you write, open a VS Code with the extension and the examples:
  npm start -- --editor
or by hand:
  code --extensionDevelopmentPath="${root}" "${path.join(root, 'examples')}"
or open this folder in VS Code and press F5.`);
}

/** @param {string[]} commandLine */
async function runHere([command, ...args]) {
  await mustRun(command, args, { cwd: root, echo: true });
}

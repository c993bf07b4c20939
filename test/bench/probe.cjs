// Measures from inside the extension host, which takes it for its tests: `POST /NAME` on the socket NEEDFIRST_PROBE, with
// the arguments as a JSON list, runs one of the actions below and answers with what it returns. Times are milliseconds.
const http = require('node:http');
const inspector = require('node:inspector');
const { setTimeout: sleep } = require('node:timers/promises');
const v8 = require('node:v8');
const vm = require('node:vm');
const vscode = require('vscode');

/** How often the profiler looks, in microseconds. */
const INTERVAL = 200;
const FRAME = 16;
const MB = 1e6;

let session;
let turns;
let ticks;

const actions = {
  /** Activates the other extensions that wait for Markdown, so that none does while one is measured. */
  async activateOthers(id) {
    const waits = ({ packageJSON }) => packageJSON.activationEvents?.includes('onLanguage:markdown');
    for (const extension of vscode.extensions.all)
      if (extension.id !== id && waits(extension)) await extension.activate();
  },

  /** Returns the processor time of loading and activating an extension. */
  async activate(id) {
    const before = threadTime();
    await vscode.extensions.getExtension(id).activate();
    return threadTime() - before;
  },

  async open(file) {
    await vscode.window.showTextDocument(vscode.Uri.file(file));
  },

  /** Makes the document on screen one of Markdown; returns the time until a source has found something, where one is given. */
  async makeMarkdown(source) {
    const { document } = vscode.window.activeTextEditor;
    const start = performance.now();
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    const isFound = () =>
      vscode.languages.getDiagnostics(document.uri).some((diagnostic) => diagnostic.source === source);
    while (source && !isFound()) await sleep(1);
    return performance.now() - start;
  },

  /** Puts the caret into the middle of the screen. */
  caret(line, character) {
    const editor = vscode.window.activeTextEditor;
    editor.selection = new vscode.Selection(line, character, line, character);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  },

  /** Asks for the hover at a place, and returns how many there are. */
  async hover(line, character) {
    const { uri } = vscode.window.activeTextEditor.document;
    const position = new vscode.Position(line, character);
    return (await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, position)).length;
  },

  /** From now on notes the turns of the event loop. */
  watch() {
    turns = [];
    let last = threadTime();
    ticks = setInterval(() => {
      const now = threadTime();
      turns.push(now - last);
      last = now;
    });
  },

  /** Ends that, and returns the processor time of the longest, and how many took longer than a frame. */
  watched() {
    clearInterval(ticks);
    return { longest: Math.max(...turns), long: turns.filter((time) => time > FRAME).length };
  },

  /** From now on notes what runs. */
  async profile() {
    session = new inspector.Session();
    session.connect();
    await ask('Profiler.enable');
    await ask('Profiler.setSamplingInterval', { interval: INTERVAL });
    await ask('Profiler.start');
  },

  /** Ends that, and returns how long code of a file ran, with all that it called. */
  async profiled(file) {
    const { profile } = await ask('Profiler.stop');
    session.disconnect();
    return timeIn(profile, file);
  },

  /** Megabytes in use after collecting garbage, and after V8 had the time to give back what it kept for more. */
  async memory() {
    v8.setFlagsFromString('--expose-gc');
    vm.runInNewContext('gc')();
    await sleep(15_000);
    vm.runInNewContext('gc')();
    const { heapUsed, rss } = process.memoryUsage();
    return { heap: heapUsed / MB, process: rss / MB };
  },
};

/** Processor time of the extension host's own thread so far: what other programs and threads do does not count. */
function threadTime() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function ask(method, given) {
  return new Promise((resolve, reject) => {
    session.post(method, given, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

function timeIn({ nodes, samples, timeDeltas }, file) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const isInside = new Map();
  for (const { id, callFrame } of nodes)
    isInside.set(id, isInside.get(parents.get(id)) || callFrame.url.endsWith(file));
  return samples.reduce((sum, id, at) => sum + (isInside.get(id) ? timeDeltas[at] / 1000 : 0), 0);
}

async function answer(request, response) {
  try {
    let given = '';
    for await (const part of request.setEncoding('utf8')) given += part;
    const result = await actions[request.url.slice(1)](...JSON.parse(given));
    response.end(JSON.stringify(result ?? null));
  } catch (error) {
    response.writeHead(500).end(String(error.stack));
  }
}

/** VS Code calls this; the workbench goes before it ends. */
exports.run = () => {
  http.createServer(answer).listen(process.env.NEEDFIRST_PROBE);
  return new Promise(() => {});
};

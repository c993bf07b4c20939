// A proxy in front of VS Code's server that makes the workbench load our extension in its web worker extension host:
// it serves the extension's folder and names it, and the tests, in the configuration that the workbench page carries.
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';

const EXTENSION_PATH = '/extension-in-development';
const CONFIGURATION = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;

/**
 * @param {object} options
 * @param {number} options.port of VS Code's server
 * @param {string} options.extension the extension's folder
 * @param {string} options.tests the tests module, inside that folder
 */
export async function startProxy({ port, extension, tests }) {
  const proxy = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith(`${EXTENSION_PATH}/`))
      serveFile(extension, pathname.slice(EXTENSION_PATH.length), response);
    else if (pathname === '/') forwardWorkbenchPage(request, response);
    else forward(request, (upstream) => pass(upstream, response), response);
  });
  proxy.on('upgrade', (request, socket, head) => forwardWebSocket(port, request, socket, head));
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(undefined)));
  const authority = `127.0.0.1:${/** @type {net.AddressInfo} */ (proxy.address()).port}`;

  /** Asks VS Code's server what the browser asked. */
  function forward(request, onAnswer, response) {
    const headers = { ...request.headers, 'accept-encoding': 'identity' };
    const options = { host: '127.0.0.1', port, path: request.url, method: request.method, headers };
    const upstream = http.request(options, onAnswer);
    upstream.on('error', () => response.destroy());
    request.pipe(upstream);
  }

  function forwardWorkbenchPage(request, response) {
    forward(
      request,
      async (upstream) => {
        let page = '';
        for await (const text of upstream.setEncoding('utf8')) page += text;
        const { 'content-length': _, ...headers } = upstream.headers;
        response.writeHead(upstream.statusCode, headers);
        response.end(
          page.replace(CONFIGURATION, (_match, before, settings, end) => before + withTests(settings) + end),
        );
      },
      response,
    );
  }

  /** Adds the extension and its tests to the configuration. */
  function withTests(escapedSettings) {
    const settings = JSON.parse(escapedSettings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    const uri = (relative) => ({ scheme: 'http', authority, path: path.posix.join(EXTENSION_PATH, relative) });
    settings.developmentOptions = {
      ...settings.developmentOptions,
      extensions: [uri('')],
      extensionTestsPath: uri(path.relative(extension, tests)),
    };
    return JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  }

  return { authority, stop: () => void proxy.close() };
}

function pass(upstream, response) {
  response.writeHead(upstream.statusCode, upstream.headers);
  upstream.pipe(response);
}

function serveFile(folder, pathname, response) {
  const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
  const isThere = file.startsWith(folder) && fs.statSync(file, { throwIfNoEntry: false })?.isFile();
  if (!isThere) {
    response.writeHead(404).end();
    return;
  }
  const types = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.css': 'text/css' };
  response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
  response.end(fs.readFileSync(file));
}

function forwardWebSocket(port, request, socket, head) {
  const upstream = net.connect(port, '127.0.0.1', () => {
    const { rawHeaders } = request;
    const lines = [`${request.method} ${request.url} HTTP/1.1`];
    for (let i = 0; i < rawHeaders.length; i += 2) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`);
    upstream.write(`${lines.join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
}

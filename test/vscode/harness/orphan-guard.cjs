// Preloaded into the VS Code server: ends it, with all it has started, and removes its temporary folder when the
// process that started it is gone without having been able to clean up (kill -9).
const fs = require('node:fs');

const isServer = /server-main\.js$/.test(process.argv[1] ?? '');
if (isServer) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid === parent) return;
    fs.rmSync(process.env.NEEDFIRST_SERVER_FOLDER, { recursive: true, force: true });
    process.kill(0, 'SIGKILL'); // the whole process group, of which this is the leader
  }, 1000).unref();
}

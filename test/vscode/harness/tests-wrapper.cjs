// What the extension host runs as "the tests": it runs the real ones and writes down how they ended. VS Code itself
// reports success when its extension host dies half-way, so only what is written here counts.
const fs = require('node:fs');
const path = require('node:path');

exports.run = async () => {
  const resultFile = process.env.NEEDFIRST_TESTS_RESULT;
  try {
    const file = require.resolve(process.env.NEEDFIRST_TESTS);
    await runTests(require(file), path.dirname(file));
    fs.writeFileSync(resultFile, JSON.stringify({ status: 0 }));
  } catch (error) {
    fs.writeFileSync(resultFile, JSON.stringify({ status: 1, error: String(error?.message ?? error) }));
    throw error;
  }
};

/** A tests module returns a promise or takes a callback, as VS Code has it. */
function runTests({ run }, folder) {
  if (run.length < 2) return run();
  return new Promise((resolve, reject) => {
    run(folder, (error, failures) => {
      if (error) reject(error);
      else if (failures) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}

// A reporter for `node --test` that writes the counts as JSON: { passed, failed, failures }.

/** @param {AsyncIterable<{ type: string, data: any }>} events */
// biome-ignore lint/style/noDefaultExport: node:test takes a reporter's default export
export default async function* countingReporter(events) {
  const totals = { pass: 0, fail: 0, cancelled: 0 };
  const failures = [];
  for await (const { type, data } of events) {
    if (type === 'test:fail') failures.push(data.name);
    const total = type === 'test:diagnostic' && /^(pass|fail|cancelled) (\d+)$/.exec(data.message);
    if (total) totals[total[1]] = Number(total[2]);
  }
  yield JSON.stringify({ passed: totals.pass, failed: totals.fail + totals.cancelled, failures });
}

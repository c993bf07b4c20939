// Prints two results of `npm run bench` beside one another.
import { readFileSync } from 'node:fs';

export function compare(before, after) {
  const [a, b] = [before, after].map((file) => JSON.parse(readFileSync(file, 'utf8')));
  console.log(`${''.padEnd(44)} ${a.commit.padStart(10)} ${b.commit.padStart(10)}   after / before`);
  for (const [name, { least, unit }] of Object.entries(b.rows)) {
    const was = a.rows[name]?.least;
    const ratio = was === undefined ? '' : (least / was).toFixed(2).padStart(8);
    const shown = (value) => (value === undefined ? '' : value.toFixed(2)).padStart(10);
    console.log(`${name.padEnd(44)} ${shown(was)} ${shown(least)} ${unit.padEnd(3)} ${ratio}`);
  }
}

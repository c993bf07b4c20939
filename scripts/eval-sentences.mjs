// Measures the sentence reader on hand-labelled sentences:
//   npm run eval:sentences -- FILE.jsonl [--products A,B] [--companies A,B] [--errors N]
// Names that a document would teach are given by --products and --companies.
// FILE has one JSON object a line: id, kind, text, subject_head (null: no subject), accepted_heads, subject_class,
// accepted_verbs. Every fifth sentence (id % 5 === 0) is the validation part: its errors are never listed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { importTypeScript } from './import-typescript.mjs';

const root = join(new URL('.', import.meta.url).pathname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    products: { type: 'string', default: '' },
    companies: { type: 'string', default: '' },
    errors: { type: 'string', default: '0' },
  },
});
if (positionals.length !== 1) {
  console.error('usage: npm run eval:sentences -- FILE.jsonl [--products A,B] [--companies A,B] [--errors N]');
  process.exit(2);
}

const load = (name) => importTypeScript(join(root, 'src/core', name));
const { createLexicon } = await load('reader/lexicon.ts');
const { createReader } = await load('reader/read.ts');
const { createPhraseIndex } = await load('reader/phrases.ts');
const { classifyPhrase } = await load('reader/subjects.ts');
const { subjectLists } = await load('document/subjects.ts');

const lexicons = {};
for (const file of readdirSync(join(root, 'rules/lexicons')).filter((name) => name.endsWith('.yaml'))) {
  Object.assign(lexicons, parse(readFileSync(join(root, 'rules/lexicons', file), 'utf8')).lexicons);
}
const entries = (name) => new Set((lexicons[name]?.entries ?? []).map((entry) => entry.toLowerCase()));
const lists = subjectLists({ entries });
const listed = (text) => new Set(text.toLowerCase().split(',').filter(Boolean));
const names = {
  products: listed(values.products),
  companies: listed(values.companies),
  customers: new Set(),
  rivals: new Set(),
};
const CLASS_OF = {
  'named-customer': 'customer',
  'generic-customer': 'customer',
  'status-quo': 'product',
  technology: 'product',
  process: 'other',
};

const reader = createReader({
  lexicon: createLexicon(readFileSync(join(root, 'rules/lexicons/words.txt'), 'utf8')),
  phrases: createPhraseIndex([]),
});

function judge(row) {
  const item = row.kind === 'bullet';
  const [reading] = reader.read(row.text, { item });
  const { clause, words } = reading;
  const subject = clause.subject && words[clause.subject.head];
  const verb = clause.verb && words[clause.verb.head];
  const answered = clause.subject !== undefined || clause.mood === 'fragment' || clause.mood === 'imperative';
  const head = subject === undefined ? null : subject.lower;
  const accepted = (row.accepted_heads ?? []).map((word) => word.toLowerCase());
  const headRight = row.subject_head === null ? head === null : head !== null && accepted.includes(head);
  const verbs = (row.accepted_verbs ?? []).map((word) => word.toLowerCase());
  const verbRight =
    verbs.length === 0
      ? verb === undefined || row.subject_head === null
      : verb !== undefined && verbs.includes(verb.lower);
  const found = clause.subject === undefined ? 'none' : classifyPhrase(words, clause.subject, names, lists);
  const labelled = row.subject_class ?? undefined;
  const classRight = labelled === undefined ? undefined : (CLASS_OF[found] ?? found) === labelled;
  const tags = words.map((word) => `${word.text}/${word.tag}`).join(' ');
  return { row, answered, headRight, classRight, verbRight, head, found, verb: verb?.text, mood: clause.mood, tags };
}

function tally(results) {
  const answered = results.filter((result) => result.answered);
  const classed = answered.filter((result) => result.classRight !== undefined);
  const share = (list, test) =>
    list.length === 0 ? '   –' : `${((100 * list.filter(test).length) / list.length).toFixed(1)}`.padStart(5);
  return [
    String(results.length).padStart(4),
    share(results, (result) => result.answered),
    share(answered, (result) => result.headRight),
    share(classed, (result) => result.classRight),
    share(results, (result) => result.verbRight),
  ].join('  ');
}

const rows = readFileSync(positionals[0], 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const results = rows.map(judge);
const isValidation = ({ row }) => row.id % 5 === 0;
const rest = results.filter((result) => !isValidation(result));
console.log('                 n  answered  head  class  verb');
for (const kind of new Set(rows.map((row) => row.kind))) {
  console.log(kind.padEnd(12), tally(rest.filter((result) => result.row.kind === kind)));
}
console.log('rest'.padEnd(12), tally(rest));
console.log('validation'.padEnd(12), tally(results.filter(isValidation)));

const limit = Number(values.errors);
const wrong = rest.filter(
  (result) => !result.answered || !result.headRight || result.classRight === false || !result.verbRight,
);
for (const { row, answered, headRight, classRight, verbRight, head, found, verb, mood, tags } of wrong.slice(
  0,
  limit,
)) {
  const what = [!answered && 'unanswered', !headRight && 'head', classRight === false && 'class', !verbRight && 'verb'];
  console.log(`\n${row.id} ${row.kind} [${what.filter(Boolean).join(' ')}] ${row.text}`);
  console.log(
    `  want ${(row.accepted_heads ?? []).join('/')} ${row.subject_class} ${(row.accepted_verbs ?? []).join('/')}`,
  );
  console.log(`  got  ${head} ${found} ${verb} (${mood})\n  ${tags}`);
}

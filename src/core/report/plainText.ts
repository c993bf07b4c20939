/** Text from documents and packs, made fit to stand in a report. */

/** Control characters, and those that turn the direction of text: a report says in plain sight what it says. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** One line without unseen characters. */
export const oneLine = (text: string): string => text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

const MARKS = /[\\`*_[\]<>#|~$]/g;
/** What GitHub would turn into mentions and references, which notify people, even behind a backslash. */
const CALLS = /@(?=[A-Za-z0-9])|#(?=\d)|\bGH-(?=\d)/gi;
const ZERO_WIDTH_SPACE = '&#8203;';

/** Text that Markdown shows as it is, in a table too, and that notifies nobody. */
export const markdownText = (text: string): string =>
  oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(MARKS, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\bwww\./gi, (start) => start.replace('.', '\\.'))
    .replace(CALLS, (call) => `${call}${ZERO_WIDTH_SPACE}`);

/** Inline code, in a table too; backticks are left out. */
export const markdownCode = (text: string): string => `\`${oneLine(text).replace(/[`|]/g, '')}\``;

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that HTML shows as it is, between tags and in quoted attributes. */
export const htmlText = (text: string): string =>
  text.replace(UNSEEN, '').replace(/[&<>"']/g, (found) => HTML[found] ?? found);

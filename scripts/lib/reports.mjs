// Whether a report on a hostile document is whole: nothing of the document has become part of its form.

/** The elements of the HTML report. */
const TAGS = new Set(
  [
    'html head meta title style body main header section article a h1 h2 h3 p div span strong code ul ol li dl dt dd',
    'table caption thead tbody tr th td svg rect line',
  ].flatMap((names) => names.split(' ')),
);

/** @throws Error that says what has broken out */
export function checkHtml(html) {
  const body = html.replace(/<style>[^<]*<\/style>/, '').replace(/^<!doctype html>/, '');
  for (const [tag, name, attributes] of body.matchAll(
    /<\/?([a-z][a-z0-9]*)((?: [A-Za-z][A-Za-z0-9-]*="[^"]*")*)\/?>|</g,
  )) {
    if (!TAGS.has(name)) throw new Error(`HTML with ${tag} ${name}`);
    if (/ (?:on[a-z]+|style|src|srcset)=|="\s*(?!#)[a-z]+script:/i.test(attributes))
      throw new Error(`HTML with ${tag}`);
  }
  checkCharacters(html, 'HTML');
}

/** @throws Error that says what is not well-formed */
export function checkXml(xml) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || !xml.isWellFormed())
    throw new Error('XML with characters that XML does not have');
  if (/&(?!(?:amp|lt|gt|quot|apos|#x?[0-9a-fA-F]+);)/.test(xml)) throw new Error('XML with a bare ampersand');
  const open = [];
  for (const [tag, end, name, , empty] of xml.matchAll(
    /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)\s*(\/?)>|<(?!\?xml )/g,
  )) {
    if (name === undefined) throw new Error(`XML with ${tag} of no element`);
    if (end === '' && empty === '') open.push(name);
    else if (end !== '' && open.pop() !== name) throw new Error(`XML with an unexpected </${name}>`);
  }
  if (open.length > 0) throw new Error(`XML with an open ${open.at(-1)}`);
}

/** @throws Error that says what has broken out */
export function checkMarkdown(markdown) {
  const outside = markdown
    .replace(/`[^`\n]*`/g, '')
    .replace(/<code>[^<\n]*<\/code>/g, '')
    .replace(/\\[<[]/g, '');
  const found = /<(?!\/?(?:details|summary)>)|\[|@[a-z]|:\/\//i.exec(outside);
  if (found) throw new Error(`Markdown with ${JSON.stringify(outside.slice(found.index, found.index + 40))}`);
  checkCharacters(markdown, 'Markdown');
}

/** One command a line, which no text can add to. @throws Error that says what has broken out */
export function checkGithub(commands) {
  for (const line of commands.split('\n'))
    if (line !== '' && !/^::(?:error|warning|notice) [^\r]*::[^\r]*$/.test(line))
      throw new Error(`a GitHub annotation ${JSON.stringify(line.slice(0, 80))}`);
}

function checkCharacters(text, what) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there.
  const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/.exec(text);
  if (found) throw new Error(`${what} with U+${found[0].charCodeAt(0).toString(16).padStart(4, '0')}`);
}

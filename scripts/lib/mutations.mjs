// Breaks texts by cutting, pasting and repeating; the same seed breaks them in the same way.

/** No broken text is longer, in UTF-16 code units. */
const LONGEST = 60_000;

const CHARACTERS = ['\u0000', '\uD800', '\uFEFF', '\uFFFC', '\uFFFF', '\u202e', '\r', '\r\n', '\t', '\u2028', '😀'];
const MARKDOWN = [
  ...['<!--', '-->', '---\n', '```\n', '> ', '- ', '| ', '# ', '**', '[', '](', '`', '&#x', '<', '1. ', '\n\n'],
  ...['<script>', ']]>', '</style>', '@here', '[x](javascript:x)', '“', '«', '»', '\\', '$', '{', '}', '${1:', '"'],
  ...['<!-- spec-stance: mixed -->', '---\nkind: prd\n---\n', '---\nkind: [\n---\n', '\ncustomers: &a [*a]\n'],
];
const YAML = ['*a', '&a ', '!!js/function ', '? ', '<<: *a', 'kind: pattern\n', 'id: a\n', '[{', '}]', ': |\n', '~'];
const NAMES = ['__proto__', 'constructor', '(a+)+$', '(?=x)', '\\1', '..', '**/', '*', '{a,', '[!'];

const DIRECTIVES = ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file', 'disable-', 'Disable'];
const RULES = ['hype', 'hype/adjective', 'weasel,', 'nonsense', 'needfirst', '__proto__', 'hype/', '--', ''];
const REASONS = [' -- fine', ' -- expires 2020-01-01', ' – expires: 2999-99-99', ' --', ' -- a -- b', ' -- <!--', ''];

/** @param {number} seed */
export function createMutations(seed) {
  let state = seed >>> 0;
  /** A whole number below `n`; the generator is mulberry32. */
  function below(n) {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  }
  const any = (list) => list[below(list.length)];
  const several = (list) => Array.from({ length: 1 + below(4) }, () => any(list)).join(' ');
  const suppression = () => `<!-- needfirst-${any(DIRECTIVES)} ${several(RULES)}${any(REASONS)} -->\n`;
  const piece = () => (below(6) === 0 ? suppression() : any(any([CHARACTERS, MARKDOWN, YAML, NAMES])));

  /** A text with one thing done to it. */
  function mutated(text, others) {
    const from = below(text.length + 1);
    const to = Math.min(text.length, from + below(200));
    const cut = text.slice(from, to);
    const put = (words) => (text.slice(0, from) + words + text.slice(to)).slice(0, LONGEST);
    switch (below(8)) {
      case 0:
        return put('');
      case 1:
      case 2:
        return put(piece());
      case 3:
        return put(cut + cut);
      case 4:
        return put(cut.repeat(1 + below(400)));
      case 5:
        return put(piece().repeat(1 + below(3000)));
      case 6: {
        const other = any(others);
        const start = below(other.length + 1);
        return put(other.slice(start, start + below(2000)));
      }
      default:
        return put(String.fromCharCode(below(0x10000)));
    }
  }

  /** One of the texts with several things done to it. */
  function broken(texts) {
    let text = any(texts);
    for (let times = 1 + below(6); times > 0; times--) text = mutated(text, texts);
    return text;
  }

  return { below, any, piece, mutated, broken };
}

/** The words that every match of a regular expression has one of, read off the expression: where none stands, it need not be tried. */

/**
 * Each is the beginning of a word in lower case (`lack` for "lack", "lacks", "lacking"), a word being a run of ASCII letters,
 * digits and underscores. Undefined where an expression needs no word, or is written in a way that is not understood here.
 */
export type WordsNeeded = readonly string[] | undefined;

/** Shorter words stand nearly everywhere. */
export const SHORTEST = 3;

/** Where in the expression, and whether a word begins here for certain. */
interface Place {
  at: number;
  edge: boolean;
}

/** What one piece of a sequence needs; a literal piece is put together with those that follow it. */
interface Piece {
  readonly needed?: WordsNeeded;
  readonly letter?: string;
}

const WORD = /\w/;
/** Escapes that stand for one character of a sort, or for a place. */
const SORTS = 'dDsSwWbB';
const NOT_WORD = 'sW';

class NotUnderstood extends Error {}

export function wordsNeeded(source: string): WordsNeeded {
  const place: Place = { at: 0, edge: false };
  try {
    const needed = alternatives(source, place);
    const isUseful = place.at === source.length && needed?.every(({ length }) => length >= SHORTEST);
    return isUseful ? [...new Set(needed)] : undefined;
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

/** Reads up to the end or the closing parenthesis; one of the alternatives is met, so that the words of each may be the ones. */
function alternatives(source: string, place: Place): WordsNeeded {
  const before = place.edge;
  let after = true;
  let needed: WordsNeeded = [];
  for (;;) {
    place.edge = before;
    const words = sequence(source, place);
    needed = needed && words && [...needed, ...words];
    after &&= place.edge;
    if (source[place.at] !== '|') break;
    place.at++;
  }
  place.edge = after;
  return needed;
}

/** Reads up to the end of an alternative. All pieces are met, so that the words of any one will do. */
function sequence(source: string, place: Place): WordsNeeded {
  let best: WordsNeeded;
  let word = '';
  let begins = false;
  const endWord = (): void => {
    if (word !== '' && begins) best = better(best, [word]);
    word = '';
  };
  while (place.at < source.length && !'|)'.includes(source.charAt(place.at))) {
    const before = place.edge;
    const { needed, letter } = piece(source, place);
    const { least, most } = quantity(source, place);
    if (least === 0) place.edge &&= before;
    if (letter === undefined || least === 0) endWord();
    if (least === 0) continue;
    if (letter === undefined) best = better(best, needed);
    else {
      if (word === '') begins = before;
      word += letter;
      if (most > 1) endWord();
    }
  }
  endWord();
  return best;
}

/** Reads one piece, its quantity aside. */
function piece(source: string, place: Place): Piece {
  const char = source.charAt(place.at++);
  if (char === '(') return group(source, place);
  if (char === '[') return characterClass(source, place);
  if (char === '\\') return escaped(source, place);
  if (char === '^' || char === '$') {
    place.edge ||= char === '^';
    return {};
  }
  return literal(char, place);
}

function literal(char: string, place: Place): Piece {
  place.edge = char !== '.' && !WORD.test(char);
  return WORD.test(char) ? { letter: char.toLowerCase() } : {};
}

function escaped(source: string, place: Place): Piece {
  const char = source.charAt(place.at++);
  if (!WORD.test(char)) {
    place.edge = true;
    return {};
  }
  if (!SORTS.includes(char)) throw new NotUnderstood(char);
  if (char === 'b') place.edge = true;
  else if (char !== 'B') place.edge = NOT_WORD.includes(char);
  return {};
}

function group(source: string, place: Place): Piece {
  const opening = /^\?(?::|<?[=!]|<\w+>|P<\w+>)/.exec(source.slice(place.at, place.at + 40))?.[0] ?? '';
  if (opening === '' && source[place.at] === '?') throw new NotUnderstood('?');
  place.at += opening.length;
  const before = place.edge;
  const needed = alternatives(source, place);
  if (source[place.at++] !== ')') throw new NotUnderstood('(');
  if (!/[=!]$/.test(opening)) return { needed };
  // What is looked at around a place is not read, and may be what must not stand there.
  place.edge = before;
  return {};
}

function characterClass(source: string, place: Place): Piece {
  // `[^]`, `[]a]` and `[[:alpha:]]` are not the same to every engine.
  const end = /^(?!\^?\])(?:\\.|[^\\\][])*\]/.exec(source.slice(place.at))?.[0].length;
  if (end === undefined) throw new NotUnderstood('[');
  place.at += end;
  place.edge = false;
  return {};
}

/** Reads how often the piece before may stand, lazily or not. */
function quantity(source: string, place: Place): { readonly least: number; readonly most: number } {
  const [written = '', least, comma, most] =
    /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(place.at, place.at + 20)) ?? [];
  place.at += written.length;
  if (written === '') return { least: 1, most: 1 };
  if (least === undefined) return { least: written[0] === '+' ? 1 : 0, most: written[0] === '?' ? 1 : 2 };
  return { least: Number(least), most: comma && !most ? 2 : Number(most || least) };
}

/** The longer words are, the fewer sentences have them. */
function better(a: WordsNeeded, b: WordsNeeded): WordsNeeded {
  if (!a || !b) return a ?? b;
  const shortest = (words: readonly string[]): number => Math.min(...words.map(({ length }) => length));
  return shortest(b) > shortest(a) ? b : a;
}

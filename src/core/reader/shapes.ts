/** What the capitals of words say about them. */
import type { Shape } from './candidates.ts';
import type { Token } from './words.ts';

/** What the capitals of each word say; in a sentence whose words are mostly capitalised, nothing. */
export function shapesOf(tokens: readonly Token[]): Shape[] {
  let long = 0;
  let capitals = 0;
  let shouted = 0;
  const shapes: Shape[] = tokens.map((token) => {
    if (token.kind !== 'word' || token.text === token.lower) {
      if (token.kind === 'word' && token.text.length > 3) long++;
      return 'plain';
    }
    if (token.text.length > 3) {
      long++;
      capitals++;
    }
    const shape = shapeOf(token.text);
    if (shape === 'acronym' && token.text.length > 3) shouted++;
    return shape;
  });
  const shouting = shouted >= 2 && shouted * 10 >= long * 7;
  const title = long >= 3 && capitals * 10 >= long * 7;
  let first = true;
  for (let i = 0; i < shapes.length; i++) {
    const token = tokens[i] as Token;
    if (shapes[i] === 'capital' && (first || title)) shapes[i] = 'first';
    else if (shapes[i] === 'acronym' && shouting) shapes[i] = 'plain';
    if (token.kind === 'symbol') {
      if (/^[:.!?–—"“‘]/.test(token.text)) first = true;
    } else first = false;
  }
  return shapes;
}

const LONGEST_ACRONYM = 20;

function shapeOf(text: string): Shape {
  if (text.length === 1) return 'first';
  if (text.length > LONGEST_ACRONYM) return 'capital';
  if (/^[A-Z0-9][A-Z0-9&./-]*s?$/.test(text) && /[A-Z].*[A-Z0-9]/.test(text))
    return text.endsWith('s') ? 'acronyms' : 'acronym';
  return 'capital';
}

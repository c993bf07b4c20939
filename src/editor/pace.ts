/** Keeps the extension host responsive through long work. Knows nothing of VS Code. */

/** What is done in one go when nothing else is said, in milliseconds; one document comes on top. */
const AT_A_STRETCH = 10;

/** Work that asks here before each piece leaves room for keystrokes and other extensions. */
export class Pace {
  readonly #stretch: number;
  #since = performance.now();

  /** @param stretch what may be done in one go, in milliseconds */
  constructor(stretch = AT_A_STRETCH) {
    this.#stretch = stretch;
  }

  /** Gives others their turn, if they have waited. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since < this.#stretch) return;
    await turn();
    this.#since = performance.now();
  }
}

/** Gives others their turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** What becomes of each item, as it comes, with some of them always under way: one that takes for ever holds up no other. */
export async function* ahead<Item, Result>(
  items: Iterable<Item>,
  count: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay = new Map<symbol, Promise<readonly [symbol, Result]>>();
  const next = async (): Promise<Result> => {
    const [key, result] = await Promise.race(underWay.values());
    underWay.delete(key);
    return result;
  };
  for (const item of items) {
    const key = Symbol();
    underWay.set(
      key,
      start(item).then((result) => [key, result]),
    );
    if (underWay.size >= count) yield await next();
  }
  while (underWay.size > 0) yield await next();
}

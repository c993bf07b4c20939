/**
 * Reads texts for the first time, in pieces: a long one, or the very first, when nothing of the engine has run yet, would
 * hold up the editor. Knows nothing of VS Code.
 */
import { type CheckSettings, type Engine, LONGEST_TEXT, type ReadOptions, type SpecDocument } from '../core/index.ts';
import { Pace, turn } from './pace.ts';

/** What may be done in one go, in milliseconds; one piece comes on top. */
const AT_A_STRETCH = 4;

/** The first piece ever, in UTF-16 code units. */
const SMALLEST = 32;

/** Each piece costs a look at all that was read before, so pieces grow with that: by this part of it, at least. */
const LEAST_GROWTH = 1 / 4;

export class FirstReading {
  /** Learned: as many UTF-16 code units as can be read in a stretch. */
  #piece = SMALLEST;

  /**
   * Reads and checks longer and longer beginnings of a text, each as an edit of the one before. Returns the last that is
   * shorter than the text, so that the text itself, read as its next version, costs no more than an edit; undefined where
   * the text is too long to be read at all.
   * @param isWanted asked before each piece; where it says no the reading ends
   */
  async begin(
    { read, check }: Pick<Engine, 'read' | 'check'>,
    text: string,
    options: Omit<ReadOptions, 'previous'>,
    settings: CheckSettings,
    isWanted: () => boolean,
  ): Promise<SpecDocument | undefined> {
    if (text.length > LONGEST_TEXT) return undefined;
    await turn(); // the engine may just have been made
    const pace = new Pace(AT_A_STRETCH);
    let begun: SpecDocument | undefined;
    let end = 0;
    while (end < text.length && isWanted()) {
      const start = performance.now();
      const document: SpecDocument = read(text.slice(0, end), { ...options, ...(begun && { previous: begun }) });
      const timeOfReading = performance.now() - start;
      await pace.breathe();
      const startOfCheck = performance.now();
      check(document, settings); // what the rules ask about each sentence is remembered with it
      const time = timeOfReading + performance.now() - startOfCheck;
      await pace.breathe();
      begun = document;
      this.#piece = Math.max(SMALLEST, this.#piece * Math.min(2, Math.max(1 / 2, AT_A_STRETCH / time)));
      end += Math.ceil(Math.max(this.#piece, end * LEAST_GROWTH));
    }
    return begun;
  }
}

/**
 * Reads texts for the first time, in pieces: a long one, or the very first, when nothing of the engine has run yet, would
 * hold up the editor. Knows nothing of VS Code.
 */
import { type CheckSettings, type Engine, LONGEST_TEXT, type ReadOptions, type SpecDocument } from '../core/index.ts';
import { Pace, turn } from './pace.ts';

/** What may be done in one go, in milliseconds; one piece comes on top. */
const AT_A_STRETCH = 6;

/** The first piece ever, when nothing of the engine is compiled; none is smaller. In UTF-16 code units. */
const SMALLEST = 32;

/** Each piece costs a look at all that was read before, so pieces grow with that: by this part of it, at least. */
const LEAST_GROWTH = 1 / 2;

export class FirstReading {
  /** Texts that are read at the same time share it. */
  readonly #pace = new Pace(AT_A_STRETCH);
  /** Learned from the last piece: UTF-16 code units in a millisecond. */
  #speed = SMALLEST / AT_A_STRETCH;

  /**
   * Reads and checks longer and longer beginnings of a text, each as an edit of the one before, and in the end all of it.
   * Returns the last of them, so that the text by then, read as its next version, costs no more than an edit; undefined
   * where the text is too long to be read, or is not wanted from the start.
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
    let begun: SpecDocument | undefined;
    let from = 0;
    let end = 0;
    while (isWanted()) {
      const start = performance.now();
      const document: SpecDocument = read(text.slice(0, end), { ...options, ...(begun && { previous: begun }) });
      const timeOfReading = performance.now() - start;
      await this.#pace.breathe();
      const startOfCheck = performance.now();
      check(document, settings); // what the rules ask about each sentence is remembered with it
      const time = timeOfReading + performance.now() - startOfCheck;
      await this.#pace.breathe();
      begun = document;
      if (end === text.length) break;
      if (end > from) this.#speed = Math.min(this.#speed * 2, (end - from) / time);
      from = end;
      end += Math.ceil(Math.max(SMALLEST, this.#speed * AT_A_STRETCH, end * LEAST_GROWTH));
      end = Math.min(end, text.length);
    }
    return begun;
  }
}

/** How far a run has come, on a terminal and only when it takes a while. */
import { type Io, printable } from '../io.ts';

/** In milliseconds. */
const FIRST_AFTER = 300;
const AGAIN_AFTER = 100;

/** @returns what is told before each of the texts is checked, and undefined in the end */
export function progressOf(total: number, { progress, columns = 80 }: Io): (path: string | undefined) => void {
  if (!progress) return () => {};
  let done = 0;
  let next = performance.now() + FIRST_AFTER;
  return (path) => {
    if (path === undefined) return progress('');
    done++;
    const now = performance.now();
    if (now < next) return;
    next = now + AGAIN_AFTER;
    progress(printable(`${done} of ${total}  ${path}`).slice(0, columns - 1));
  };
}

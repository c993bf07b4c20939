/** What somebody may have meant who wrote a name that there is not. */

/** " Did you mean …?" with the closest of the names, when one is close. */
export function guess(word: string, names: readonly string[]): string {
  let best: { name: string; steps: number } | undefined;
  for (const name of names) {
    const steps = distance(word.toLowerCase(), name.toLowerCase());
    if (steps <= Math.max(1, name.length >> 2) && steps < (best?.steps ?? 99)) best = { name, steps };
  }
  return best ? ` Did you mean “${best.name}”?` : '';
}

/** How many letters must be put in, taken out, changed or swapped to get from one word to the other. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3 || a.length > 60) return 99;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : change;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change, swap);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Keeps the focus near where it was when what had it is gone, as after a finding was fixed. */

/** Changes the page; should the focused element vanish, the heading of its section has the focus then. */
export function keepFocus(root: Element, change: () => void): void {
  const focused = document.activeElement;
  const isInside = focused !== null && focused !== document.body && root.contains(focused);
  const key = isInside ? focused.closest('section')?.getAttribute('data-key') : undefined;
  change();
  if (!isInside || focused.isConnected) return;
  const section = key ? root.querySelector(`section[data-key="${CSS.escape(key)}"]`) : null;
  const heading = section?.querySelector('h2') ?? root.querySelector('h1');
  heading?.focus({ preventScroll: true });
}

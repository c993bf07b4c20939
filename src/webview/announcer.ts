/** Tells screen readers of changes, in few words and not while somebody is typing. */
export class Announcer {
  readonly #region: HTMLElement | null;
  #known = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param region a live region */
  constructor(region: HTMLElement | null) {
    this.#region = region;
  }

  /** What is shown is new, so it is read anyway: only what changes from now on is told. */
  begin(status: string): void {
    clearTimeout(this.#timer);
    this.#known = status;
  }

  /** Says what has changed once it has stayed so for a while. */
  saySoon(status: string): void {
    clearTimeout(this.#timer);
    if (status !== this.#known) this.#timer = setTimeout(() => this.say(status), QUIET);
  }

  say(status: string): void {
    this.#known = status;
    if (this.#region) this.#region.textContent = status;
  }
}

/** Milliseconds without a change. */
const QUIET = 1500;

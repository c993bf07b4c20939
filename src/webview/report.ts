/** The script of the report's page: shows what the editor sends, and tells it what was pressed. It decides nothing. */
import type { FromPage, PageState, ToPage } from '../core/report/page/messages.ts';
import { Announcer } from './announcer.ts';
import { keepFocus } from './focus.ts';
import { patch } from './patch.ts';

/** What VS Code gives to the script of a webview. */
declare function acquireVsCodeApi(): {
  getState(): PageState | undefined;
  setState(state: PageState): void;
  postMessage(message: FromPage): void;
};

const api = acquireVsCodeApi();
const root = document.getElementById('page') ?? document.body;
const announcer = new Announcer(document.getElementById('status'));

/** How far each subject was scrolled, in CSS pixels. */
const scrolls = new Map<string, number>();
let subject: string | undefined;
const kept = api.getState();
if (kept) scrolls.set(kept.subject, kept.scroll);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.do === 'announce') announcer.say(data.status);
  else if (data.do === 'show') show(data);
});

function show({ page, subject: shown, status }: ToPage & { do: 'show' }): void {
  keepFocus(root, () => patch(root, [page]));
  if (shown === subject) announcer.saySoon(status);
  else {
    announcer.begin(status);
    subject = shown;
    window.scrollTo(0, scrolls.get(shown) ?? 0);
    keepState();
  }
}

function keepState(): void {
  if (subject === undefined) return;
  scrolls.set(subject, window.scrollY);
  api.setState({ subject, scroll: window.scrollY });
}

window.addEventListener('scroll', keepState, { passive: true });

root.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  // Its data are those of an action; the editor reads them as it reads anything from strangers.
  if (button) api.postMessage({ ...button.dataset } as unknown as FromPage);
});

api.postMessage({ do: 'ready' });

// Does in the workbench what a person does, through a page of playwright-core: opens files, hovers, picks quick fixes,
// runs commands, and reads what is on screen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const QUICK_INPUT = '.quick-input-widget';
const QUICK_INPUT_ROW = `${QUICK_INPUT} .quick-input-list .monaco-list-row`;
const ACTIVE_EDITOR = '.editor-group-container.active .monaco-editor';
const QUICK_FIX_ROW = '.action-widget .monaco-list-row.action';
const MARKERS_PANEL = '.markers-panel';

/** Settings' name and the name of the theme's class on the workbench. */
const THEMES = {
  dark: ['Default Dark Modern', 'dark_modern'],
  light: ['Default Light Modern', 'light_modern'],
  'high-contrast': ['Default High Contrast', 'hc_black'],
  'high-contrast-light': ['Default High Contrast Light', 'hc_light'],
};

export class WorkbenchUi {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Opens a file of the workspace with Quick Open. */
  async open(fileName) {
    await this.#chooseInQuickInput('Control+P', fileName, fileName);
    await this.page.locator(`.tabs-container .tab.active[data-resource-name="${fileName}"]`).waitFor();
    await this.page.locator(`${ACTIVE_EDITOR} .view-line`).first().waitFor();
  }

  /**
   * Runs a command of the palette by its title.
   * @param {string} title
   * @param {string[]} choices what is chosen when the command asks
   */
  async command(title, ...choices) {
    await this.#chooseInQuickInput('F1', `>${title}`, title, ...choices);
  }

  async #chooseInQuickInput(key, text, ...rowTexts) {
    const choose = async () => {
      await this.page.keyboard.press(key);
      await this.page.locator(`${QUICK_INPUT} .quick-input-box input`).fill(text, { timeout: 5000 });
      for (const hasText of rowTexts)
        await this.page.locator(QUICK_INPUT_ROW, { hasText }).first().click({ timeout: 5000 });
    };
    // It closes when an editor that is still opening takes the focus: ask again, as one would.
    await choose().catch(choose).catch(choose);
    await this.page.locator(QUICK_INPUT).waitFor({ state: 'hidden' });
  }

  /**
   * Waits for at least so many squiggles of a severity in the editor, and returns them.
   * @param {'error' | 'warning' | 'info' | 'hint'} severity
   */
  async squiggles(severity, atLeast = 1) {
    const squiggles = this.page.locator(`.monaco-editor .squiggly-${severity}`);
    await squiggles.nth(atLeast - 1).waitFor({ state: 'attached' });
    return squiggles;
  }

  /** The lines of the active editor that are on screen. */
  async lines() {
    const lines = await this.page.locator(`${ACTIVE_EDITOR} .view-lines .view-line`).evaluateAll((elements) =>
      elements.map((element) => ({
        top: Number.parseInt(element.style.top, 10),
        text: element.textContent.replaceAll('\u00a0', ' '),
      })),
    );
    return lines.sort((a, b) => a.top - b.top).map(({ text }) => text);
  }

  /** Moves the mouse onto a text of the active editor and returns the hover, once it holds what is expected. */
  async hover(text, expected = /./) {
    const { x, y } = await this.#middleOf(text);
    await this.page.mouse.move(x - 40, y + 60);
    await this.page.mouse.move(x, y, { steps: 4 });
    // the parts of a hover come one by one
    const hover = this.page.locator('.monaco-hover:visible', { hasText: expected }).first();
    await hover.waitFor();
    return (await hover.textContent()) ?? '';
  }

  async closeHover() {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(5, 5);
    await this.page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  }

  /** Puts the cursor on a text, opens the quick-fix menu and returns the titles in it. */
  async openQuickFixes(text) {
    const { x, y } = await this.#middleOf(text);
    await this.page.mouse.click(x, y);
    const rows = this.page.locator(QUICK_FIX_ROW);
    // while other extensions start, VS Code may answer the first request with "no code actions": ask again, as one would
    await this.page.keyboard.press('Control+.');
    await rows
      .first()
      .waitFor({ timeout: 5000 })
      .catch(() => this.page.keyboard.press('Control+.'));
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map((title) => title.trim());
  }

  /** Chooses from the open quick-fix menu, by keyboard. */
  async chooseQuickFix(title) {
    const rows = this.page.locator(QUICK_FIX_ROW);
    const focused = this.page.locator(`${QUICK_FIX_ROW}.focused`);
    for (let presses = await rows.count(); !(await focused.textContent())?.includes(title); presses--) {
      assert.ok(presses > 0, `no quick fix "${title}"`);
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await rows.first().waitFor({ state: 'hidden' });
  }

  /** Opens the Problems panel and returns its rows, once there are some. */
  async openProblems() {
    const isOpen = await this.page.locator(MARKERS_PANEL).isVisible();
    if (!isOpen) await this.page.keyboard.press('Control+Shift+M');
    const rows = this.page.locator(`${MARKERS_PANEL} .monaco-list-row`);
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ').trim());
  }

  async closeProblems() {
    await this.page.locator(MARKERS_PANEL).click();
    await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator(MARKERS_PANEL).waitFor({ state: 'hidden' });
  }

  /** Waits for a status bar item with a text and returns it. */
  async statusBarItem(text) {
    const item = this.page.locator('.statusbar .statusbar-item:visible', { hasText: text }).first();
    await item.waitFor();
    return item;
  }

  /** The document inside the webview on screen. */
  webview() {
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  }

  /**
   * Changes the theme, in the settings of the opened folder, which VS Code watches.
   * @param {string} folder
   * @param {keyof typeof THEMES} theme
   */
  async useTheme(folder, theme) {
    const [name, cssName] = THEMES[theme];
    changeFolderSettings(folder, { 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench.vscode-theme-defaults-themes-${cssName}-json`).waitFor();
    await this.page.waitForTimeout(300); // colours fade over
  }

  /** The middle of a text in the active editor, in pixels. The editor splits lines into spans; a DOM range spans them. */
  #middleOf(text) {
    return this.page.evaluate(
      ([editor, wanted]) => {
        for (const line of document.querySelectorAll(`${editor} .view-line`)) {
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const start = node.data.indexOf(wanted);
            if (start < 0) continue;
            const range = document.createRange();
            range.setStart(node, start);
            range.setEnd(node, start + wanted.length);
            const box = range.getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
          }
        }
        throw new Error(`not on screen: ${wanted}`);
      },
      [ACTIVE_EDITOR, text],
    );
  }
}

/**
 * Changes settings while VS Code runs. It sees a change of the folder's settings, not one of the user's.
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 */
export function changeFolderSettings(folder, settings) {
  const file = path.join(folder, '.vscode', 'settings.json');
  const existing = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...existing, ...settings }, null, 2));
}

// A made-up product that the tests' documents are about: Lantern, which fills gaps in the rotas of hospital wards.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ruleOf, waitForDiagnostics } from './support.ts';

/** A press release with three findings on words: `revolutionary`, `seamless`, and a product that does all the work. */
export const PRESS_RELEASE = `---
kind: press-release
product: Lantern
customers: [ward manager]
---

# Ward managers fill tomorrow's gaps before they go home

*Leeds, 3 March* — Ward managers get a revolutionary rota by noon. Nurses answer in a seamless inbox.
Lantern provides a scheduling engine.

## The problem

Ward managers learn of a gap when the night shift starts, and ring round for two hours.

## The answer

Each evening Lantern asks the three nurses who live nearest.

## What they say

“I went home at five on Friday, for the first time since May,” said Ruth Adeyemi, ward manager in Leeds.
`;

/** A pack whose rule finds “rota by noon” in the press release. */
export const PACK = `pack: house
title: House style
rules:
  - id: rota
    title: A rota
    severity: error
    kind: pattern
    pattern: rota by noon
    message: "“{match}” is late."
    why: Nurses plan the day before.
    advice: Say the evening before.
    examples:
      - bad: "They get a «rota by noon»."
        good: They get a rota the evening before.
`;

export const HYPE = 'hype/adjective';
export const CAPABILITY = 'feature-first/product-capability';
export const CAPABILITY_SENTENCE = 'Lantern provides a scheduling engine';

/** Waits until exactly these words are marked as hype, in this order. */
export async function waitForHype(document: vscode.TextDocument, words: readonly string[]): Promise<void> {
  await waitForDiagnostics(document, (all) => String(hypeIn(document, all)) === String(words));
}

const hypeIn = (document: vscode.TextDocument, all: readonly vscode.Diagnostic[]): string[] =>
  all
    .filter((diagnostic) => ruleOf(diagnostic) === HYPE)
    .map(({ range }) => document.getText(range))
    .sort((a, b) => document.getText().indexOf(a) - document.getText().indexOf(b));

/** Changes settings of Needfirst in the workspace while a test runs. */
export async function withSettings(settings: Record<string, unknown>, body: () => Promise<void>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) await changeSetting(name, value);
  try {
    await body();
  } finally {
    for (const name of Object.keys(settings)) await changeSetting(name, undefined);
  }
}

/** Waits until extensions have been told, which may be later than the end of `update`. */
async function changeSetting(name: string, value: unknown): Promise<void> {
  const told = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(`needfirst.${name}`)) return;
      listener.dispose();
      resolve();
    });
  });
  await vscode.workspace.getConfiguration('needfirst').update(name, value, vscode.ConfigurationTarget.Workspace);
  await told;
}

/** The editor that is active, in which a test types. */
export function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an editor is active');
  return editor;
}

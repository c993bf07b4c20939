// Hovers: the why, the advice, a better sentence and the way to more, and nothing where there is nothing to say.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type * as vscode from 'vscode';
import { CAPABILITY, CAPABILITY_SENTENCE, PRESS_RELEASE, waitForHype } from './lantern.ts';
import { closeEditors, hoverText, openText } from './support.ts';

describe('hovers', () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openText('hovers/release.md', PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
  });
  after(closeEditors);

  it('say why, what to do, and show a better sentence', async () => {
    const text = await hoverText(document, CAPABILITY_SENTENCE);
    assert.match(text, /\*\*Do this:\*\*/);
    assert.match(text, /\*Instead of:\* .+\n\n\*Write:\* .+/);
  });

  it('link to the explanation of the rule', async () => {
    assert.ok(
      (await hoverText(document, CAPABILITY_SENTENCE)).includes(`[More about ${CAPABILITY}](command:needfirst.`),
    );
  });

  it('fit on one screen', async () => {
    const text = await hoverText(document, 'revolutionary');
    assert.ok(text.length < 1500, `${text.length} characters`);
  });

  it('are none where nothing was found', async () => {
    assert.equal(await hoverText(document, 'Ward managers learn'), '');
  });
});

import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/index.ts';
import { diagnose, HEAD, house } from './house.ts';

const pack = house('phrases', 'phrases: [seamless, amazing]\nfix: { title: Delete, delete: true }');

/** The body without the words found; undefined when that is not offered. */
function fixed(body: string): string | undefined {
  const [fix] = diagnose(pack, body)[0]?.fixes ?? [];
  return fix && applyEdits(HEAD + body, fix.edits).slice(HEAD.length);
}

describe('deleting', () => {
  it.each([
    ['Nurses get a seamless rota.', 'Nurses get a rota.'],
    ['Nurses get a seamless app.', 'Nurses get an app.'],
    ['Nurses get an amazing rota.', 'Nurses get a rota.'],
    ['An amazing rota is here.', 'A rota is here.'],
    ['The seamless rota is here.', 'The rota is here.'],
    ['Nurses get a seamless user view.', 'Nurses get a user view.'],
    ['Nurses get a seamless hour-long break.', 'Nurses get an hour-long break.'],
    ['Nurses get a seamless MRI view.', 'Nurses get an MRI view.'],
  ])('repairs the article: %j becomes %j', (before, after) => {
    expect(fixed(before)).toBe(after);
  });

  it.each([
    ['Seamless rotas are here.', 'Rotas are here.'],
    ['“Seamless rotas are here,” she said.', '“Rotas are here,” she said.'],
    ['(Seamless rotas are here.)', '(Rotas are here.)'],
    ['- seamless rotas are here', '- rotas are here'],
    ['Seamless iPhone rotas are here.', 'iPhone rotas are here.'],
  ])('keeps the capital: %j becomes %j', (before, after) => {
    expect(fixed(before)).toBe(after);
  });

  it.each([
    ['A **seamless** rota is here.', 'A rota is here.'],
    ['A **seamless app** is here.', 'An **app** is here.'],
    ['**The seamless** rota is here.', '**The** rota is here.'],
    ['**Seamless** rotas are here.', 'Rotas are here.'],
    ['**Seamless rotas** are here.', '**Rotas** are here.'],
    ['Nurses get [a seamless app](x.md).', 'Nurses get [an app](x.md).'],
    ['> Nurses get a\n> seamless app.', '> Nurses get an\n> app.'],
    ['> Nurses get a seamless\n> app.', '> Nurses get an\n> app.'],
    ['Nurses get a seamless\r\nrota.', 'Nurses get a\r\nrota.'],
    ['Seamless\nrotas are here.', 'Rotas are here.'],
  ])('leaves marks and lines alone: %j becomes %j', (before, after) => {
    expect(fixed(before)).toBe(after);
  });

  it.each([
    'The rota is seamless.',
    'A seamless, quick rota is here.',
    'A quick and seamless rota is here.',
    'Nurses get the most seamless rota.',
    'This is not a seamless rota.',
    'There is no seamless rota.',
    'Nurses get a seamless SIM card.',
    'A **very** seamless** rota is here.',
    'Seamless **rotas** are here.',
  ])('is not offered where it would not read well or say something else: %j', (body) => {
    expect(fixed(body)).toBeUndefined();
  });
});

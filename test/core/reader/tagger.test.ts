import { describe, expect, it } from 'vitest';
import { gist, readOne, tags } from './support.ts';

describe('createTagger', () => {
  it('reads a word as a verb behind "to" and modals, adverbs in between', () => {
    expect(tags('They want to report it.')).toContain('report/verb');
    expect(tags('The server will automatically restart.')).toContain('restart/verb');
  });

  it('reads a word as a noun behind determiners, adjectives and possessives', () => {
    expect(tags('The report shows the manager’s final update.')).toContain('The/determiner report/noun');
    expect(tags('The report shows the manager’s final update.')).toContain('final/adjective update/noun');
  });

  it('finds the verb between a plural and another noun', () => {
    expect(tags('Landlords demand references.')).toBe('Landlords/noun demand/verb references/noun ./symbol');
  });

  it('finds the verb behind a name', () => {
    expect(tags('Acme Web Hosting hosts the data.')).toContain('hosts/verb');
  });

  it('reads a first word in -ly as a name unless it comes from an adjective', () => {
    expect(gist('Plannerly organises the rota of a ward.')).toBe('Plannerly organises');
    expect(gist('Historically, nurses kept a list.')).toBe('nurses kept');
    expect(gist('Carefully check the list.')).toBe('– check');
  });

  it('agrees the verb with a subject that stands further off', () => {
    expect(tags('The price of the labels depends on weight.')).toContain('depends/verb');
    expect(tags('Parcels left before dawn ship first.')).toContain('ship/verb');
  });

  it('takes a first base form in an item as an imperative', () => {
    expect(readOne('Export reports', { item: true }).clause.mood).toBe('imperative');
    expect(readOne('Export formats for auditors', { item: true }).clause.mood).not.toBe('declarative');
  });

  it('reads participles before nouns as modifiers and behind "be" as verbs', () => {
    const { words } = readOne('The saved address was deleted.');
    expect(words[4]).toMatchObject({ tag: 'verb', form: 'participle', lemma: 'delete' });
    expect(tags('Nurses are tired.')).toContain('tired/adjective');
  });

  it('gives forms and dictionary forms', () => {
    const { words } = readOne("She doesn't send the nurses' notes.");
    expect(words.map((word) => word.lemma)).toEqual(['she', 'do', 'not', 'send', 'the', 'nurse', 'note', '.']);
    expect(words[3]).toMatchObject({ tag: 'verb', form: 'base' });
  });

  it('tags inline code as opaque and reads it as a noun', () => {
    expect(tags('The \uFFFC\uFFFC flag skips tests.')).toBe(
      'The/determiner \uFFFC\uFFFC/opaque flag/noun skips/verb tests/noun ./symbol',
    );
  });

  it('reads what stands behind a bracket that nobody closed', () => {
    expect(tags('The planner (see below warns drivers.')).toContain('warns/verb drivers/noun');
  });

  it('makes names of capitals, but not in a title', () => {
    expect(tags('We asked Harbor about it.')).toContain('Harbor/name');
    expect(tags('Better Reports For Regional Managers', { heading: true })).toContain('Managers/noun');
  });

  it('reads shouted keywords as what they are', () => {
    expect(tags('The system SHALL reject it.')).toContain('SHALL/modal reject/verb');
    expect(tags('SHIPPING LABELS MUST PRINT FAST.')).toContain('LABELS/noun MUST/modal PRINT/verb');
  });
});

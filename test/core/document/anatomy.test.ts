import { describe, expect, it } from 'vitest';
import { readAnatomy } from '../../../src/core/document/anatomy.ts';
import { DOCUMENT_KINDS } from '../../../src/core/document/types.ts';
import { anatomy } from './support.ts';

describe('the anatomy of documents', () => {
  it('knows every kind and only parts that exist', () => {
    for (const kind of DOCUMENT_KINDS) {
      const expected = anatomy.order(kind);
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.filter((role) => !anatomy.part(role))).toEqual([]);
      const known = anatomy.kinds.get(kind);
      expect([...(known?.parts.keys() ?? [])].filter((role) => !anatomy.part(role))).toEqual([]);
    }
  });

  it('gives a scaffold for every part that a document must have, except the headline', () => {
    const needed = new Set(DOCUMENT_KINDS.flatMap((kind) => anatomy.order(kind)));
    const bare = [...needed].filter((role) => !anatomy.part(role)?.scaffold);
    expect(bare.sort()).toEqual(['acceptance', 'dateline', 'headline']);
  });

  it('answers a group with its roles and a role with itself', () => {
    expect(anatomy.rolesIn('need').has('problem')).toBe(true);
    expect([...anatomy.rolesIn('problem')]).toEqual(['problem']);
    expect(anatomy.rolesIn('nonsense').size).toBe(0);
  });

  it('has headings that name their part', () => {
    expect(anatomy.headingFor('non-goals', 'prd')).toBe('Non-goals');
  });

  it('refuses groups and kinds that do not exist', () => {
    expect(() => readAnatomy({ parts: { problem: { groups: ['nope'] } } }, {})).toThrow('no group nope');
    expect(() => readAnatomy({}, { kinds: { novel: {} } })).toThrow('no kind of document novel');
  });
});

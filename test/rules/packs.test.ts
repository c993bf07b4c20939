import { describe, expect, it } from 'vitest';
import { data } from '../../src/core/data.generated.ts';
import { createEngine, runExamples } from '../../src/core/index.ts';
import { KINDS } from '../../src/core/rules/kinds/index.ts';

const engine = createEngine();

describe('bundled packs', () => {
  for (const pack of data.packs) {
    it(`${pack.pack}: every rule passes its own examples`, () => {
      const failures = runExamples(pack, engine).map(
        ({ ruleId, text, message }) => `${ruleId}: ${message}\n    ${text}`,
      );
      expect(failures.join('\n')).toBe('');
    });
  }

  it('have unique names', () => {
    const names = data.packs.map(({ pack }) => pack);
    expect(new Set(names).size).toBe(names.length);
  });

  it('use every rule kind at least once', () => {
    const used = new Set(data.packs.flatMap(({ rules }) => rules.map(({ kind }) => kind)));
    expect(KINDS.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  it('speak in full sentences and in at most two lines', () => {
    for (const { id, message, why, advice, title } of engine.rules) {
      expect(message, id).toMatch(/[.?!]$/);
      expect(message.length, id).toBeLessThanOrEqual(150);
      expect(why, id).toMatch(/[.?!]$/);
      expect(advice, id).toMatch(/[.?!]$/);
      expect(title, id).not.toMatch(/\.$/);
    }
  });

  it('rest on sources that exist', () => {
    for (const { id, sources } of engine.rules) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const key of sources) expect(engine.sources[key], `${id}: ${key}`).toBeDefined();
    }
  });

  it('leave no source unused', () => {
    const used = new Set(engine.rules.flatMap(({ sources }) => sources));
    expect(Object.keys(engine.sources).filter((key) => !used.has(key))).toEqual([]);
  });
});

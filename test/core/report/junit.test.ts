import { describe, expect, it } from 'vitest';
import { joinJson } from '../../../src/core/report/json.ts';
import { toJunit } from '../../../src/core/report/junit.ts';
import { file, found } from '../../reports.ts';

describe('the report for JUnit', () => {
  it('has a suite for each spec and a case for each finding', () => {
    const report = joinJson([
      file('docs/a.md', [found(7, 'warning', 'Who?', 'hype/adjective'), found(9, 'hint', 'Why?', 'hype/why')]),
      file('README.md', [], null),
      file('clean.md', []),
    ]);
    expect(toJunit(report)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="needfirst" tests="3" failures="1" errors="0">
  <testsuite name="docs/a.md" tests="2" failures="1" errors="0">
    <testcase name="hype/adjective at 7:3" classname="docs/a.md" file="docs/a.md" line="7"><failure type="warning" message="Who?">docs/a.md:7:3: warning: Who?</failure></testcase>
    <testcase name="hype/why at 9:3" classname="docs/a.md" file="docs/a.md" line="9"><system-out>docs/a.md:9:3: hint: Why?</system-out></testcase>
  </testsuite>
  <testsuite name="clean.md" tests="1" failures="0" errors="0">
    <testcase name="prd" classname="clean.md"/>
  </testsuite>
</testsuites>
`);
  });

  it('escapes what XML knows, and replaces what XML cannot hold', () => {
    const message = `<a href="x">&amp;\n\u0000\u001b[31m\uFFFE${'\uD800'}😀`;
    const xml = toJunit(joinJson([file('a"<.md', [found(1, 'error', message, 'a/b')])]));
    expect(xml).toContain('<testsuite name="a&quot;&lt;.md"');
    expect(xml).toContain('message="&lt;a href=&quot;x&quot;&gt;&amp;amp;&#10;\uFFFD\uFFFD[31m\uFFFD\uFFFD😀"');
  });
});

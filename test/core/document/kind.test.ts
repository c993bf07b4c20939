import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../src/core/document/types.ts';
import { engine, PRD, RELEASE, read } from './support.ts';

const kind = (text: string, path = ''): string | null => read(text, path).kind;

const KIRO = `# Requirements Document

## Introduction

This feature lets ward managers swap shifts.

## Requirements

### Requirement 1: Swap a shift

**User Story:** As a ward manager, I want to swap a shift, so that nobody works twelve days in a row.

#### Acceptance Criteria

1. WHEN a manager picks two nurses THEN the system SHALL check both rotas
2. IF a rest rule is broken THEN the system SHALL refuse the swap
3. WHILE a swap is open, the system SHALL lock both shifts
4. WHEN the swap is confirmed THEN the system SHALL tell both nurses
`;

describe('the kind of a document', () => {
  it('is told from the text alone', () => {
    expect(kind(RELEASE)).toBe('pr-faq');
    expect(kind(RELEASE.slice(0, RELEASE.indexOf('## FAQ')))).toBe('press-release');
    expect(kind(PRD)).toBe('prd');
    expect(kind(KIRO)).toBe('spec');
    expect(
      kind(
        '# Shift swaps\n\nAs a nurse, I want to see gaps so that I can help.\n\nAs a nurse, I want to swap a shift so that I can see my son.\n\nAs a ward manager, I want a list so that I call early.\n',
      ),
    ).toBe('stories');
  });

  it('is a spec for changes as proposals list them', () => {
    const proposal =
      '## Why\n\nManagers ring eleven nurses.\n\n## What Changes\n\n- Add swaps\n\n## Impact\n\n- Rota board\n';
    expect(kind(proposal)).toBe('spec');
    expect(
      kind(
        '## ADDED Requirements\n\n### Requirement: Swap\n\nThe board SHALL offer swaps.\n\n#### Scenario: Open\n\n- **WHEN** asked\n- **THEN** shown\n',
      ),
    ).toBe('spec');
  });

  it('is told from the path of a draft that has hardly begun', () => {
    expect(kind('# Lantern\n', 'docs/PRD.md')).toBe('prd');
    expect(kind('# Lantern\n', 'specs/001-rota/spec.md')).toBe('spec');
    expect(kind('# Lantern\n', '.kiro/specs/rota/requirements.md')).toBe('spec');
    expect(kind('# Lantern\n', 'docs/lantern-prfaq.md')).toBe('pr-faq');
    expect(kind('# Lantern\n', 'docs/press-release.md')).toBe('press-release');
  });

  it('is what the front matter says', () => {
    expect(kind('---\nkind: prd\n---\n\n# Rota\n')).toBe('prd');
    expect(kind('---\nkind: PR/FAQ\n---\n\n# Rota\n')).toBe('pr-faq');
    expect(kind(`---\nkind: none\n---\n\n${PRD}`)).toBeNull();
  });

  it('is what the configuration says, unless the front matter says otherwise', () => {
    const given = (text: string, kind: DocumentKind | null) => engine.read(text, { kind }).kind;
    expect(given('# Rota\n\nThe rota lives on paper.\n', 'prd')).toBe('prd');
    expect(given(PRD, null)).toBeNull();
    expect(given(`---\nkind: spec\n---\n\n${PRD}`, null)).toBe('spec');
  });

  it('is null for a README that lists features', () => {
    const readme =
      '# Lantern\n\nA rota app for wards.\n\n## Features\n\n- Swap shifts\n- See gaps\n\n## Installation\n\nRun it.\n\n## Usage\n\nOpen it.\n\n## Contributing\n\nSend patches.\n\n## License\n\nMIT\n';
    expect(kind(readme)).toBeNull();
    expect(kind(readme, 'README.md')).toBeNull();
  });

  it('is null for decision records, changelogs, guides, minutes and issue templates', () => {
    expect(
      kind(
        '# 7. Keep rotas in Postgres\n\n## Status\n\nAccepted\n\n## Context\n\nWe need storage.\n\n## Decision\n\nPostgres.\n\n## Consequences\n\nOne more service.\n',
      ),
    ).toBeNull();
    expect(
      kind('# Changelog\n\n## 1.2.0\n\n- Added swaps\n\n## 1.1.0\n\n- Fixed gaps\n\n## 1.0.0\n\n- First release\n'),
    ).toBeNull();
    expect(
      kind(
        '# How to plan a rota\n\n## Overview\n\nRead this.\n\n## Prerequisites\n\nA ward.\n\n## Next steps\n\nPlan.\n',
      ),
    ).toBeNull();
    expect(
      kind('# Weekly meeting\n\n## Attendees\n\nAda\n\n## Agenda\n\nGoals\n\n## Action items\n\n- Ask users\n'),
    ).toBeNull();
    expect(
      kind(
        '---\nname: Feature request\nabout: Suggest an idea\n---\n\n## Problem\n\n## Proposed solution\n\n## Alternatives\n',
        '.github/ISSUE_TEMPLATE/feature.md',
      ),
    ).toBeNull();
  });

  it('is null for what tells how such documents are written', () => {
    const parts =
      '## Headline\n\nName it.\n\n## Problem\n\nTell it.\n\n## Solution\n\nTell it.\n\n## Customer quote\n\nAdd one.\n';
    expect(kind(`# Press release\n\n${parts}`, 'press-release.md')).toBe('press-release');
    expect(kind(`# Press release format\n\n${parts}`, 'press-release.md')).toBeNull();
    expect(kind(`# Writing PRDs\n\n## Learning objectives\n\n- Write goals\n\n${parts}`, 'writing-prds.md')).toBeNull();
    expect(kind(`# PRD: Writing assistant for press releases\n\n${parts}`)).toBe('prd');
  });

  it('is null for notes that merely mention users, and for an empty text', () => {
    expect(kind('# Notes\n\nUsers were happy with the demo. Customers asked for swaps.\n')).toBeNull();
    expect(kind('')).toBeNull();
  });
});

/** Reads whole texts the way the engine does, and says where things are in words. */
import type { SpecDocument } from '../../../src/core/document/types.ts';
import { createEngine } from '../../../src/core/index.ts';
import type { Span } from '../../../src/core/text.ts';

export const engine = createEngine();

export const { anatomy } = engine.vocabulary;

export const read = (text: string, path = ''): SpecDocument => engine.read(text, { path });

export const at = ({ text }: SpecDocument, span: Span | undefined): string | undefined =>
  span && text.slice(span.start, span.end);

/** The role of the block that contains the words. */
export function roleOf(document: SpecDocument, words: string): string | undefined {
  const place = document.text.indexOf(words);
  return document.blocks.find(({ span }) => span.start <= place && place < span.end)?.role;
}

/** A short press release without headings below the title. */
export const RELEASE = `# Ward managers fill tomorrow's gaps before they go home

*Night nurses swap a shift in two taps and nobody works twelve days in a row.*

**LEEDS — May 4, 2027** — Today Brightside announced Lantern, a rota app for hospital wards. Ward managers see a gap the evening before.

Every Friday, ward managers struggle to find cover. They ring eleven nurses, waste two hours and still run short.

With Lantern, a ward manager offers the shift to everyone who may take it, and the first nurse to answer gets it.

"We sat with nine managers and watched them dial," said Ada Okafor, CEO of Brightside. "Nobody should phone on a day off."

"I used to dread Friday. Now I leave at five," said Maya Osei, ward manager at St Mary's.

To get started, sign up at https://example.com/lantern.

## FAQ

**Q: How much does it cost?**

It is free for wards of up to 20 beds.

**Q: Who can see my phone number?**

Only your ward manager.
`;

/** A requirements document with the usual parts. */
export const PRD = `# Product Requirements Document: Lantern

**Author:** Ada Okafor

Ward managers lose two hours each Friday because the rota lives on paper. With Lantern,
ward managers no longer ring anybody.

## Problem

Ward managers ring eleven nurses before one says yes. Of 14 managers interviewed in May, 9 do so every week.

## Target users

- **Ward managers**: plan the rota
- **Night nurses**: want to swap shifts

## Alternatives

Today they use a spreadsheet and a phone.

## Goals

- Ward managers fill a gap before they go home.

## Non-goals

- Payroll, because the hospital has a system for it.

## Success metrics

- Time to fill a gap for ward managers falls from 3 days to 4 hours by June.

## User stories

As a ward manager, I want to see gaps so that I can call early.

## Requirements

- The system shall list open shifts.

## Risks

- Nurses may not answer.
`;

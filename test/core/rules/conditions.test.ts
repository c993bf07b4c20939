import { describe, expect, it } from 'vitest';
import { house, underlined } from './house.ts';

const BODY = `## Problem

Nurses wait. Managers wait. Doctors wait.

- Clerks wait. Porters wait.
  - Cooks wait.
- [ ] Drivers wait.

> Patients wait.

| Who | What |
| --- | --- |
| Cleaners wait. | Guards wait for $5. |

## Risks

Lawyers wait. Judges do not wait.
`;

/** Who waits where the condition holds, as the rule underlines it. */
const waiting = (condition: string): string =>
  underlined(house('pattern', `pattern: '\\w+ (?:do not )?wait'\nwhen: { ${condition} }`), BODY)
    .map((words) => words.split(' ')[0])
    .join(' ');

describe('a condition', () => {
  it.each([
    ['role: [risks]', 'Lawyers Judges'],
    ['position: first-of-block', 'Nurses Clerks Cooks Drivers Patients Cleaners Guards Lawyers'],
    ['position: last-of-block', 'Doctors Porters Cooks Drivers Patients Cleaners Guards Judges'],
    ['position: first-of-section', 'Nurses Lawyers'],
    ['block: [quoted]', 'Patients'],
    ['block: [task]', 'Drivers'],
    ['block: [item, cell]', 'Clerks Porters Cooks Drivers Cleaners Guards'],
    ['negated: true', 'Judges'],
    ['nearby: [quantity]', 'Cleaners Guards'],
  ])('of %s holds for the right sentences', (condition, who) => {
    expect(waiting(condition)).toBe(who);
  });
});

import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const HEAD = '---\nkind: prd\nproduct: Lantern\n---\n\n# Lantern\n\n## Overview\n\n';
const CUSTOMER = [
  'Ward managers struggle to find cover on Fridays.',
  'Night nurses wait for an answer until midnight.',
  'Ward managers waste two hours on the phone.',
  'Nurses no longer have to call on a day off.',
];
const PRODUCT = [
  'Lantern provides a scheduling engine.',
  'Lantern supports exports.',
  'The platform is a best-in-class solution.',
  'Lantern integrates with calendars.',
];
const repeated = (sentences: readonly string[]): string =>
  `${HEAD}${[...sentences, ...sentences, ...sentences].join(' ')}\n`;

describe('balance', () => {
  it('is high where customers are the subject and low where the product is', () => {
    expect(read(repeated(CUSTOMER)).balance).toBeGreaterThan(85);
    expect(read(repeated(PRODUCT)).balance).toBeLessThan(15);
  });

  it('lies between where both are told', () => {
    const balance = read(`${HEAD}${[...CUSTOMER, ...PRODUCT, ...CUSTOMER, ...PRODUCT].join(' ')}\n`).balance;
    expect(balance).toBeGreaterThan(30);
    expect(balance).toBeLessThan(75);
  });

  it('is not given where there is too little text to judge', () => {
    expect(read(`${HEAD}${CUSTOMER.slice(0, 2).join(' ')}\n`).balance).toBeUndefined();
    expect(read('# Notes\n').balance).toBeUndefined();
  });

  it('does not count requirements as text to judge', () => {
    const requirements = repeated(PRODUCT).replace('Overview', 'Requirements');
    expect(read(requirements).balance).toBeUndefined();
  });

  it('does not take “as a user” for a customer', () => {
    const stories = (role: string): number | undefined =>
      read(
        `${HEAD.replace('Overview', 'User stories')}${`- As a ${role}, I want a list of gaps so that I save time.\n`.repeat(10)}`,
      ).balance;
    expect(stories('user')).toBeLessThan(stories('ward manager') ?? 0);
  });

  it('rests on what each section says, and the less the further down it stands', () => {
    const { sides } = read(`${repeated(CUSTOMER)}\n## Overview\n\n${CUSTOMER.join(' ')}\n`);
    const [first, second] = sides.slice(-2);
    expect(first?.customer).toBeGreaterThan(first?.product ?? 0);
    expect(second?.customer).toBeGreaterThan(0);
    expect(second?.customer).toBeLessThan(first?.customer ?? 0);
  });
});

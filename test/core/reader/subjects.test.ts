import { describe, expect, it } from 'vitest';
import { classifyPhrase, isReferring, type Names, type SubjectLists } from '../../../src/core/reader/subjects.ts';
import { readOne } from './support.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(', '));
const lists: SubjectLists = {
  productNouns: set('app, dashboard, platform, feature, agent'),
  statusQuoModifiers: set('current, legacy, their'),
  genericCustomers: set('user, customer, people, team, staff'),
  roles: set('nurse, ward manager, shop owner, support agent, designer'),
  companyWords: set('we, our team, the company, engineering'),
  technology: set('machine learning, kubernetes'),
  processNouns: set('rota'),
  agentStoplist: set('server'),
  productParts: set('page'),
};
const names: Names = {
  products: set('lantern, lantern cloud'),
  customers: set('night owl'),
  companies: set('brightside'),
  rivals: set('old planner'),
};

const classOf = (text: string): string => {
  const { words, clause } = readOne(text);
  return clause.subject ? classifyPhrase(words, clause.subject, names, lists) : 'none';
};
const each = (expected: string, ...texts: string[]): void => {
  for (const text of texts) expect.soft(classOf(text), text).toBe(expected);
};

describe('classifyPhrase', () => {
  it('knows learned names, alone and before other nouns', () => {
    each('product', 'Lantern checks the rota.', 'Lantern Cloud syncs.', 'The Lantern dashboard shows gaps.');
    each('company', 'Brightside sells software.', 'The Lantern team agreed.');
    each('named-customer', 'Lantern users wait.', 'The Lantern nurses met.');
    each('named-customer', 'Night owls work late.');
    each('status-quo', 'Old Planner costs more.');
  });

  it('takes a product noun for the product where it is pointed at', () => {
    each('product', 'Our app saves time.', 'This feature helps nurses.');
    each('other', 'No app saves time.');
  });

  it('takes a status-quo modifier for what people use today', () => {
    each('status-quo', 'The current app crashes.', 'The legacy platform is slow.', 'The current page is slow.');
    each('product', 'The page is slow.');
  });

  it('tells our own people from our customers', () => {
    each(
      'company',
      'We ship in May.',
      'Our team agreed.',
      'Our designers met.',
      'Engineering and sales agreed.',
      'The team agreed.',
    );
    each('generic-customer', 'Our customers wait.', 'Teams wait.');
  });

  it('promotes a generic customer that something narrows down', () => {
    each('generic-customer', 'Users wait.', 'Most people wait.');
    each('named-customer', 'Users who work nights wait.', 'Night-shift staff wait.', 'People with children wait.');
  });

  it('knows roles by their longest name and by their last word', () => {
    each('named-customer', 'Ward managers wait.', 'A support agent calls.', 'Bakery owners wait.');
    each('product', 'The agent answers.');
  });

  it('takes quantities for what they count', () => {
    each('generic-customer', 'Half of our users wait.', 'One of the customers called.');
    each('named-customer', 'Not one of the twelve nurses we asked agreed.', 'Two of the nurses they rang came.');
    each('other', 'The number of users rose.');
  });

  it('guesses agents only in the plural and with a human verb', () => {
    each('named-customer', 'Beekeepers spend hours on paper.', 'Gardeners want rain.');
    each('named-customer', 'Gardeners often want rain.', 'Beekeepers who rent land call.', 'Gardeners can wait.');
    each('other', 'Servers need power.', 'The gardener grows.', 'Gardeners are here.');
  });

  it('knows technology and processes', () => {
    each('technology', 'Kubernetes restarts it.');
    each('product', 'Our Kubernetes restarts it.');
    each('process', 'The rota changes.');
  });

  it('leaves pronouns and actions to the document', () => {
    each('other', 'It works.', 'They wait.', 'Opening the app takes time.');
    const { words, clause } = readOne('They wait.');
    expect(clause.subject && isReferring(words, clause.subject)).toBe(true);
  });

  it('looks at the head of possessive chains', () => {
    each('product', "The nurse's dashboard is slow.");
  });
});

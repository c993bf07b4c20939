import { describe, expect, it } from 'vitest';
import { gist, readOne, textOf } from './support.ts';

const each = (table: Record<string, string>, hint = {}): void => {
  for (const [text, expected] of Object.entries(table)) expect.soft(gist(text, hint), text).toBe(expected);
};

describe('findClause', () => {
  it('names subject and verb of plain sentences', () => {
    each({
      'Pharmacists check each prescription twice.': 'Pharmacists check',
      'Our support team answers about 90 calls a day.': 'team answers',
      'Few clinics publish their waiting times.': 'clinics publish',
      'Price matters more than speed.': 'Price matters',
      'Nobody reads the weekly digest.': 'Nobody reads',
      'The company plans two releases this year.': 'company plans',
      'No customer data leaves the region.': 'data leaves',
    });
  });

  it('names the last noun of a compound as the head', () => {
    each({
      'The guest check-in kiosk prints a badge.': 'kiosk prints',
      'Shift swap requests need approval.': 'requests need',
      'Order cancellation emails cause support calls.': 'emails cause',
      'Data quality checks run every night.': 'checks run',
      "The manager's dashboard loads slowly.": 'dashboard loads',
    });
  });

  it('takes the participle as the verb of a passive', () => {
    each({
      'Old backups were never deleted.': 'backups deleted',
      'The list is being rebuilt from the archive.': 'list rebuilt',
      'Each claim must be checked by two adjusters.': 'claim checked',
    });
    expect(readOne('Old backups were never deleted.').clause).toMatchObject({ voice: 'passive', negated: true });
  });

  it('skips what hangs on the subject', () => {
    each({
      'The delay between order and pickup costs money.': 'delay costs',
      'Nurses who work nights see the roster first.': 'Nurses see',
      'Shops that sell online and ship abroad pay a fee.': 'Shops pay',
      'A farmer whose sensor fails loses a day.': 'farmer loses',
      'Forms filled out by hand take a week.': 'Forms take',
      'The tool, which is free, covers ten countries.': 'tool covers',
      'Maria Lopez, a ward manager in Leeds, prints the roster.': 'Lopez prints',
      'The way to fix this is simple.': 'way is',
      'The planner, like any app, often fails.': 'planner fails',
      'The planner — a small app for wards with many agency nurses — warns managers.': 'planner warns',
      'The roster old and slow is a burden.': 'roster is',
    });
  });

  it('is not led astray by what stands before, between and behind', () => {
    each({
      'Does everyone on the ward who works nights see it?': 'everyone Does',
      'Are the managers at work aware of it?': 'managers Are',
      'More than half of the wards use paper.': 'half use',
      'Rather than call, managers wait.': 'managers wait',
      'As noted, the ward is short.': 'ward is',
      'Within and between wards, nurses swap.': 'nurses swap',
      'The manager herself calls.': 'manager calls',
      'Those who work nights sleep late.': 'Those sleep',
      'The nurses, and often the doctors, see it.': 'nurses see',
      'Neither the nurse nor the manager knows.': 'nurse knows',
      'No one but the manager sees it.': 'one sees',
      'The idea that nurses plan ahead is wrong.': 'idea is',
      'On the wall hangs a roster.': 'roster hangs',
      'Only then does the manager call.': 'manager call',
      'Wards always, and often badly, plan.': 'Wards plan',
      'Half the wards use it.': 'wards use',
      'Compared with paper, lists save time.': 'lists save',
      'IT IS SLOW.': 'IT IS',
      '$5 is too much.': '$5 is',
    });
  });

  it('abstains where it cannot tell', () => {
    each({
      'The more nurses we ask, the longer it takes.': '– –',
      'Most of what we print is wrong.': '– –',
      'So do managers.': '– do',
    });
  });

  it('reads relative clauses without a pronoun', () => {
    each({
      'The schools we visited use paper lists.': 'schools use',
      'The list the clerk keeps contains errors.': 'list contains',
      'The forms parents sign in spring expire in autumn.': 'forms expire',
      'Everything you type is encrypted.': 'Everything encrypted',
      'The forms parents sign expire soon.': 'forms expire',
    });
  });

  it('reads no relative clause where the compound has one verb only', () => {
    each({
      'The ward managers can wait.': 'managers wait',
      'The ward managers print the roster.': 'managers print',
      'The ward managers wait, and the nurses sleep.': 'managers wait',
    });
  });

  it('takes the first of joined subjects', () => {
    each({
      'Banks, insurers and brokers use the feed.': 'Banks use',
      'Neither the clerk nor the manager noticed the error.': 'clerk noticed',
      'Cost, time, and risk decide the order.': 'Cost decide',
      'Nurses and doctors, and porters wait.': 'Nurses wait',
      'Calls, waiting, and paper cost money.': 'Calls cost',
    });
  });

  it('takes the quantity as the head, not what it counts', () => {
    each({
      'Some of the nurses swap shifts by text.': 'Some swap',
      'A third of all calls come from drivers.': 'third come',
      'Nine out of ten parents read the message.': 'Nine read',
      'The majority of tickets concern invoices.': 'majority concern',
    });
  });

  it('takes "there" and "it" where nothing else is the subject', () => {
    each({
      'There is no list of open shifts.': 'There is',
      'It takes four calls to fill one shift.': 'It takes',
      'There might be a second phase.': 'There be',
    });
  });

  it('takes gerunds, infinitives and question clauses as subjects', () => {
    each({
      'Filling one shift takes four calls.': 'Filling takes',
      'Not knowing the arrival time frustrates parents.': 'knowing frustrates',
      'What we learned surprised us.': 'What surprised',
      'To cancel a trip costs more than to change it.': 'cancel costs',
      'Growing teams need more seats.': 'teams need',
    });
  });

  it('tells by the verb whether a first participle is the subject or describes it', () => {
    each({
      'Returning customers have an account.': 'customers have',
      'Paying customers are angry.': 'customers are',
      'Visiting nurses do night shifts.': 'nurses do',
      'Sorting lists takes hours.': 'Sorting takes',
      'Sorting lists is slow.': 'Sorting is',
    });
  });

  it('takes a gerund behind a noun for the head where the verb follows at once', () => {
    each({
      'The option processing shows errors.': 'processing shows',
      'The list printing takes an hour.': 'printing takes',
    });
  });

  it('keeps adverbs within a noun phrase', () => {
    each({
      'The very most often printed list is short.': 'list is',
      'No more than ten nurses wait.': 'nurses wait',
    });
  });

  it('gives imperatives a verb and no subject', () => {
    each({
      'Send a reminder one day before the visit.': '– Send',
      "Don't delete the draft.": '– delete',
      'Always show the price with tax.': '– show',
      'If the test fails, call the vendor.': '– call',
      'Let guests choose a room.': '– Let',
      'Cut waiting times by half.': '– Cut',
    });
    expect(readOne('Never show a price without tax.').clause).toMatchObject({ mood: 'imperative', negated: true });
  });

  it('finds neither in fragments', () => {
    each(
      {
        'Better reports for regional managers': '– –',
        'Tools that work offline': '– –',
        'Time spent on phone calls': '– –',
        'Number of orders per week': '– –',
        'Owner: finance team': '– –',
      },
      { item: true },
    );
    expect(readOne('A map of all open jobs', { item: true }).clause.mood).toBe('fragment');
  });

  it('gives the verb of a sentence whose subject is left out', () => {
    each({ 'Returns the number of items.': '– Returns', 'Throws an error when the file does not exist.': '– Throws' });
  });

  it('reads "I" in user stories', () => {
    each({
      'As a shop owner I need a daily total.': 'I need',
      'As a coach of two teams, I want separate calendars.': 'I want',
      'As an auditor, I must see who changed a record.': 'I see',
    });
  });

  it('reads numbers with a unit as part of what they measure', () => {
    each({ 'The 24-hour desk closes.': 'desk closes', 'The 3rd-floor ward closes.': 'ward closes' });
  });

  it('begins a clause at “that” behind a comma', () => {
    each({ 'Here, that works.': 'that works', 'Nurses call, that is why they wait.': 'Nurses call' });
  });

  it('names the speaker of a quotation with attribution', () => {
    expect(gist('“We lost two hours every Friday,” said Jane Park, a ward manager.')).toBe('Park said');
  });

  it('skips labels and leaves out what follows a colon', () => {
    each({
      'A: The app supports two formats.': 'app supports',
      'Offline mode – drivers see their stops.': 'drivers see',
      'The rule is simple: ship nothing.': 'rule is',
    });
  });

  it('looks past brackets and into sentences that stand in them', () => {
    each({
      'The planner (see below) warns drivers.': 'planner warns',
      '(The planner warns drivers.)': 'planner warns',
    });
  });

  it('gives modal, negation and object', () => {
    const reading = readOne("Store managers can't approve large refunds.");
    expect(reading.clause).toMatchObject({ modal: 'can', negated: true, voice: 'active', mood: 'declarative' });
    expect(textOf(reading, reading.clause.subject)).toBe('Store managers');
    expect(textOf(reading, reading.clause.verb)).toBe("ca n't approve");
    expect(textOf(reading, reading.clause.object)).toBe('large refunds');
  });

  it('gives the predicate noun as the object of "be"', () => {
    const reading = readOne('Lantern is a rota planner.');
    expect(textOf(reading, reading.clause.object)).toBe('a rota planner');
  });

  it('abstains where subject and verb do not fit', () => {
    const { clause } = readOne('These getting interleaved can cause corruption.');
    expect(clause).toMatchObject({ subject: undefined, verb: undefined, mood: 'declarative' });
  });
});

/** Sentences on which a list of words would be wrong, each in the part that decides what it means. */
import { describe, expect, it } from 'vitest';
import { createEngine, type DocumentKind } from '../../src/core/index.ts';

const engine = createEngine();

interface Place {
  readonly heading: string;
  readonly kind?: DocumentKind;
  readonly before?: string;
}

/** The rules that speak up about a sentence in its place, from information upwards. */
function findings(sentence: string, { heading, kind = 'prd', before = '' }: Place): string[] {
  const head = `---\nkind: ${kind}\nproduct: Lantern\ncustomers: [ward manager, nurse, pharmacist]\n---\n\n# Lantern\n\n## ${heading}\n\n${before}`;
  const document = engine.read(`${head}${sentence}\n`, { path: 'lantern.md' });
  return engine
    .check(document)
    .diagnostics.filter(
      ({ level, severity, span }) => level === 'sentence' && severity !== 'hint' && span.start >= head.length,
    )
    .map(({ ruleId }) => ruleId);
}

const RELEASE = { kind: 'pr-faq' } as const;
const problem = { heading: 'Problem' };
const solution = { heading: 'Solution' };
const requirements = { heading: 'Requirements' };
const overview = { heading: 'Overview' };
const stories = { heading: 'User stories' };
const metrics = { heading: 'Success metrics' };
const goals = { heading: 'Goals' };
const lead = { heading: 'Summary', ...RELEASE };
const customerQuote = { heading: 'Customer quote', ...RELEASE };

const SILENT: readonly (readonly [string, Place])[] = [
  ['Nurses can now sign off a shift in two taps.', lead],
  ['A nurse who works every third Sunday enters it once, because Lantern now supports recurring shifts.', solution],
  ['The system shall support four export formats.', requirements],
  ['The current system supports only one login per ward, so managers share a password.', problem],
  [
    'It uses 400 MB of memory before you open a file.',
    { heading: 'FAQ', ...RELEASE, before: 'Rotapad is the old tool. ' },
  ],
  ['Lantern gives independent pharmacists a rota without running five services.', lead],
  ['It helps you see which deduction you missed last year.', lead],
  ['We were tired of packages that did not install.', { heading: 'Leader quote', ...RELEASE }],
  ['So everyone on the ward sees the same list.', solution],
  ['Verify that all users receive the message.', { heading: 'Test plan' }],
  ['Each booking gets a unique confirmation code.', requirements],
  ['`sync` is the only command that touches the network.', { heading: 'FAQ', ...RELEASE }],
  ['Users need to verify their address before checkout.', requirements],
  ['The hand-off note of 2024 proved with 31 wards that people want context that lasts.', problem],
  ['Clearly labelled sections show special abilities.', requirements],
  ['There is no reliable way to know who is free, so managers ring in alphabetical order.', problem],
  ['Managers must ring eleven people before one says yes.', problem],
  ['As a pharmacist, I want an alert for inactive codes to avoid a refused label at the counter.', stories],
  ['As a developer, I want typed inputs, so that a wrong call fails before it reaches my customers.', stories],
  ['- Create a summer plan that both parents can live with', { heading: 'User goals' }],
  ['- Support tickets about lost orders fall from 47 to 20 a week by June', metrics],
  ['"It has been such a relief. I was dreading Friday less." — manager of a ward with 24 beds', customerQuote],
  ['"I was so excited when the place came through that I woke my husband." — parent', customerQuote],
  ['Our customers lose an hour each time the terminal restarts.', problem],
  ['Shops lose revenue when the date appears only after payment.', problem],
  ['Customers keep asking for dark mode because the white page wakes patients at night.', { heading: 'Evidence' }],
  ['The rota transforms CSV rows into shifts.', { heading: 'Technical architecture' }],
  ['> Managers still keep a private list beside the official tool.', problem],
  ['- "I am thrilled to announce"', { heading: 'Phrases to avoid' }],
  ['What if a manager refuses a swap?', { heading: 'Open questions' }],
  ['The manager is told if the data shows a gap.', overview],
  ['In the shared spreadsheet two managers overwrite each other; here both changes stay.', overview],
  ['The faster horse is attributed to Henry Ford.', { heading: 'Vision' }],
  ['Managers on the night shift do not know what they need to hand over, so patients wait.', problem],
  ['The user only needs to enter a shift. You don’t need to install it.', { heading: 'Background' }],
  ['- Market size', overview],
  ['Wards link the business goals of a hospital with the rota by hand.', { heading: 'Background' }],
  ['The pilot proves our rota right in 9 of 10 wards.', { heading: 'Background' }],
  ['The prompt of each ward is kept.', overview],
  ['Ask anytime:', overview],
  ['The rota is not stored anywhere else.', overview],
  ['- A manager publishes the rota in one minute', metrics],
  ['- Gaps on a Friday: `at most 1`', metrics],
  ['There is no efficient way for night nurses to talk with one another.', problem],
  ['Swaps take a patience that most don’t have.', problem],
  ['Existing planners are full-featured and wrong on Friday.', overview],
  ['The rota opens on most modern Android devices.', overview],
  ['This text was drafted in an app that is built using AI.', { heading: 'Appendix' }],
  ['- The advice is appropriate for a nurse and stands prominently above the rota', requirements],
  ['Managers see what every AI assistant did', { heading: 'Headline', ...RELEASE }],
  ['[City, Date] — [Company] today announced [Product].', lead],
  ['<!-- Describe the revolutionary benefit -->', overview],
  ['```\nLantern provides a seamless, revolutionary platform.\n```', overview],
  ['See [our seamless guide](https://example.org/seamless-revolutionary).', { heading: 'Appendix' }],
];

const REPORTED: readonly (readonly [string, Place, string])[] = [
  ['Users can leverage our AI-powered dashboard.', solution, 'feature-first/user-operates-product'],
  ['Lantern now supports recurring shifts.', lead, 'feature-first/changelog-voice'],
  ['The system shall support four export formats.', overview, 'structure/shall-in-narrative'],
  ['The platform gives users a comprehensive and seamless experience.', solution, 'hype/adjective'],
  ['This feature enables customers to view, filter and export their orders.', overview, 'feature-first/enables-users'],
  ['Users need a modern dashboard.', problem, 'need/solution-as-problem'],
  ['Clearly, hospitals need automation.', { heading: 'Background' }, 'demand/presumption'],
  ['There is no unified platform for rota planning.', problem, 'need/solution-as-problem'],
  ['- As a nurse, I want to search the rota so that I can search the rota.', stories, 'stories/restated-benefit'],
  ['- Launch the redesign in the second quarter', goals, 'metrics/output-as-goal'],
  ['- Reduce planning time by 80%', metrics, 'metrics/without-baseline'],
  [
    '"We are excited to finally give people home-cooked meals!" said the founders.',
    { heading: 'Leader quote', ...RELEASE },
    'hype/emotional-announcement',
  ],
  ['Nobody asked for this, but people will love it.', { heading: 'Vision' }, 'demand/assumed-desire'],
  ['Lantern is for businesses of all sizes.', { heading: 'Vision' }, 'positioning/everyone'],
  ['Henry Ford said that people would ask for a faster horse.', { heading: 'Vision' }, 'demand/faster-horse'],
  ['Now that we have a vector store, we can search by meaning.', { heading: 'Background' }, 'technology/as-reason'],
  ['Studies show that rotas are stressful.', problem, 'need/vague-evidence'],
  ['Lantern improves the experience of planning.', solution, 'vitamins/enhancement'],
  ['- Answer rate: offers that a nurse answers', metrics, 'metrics/without-target'],
  ['Our AI is the ultimate planner.', overview, 'hype/adjective'],
];

describe('hard cases', () => {
  for (const [sentence, place] of SILENT) {
    it(`leaves alone in “${place.heading}”: ${sentence.split('\n')[0]}`, () => {
      expect(findings(sentence, place)).toEqual([]);
    });
  }
  for (const [sentence, place, rule] of REPORTED) {
    it(`reports ${rule} in “${place.heading}”: ${sentence}`, () => {
      expect(findings(sentence, place)).toContain(rule);
    });
  }
});

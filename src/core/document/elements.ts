/** The fifteen elements of a complete document: where those that are there stand, in whatever part. */

import { Notes } from '../notes.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { Span } from '../text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isMove } from './measures.ts';
import { type Signs, signsOf } from './signs.ts';
import { subjectOf } from './subjects.ts';
import type { Block, Element, Elements, Role, Sentence, SpecDocument } from './types.ts';

/** A sentence that says something, with what the elements ask of it. */
interface Said {
  readonly sentence: Sentence;
  readonly role: Role | undefined;
  readonly narrative: boolean;
  readonly signs: Signs;
  readonly patterns: Patterns;
}

/** A benefit is early when it comes within so many sentences of the narrative. */
const EARLY = 25;
/** How people manage today is told among so many sentences. */
const OPENING = 60;
/** Fewer of a thing than this may be chance. */
const SEVERAL = 3;

const RESEARCH =
  /\b\d{1,3}(?:\.\d+)?\s?%\s+of\s+(?:[A-Za-zÀ-ɏ-]+\s+){0,3}(?:users|customers|people|respondents|developers|teams|students|patients|managers|nurses|participants|accounts|companies|employees|drafts|orders|calls|tickets)\b|\b(?:interview|survey|stud)(?:ed|s|ies|y|ing)?\b.{0,60}\b\d|\b\d+\s+(?:interviews|respondents|participants|tickets|complaints|support (?:requests|calls|tickets))\b|\baccording to\b|\bresearchers (?:from|at|in|of)\b[^.;]{0,80}\b(?:confirm|found|show|report)|\bn ?= ?\d/i;
const BASELINE = /\bbaseline\b.{0,40}\d/i;
/** Research of one's own counts wherever it is told, be it in the answer to "How do we know?". */
const ASKED =
  /\bwe (?:have )?(?:interviewed|surveyed|asked|talked (?:to|with)|spoke (?:to|with)|sat with|watched|shadowed)\b[^.]{0,40}\d/i;
const STATUS_QUO =
  /\b(?:current(?:ly)?|today|right now|previously|until now|at present),?\s[^.]{0,70}\b(?:use|uses|run|runs|rely|relies|depends?|must|have to|has to|need to|maintain|copy|resort|manual|stuck|forced|switch|juggle)\b|\bmanual(?:ly)?\s+(?!test|review|trigger|override|mode|install|qa\b)[A-Za-zÀ-ɏ]|\b(?:existing|traditional|conventional|incumbent|legacy|other)\s+(?:[A-Za-zÀ-ɏ-]+\s+){0,2}(?:tools?|solutions?|approach(?:es)?|process(?:es)?|methods?|workflows?|systems?|products?|apps|applications|alternatives?|offerings|software|services|platforms?)\b|\b(?:existing|current)\s+[A-Za-zÀ-ɏ -]{3,40}?\s(?:depends?|rel(?:y|ies)|requires?|does not|doesn't|do not|cannot|can't|only|lacks?)\b|\bspreadsheets?\b|\bby hand\b|\bcompetitors?\b|\bworkarounds?\b/i;
const LEFT_OUT = /\b(?:out of|outside|beyond)\s+(?:the\s+)?scope\b|\bnot in scope\b/i;
const MAY_TELL_STATUS_QUO: ReadonlySet<Role | undefined> = new Set([
  'problem',
  'lead',
  'overview',
  'background',
  'alternatives',
  'customer',
  'evidence',
  'customer-quote',
  'subheadline',
  'value',
  'solution',
]);
const STARTS =
  /\b(?:visit|sign up|register|download|learn more|to learn|go to|head to|get started|contact|join|subscribe|available (?:now|today|at|on)|check out|try it|find out)\b|https?:\/\/|\bwww\./i;

export function findElements(document: SpecDocument, vocabulary: Vocabulary): Elements {
  const { blocks, quotes, questions } = document;
  const said = listen(document, vocabulary);
  const need = vocabulary.anatomy.rolesIn('need');
  const part = (role: Role): Span | undefined => written(blocks, role)?.span;
  const telling = (tells: (one: Said) => boolean): Span | undefined => said.find(tells)?.sentence.span;
  const problem = findProblem(said, document);
  const release = document.kind === 'press-release' || document.kind === 'pr-faq';
  const metrics = said.filter(({ role }) => role === 'metrics');
  const outcome = metrics.find(({ signs }) => signs.outcomeMetric || signs.change);
  const numbered = metrics.filter(({ patterns }) => patterns.number);
  const elements: Record<Element, Span | undefined> = {
    customer: findCustomer(said, document, vocabulary),
    problem: problem?.span,
    problem_first: problem && problem.index < firstSolution(blocks) ? problem.span : undefined,
    evidence:
      part('evidence') ??
      telling(({ patterns, narrative }) => patterns.asked || (narrative && patterns.research)) ??
      telling(({ signs, role }) => signs.evidence && role !== undefined && need.has(role)),
    alternatives:
      part('alternatives') ??
      said.slice(0, OPENING).find(({ role, patterns }) => MAY_TELL_STATUS_QUO.has(role) && patterns.statusQuo)?.sentence
        .span,
    benefit: findBenefit(said, document),
    metric: metrics.some(hasPeople) ? outcome?.sentence.span : undefined,
    baseline:
      (numbered.length >= SEVERAL ? numbered[0]?.sentence.span : undefined) ??
      telling(({ role, narrative, patterns }) => (narrative || role === 'metrics') && patterns.fromTo),
    nongoals: part('non-goals') ?? telling(({ patterns }) => patterns.leftOut),
    risks: part('risks'),
    customer_quote: quotes.find(({ speaker }) => speaker === 'customer')?.span,
    leader_quote: quotes.find(({ speaker }) => speaker === 'leader')?.span,
    faq_external: questions.find(({ side }) => side === 'external')?.question,
    faq_internal: questions.find(({ side }) => side === 'internal')?.question,
    call_to_action:
      part('call-to-action') ??
      (release
        ? blocks.find(
            (block) =>
              block.role === 'getting-started' && STARTS.test(document.text.slice(block.span.start, block.span.end)),
          )?.span
        : undefined),
  };
  return elements;
}

/** The first text that is written in a part. */
const written = (blocks: readonly Block[], role: Role): Block | undefined =>
  blocks.find((block) => block.role === role && block.kind !== 'heading' && !block.placeholder);

/** What the patterns find in the wording of one sentence. Each is tried when it is asked for: most matter in few parts. */
class Patterns {
  readonly #text: string;
  readonly number: boolean;
  #research: boolean | undefined;
  #asked: boolean | undefined;
  #fromTo: boolean | undefined;
  #statusQuo: boolean | undefined;
  #leftOut: boolean | undefined;

  constructor(text: string) {
    this.#text = text;
    this.number = /\d/.test(text);
  }

  get research(): boolean {
    this.#research ??= (this.number || /according to|researchers/i.test(this.#text)) && RESEARCH.test(this.#text);
    return this.#research;
  }

  get asked(): boolean {
    this.#asked ??= this.number && ASKED.test(this.#text);
    return this.#asked;
  }

  get fromTo(): boolean {
    this.#fromTo ??= this.number && (BASELINE.test(this.#text) || isMove(this.#text));
    return this.#fromTo;
  }

  get statusQuo(): boolean {
    this.#statusQuo ??= STATUS_QUO.test(this.#text);
    return this.#statusQuo;
  }

  get leftOut(): boolean {
    this.#leftOut ??= LEFT_OUT.test(this.#text);
    return this.#leftOut;
  }
}

const found = new Notes<SentenceReading, Patterns>();

function patternsIn({ block, reading }: Sentence): Patterns {
  const known = found.get(reading);
  if (known) return known;
  const patterns = new Patterns(block.prose.slice(reading.start, reading.end));
  found.set(reading, patterns);
  return patterns;
}

function listen(document: SpecDocument, vocabulary: Vocabulary): readonly Said[] {
  const narrative = vocabulary.anatomy.rolesIn('narrative');
  const said: Said[] = [];
  for (const sentence of document.sentences) {
    const { block, reading } = sentence;
    const { role } = block;
    if (block.placeholder || (block.kind === 'heading' && role !== 'headline' && role !== 'subheadline')) continue;
    said.push({
      sentence,
      role,
      narrative: role !== undefined && narrative.has(role),
      signs: signsOf(reading, vocabulary),
      patterns: patternsIn(sentence),
    });
  }
  return said;
}

const hasPeople = ({ signs }: Said): boolean => signs.role || signs.generic;

const DECLARED = ['customer', 'customers'];

/** Named in the front matter, a part about customers, several sentences about people in their roles, or stories that mostly name one. */
function findCustomer(said: readonly Said[], document: SpecDocument, vocabulary: Vocabulary): Span | undefined {
  const { frontMatter, names, stories } = document;
  if (frontMatter && DECLARED.some((key) => frontMatter.values[key]) && names.customers.size > 0)
    return frontMatter.span;
  const part = said.find((one) => one.role === 'customer' && (hasPeople(one) || names.customers.size > 0));
  if (part) return part.sentence.span;
  const told = said.filter(({ narrative, signs }) => narrative && signs.role);
  if (told.length >= SEVERAL) return told[0]?.sentence.span;
  const generic = vocabulary.entries('generic-customers');
  const named = stories.filter(({ role }) => {
    if (!role) return false;
    const who = document.text
      .slice(role.start, role.end)
      .replace(/[*_`\\]/g, '')
      .trim()
      .toLowerCase();
    return !generic.has(who);
  });
  if (stories.length > 0 && document.kind !== 'pr-faq' && document.kind !== 'press-release') {
    return named.length * 2 > stories.length ? named[0]?.span : undefined;
  }
  const mentioned = said.filter(({ signs }) => signs.role);
  return mentioned.length > SEVERAL * 2 ? mentioned[0]?.sentence.span : undefined;
}

/** The block in which the problem is first told; undefined when it is not told. */
function findProblem(said: readonly Said[], document: SpecDocument): Block | undefined {
  const inPart = said.filter(({ role, sentence }) => role === 'problem' || isUnderProblem(sentence, document));
  if (inPart.some((one) => one.signs.pain || hasPeople(one) || one.patterns.statusQuo))
    return inPart[0]?.sentence.block;
  const pains = said.filter(({ narrative, signs }) => narrative && signs.pain);
  return pains.length >= 2 ? pains[0]?.sentence.block : undefined;
}

function isUnderProblem({ block }: Sentence, { sections }: SpecDocument): boolean {
  for (let parent = block.section.parent; parent !== undefined; parent = sections[parent]?.parent) {
    if (sections[parent]?.named) return sections[parent]?.role === 'problem';
  }
  return false;
}

const SOLUTIONS: ReadonlySet<Role | undefined> = new Set([
  'solution',
  'requirements',
  'technical',
  'how-it-works',
  'ux',
]);

const firstSolution = (blocks: readonly Block[]): number => {
  const part = blocks.findIndex(({ role, kind }) => SOLUTIONS.has(role) && kind !== 'heading');
  return part < 0 ? Number.POSITIVE_INFINITY : part;
};

/** A value part, stories with reasons, or an early sentence that tells what changes for somebody. */
function findBenefit(said: readonly Said[], document: SpecDocument): Span | undefined {
  if (document.kind === 'stories') return document.stories.find(({ benefit }) => benefit !== undefined)?.benefit;
  const early = said.filter(({ narrative }) => narrative).slice(0, EARLY);
  const found = early.find(({ sentence, signs, patterns }) => {
    const named = signs.role || subjectOf(sentence, document) === 'named-customer';
    return (named && (signs.relief || signs.change)) || (signs.change && patterns.number);
  });
  return found?.sentence.span;
}

/** Phrases that give away names: "Acme announces Lantern", "Lantern is a …", "for nurses who", "unlike Rotamatic". */
import type { MarkdownBlock } from '../markdown/types.ts';
import { rememberByReadings } from './facts.ts';

const CAPITALISED = "[A-ZÀ-Þ](?:[A-Za-zÀ-ɏ0-9'’+#/-]|\\.(?=[A-Za-zÀ-ɏ0-9]))*";
/** Up to four capitalised words. */
const NAME = `${CAPITALISED}(?:\\s+(?:${CAPITALISED}|\\d[\\d.]*)){0,3}`;
const ANNOUNCING = 'announce[sd]?|launche[sd]|unveil(?:s|ed)|introduce[sd]|release[sd]|is announcing';
const ANNOUNCED = new RegExp(
  `\\b(?:announce[sd]?|announcing|launch(?:e[sd]|ing)?|introduc(?:e[sd]?|ing)|unveil(?:s|ed|ing)?|releas(?:e[sd]|ing)|debut(?:s|ed)?)\\s+(?:the\\s+(?:launch|release|availability|general availability|beta)\\s+of\\s+)?(?:(?:its|their|our|the|a|an|new)\\s+){0,3}(?:[a-zß-ÿ]+\\s+){0,2}?(${NAME})`,
);
const ANNOUNCER = new RegExp(
  `\\b(?:[Tt]oday,?\\s+)?(${NAME})\\.?(?:\\s+\\([^)]{1,20}\\))?,?\\s+(?:today\\s+|[a-zß-ÿ]+ly\\s+)?(?:${ANNOUNCING})\\b`,
);
const DEFINED = new RegExp(
  `^\\W*(?:The\\s+)?(${NAME})(?:\\s+\\([^)]{1,30}\\))?\\s+(?:is|will be|gives|helps|lets)\\s+(?:an?|the|our|your|designed|intended|[a-zß-ÿ]+)\\b`,
);
const EMPLOYER = new RegExp(
  `\\b(?:CEO|CTO|COO|CPO|[Ff]ounder|[Cc]o-[Ff]ounder|[Pp]resident|[Hh]ead\\s+of\\s+[A-Za-zÀ-ɏ]+|VP\\s+of\\s+[A-Za-zÀ-ɏ]+|[Dd]irector\\s+of\\s+[A-Za-zÀ-ɏ]+)\\s+(?:at|of|,)\\s+(${NAME})`,
);
const ABOUT = new RegExp(`^\\W*About\\s+(${NAME})\\W*$`);
const RIVAL = new RegExp(
  `\\b(?:[Uu]nlike|[Cc]ompared\\s+(?:with|to)|[Ii]nstead\\s+of|[Aa]lternatives?\\s+(?:such\\s+as|like)|[Cc]ompetitors?\\s+(?:such\\s+as|like)|[Tt]ools\\s+(?:such\\s+as|like))\\s+(${NAME})`,
  'g',
);
const PRIMARY =
  /\bour\s+(?:primary|main|first|target)\s+(?:customers?|users?|audience)\s+(?:is|are)\s+(?:an?\s+|the\s+)?([A-Za-zÀ-ɏ' -]{3,60}?)(?:\s+(?:who|that|with|in|at|of|from|and)\b|[.,;:]|$)/i;
const FOR_WHO = /\bfor\s+((?:[a-zß-ÿ-]+\s+){0,3}[a-zß-ÿ-]+s)\s+who\b/g;
/** Quick tests for words without which the patterns above find nothing. */
const LAUNCHES = /announc|launch|introduc|unveil|releas|debut/;
const COMPARES = /nlike\s|ompared\s|nstead\s|lternatives?\s|ompetitors?\s|ools\s/;
const PRIORITY = /\bour\s+(?:primary|main|first|target)\s/i;
/** Too short to define anything. */
const DEFINITION = 40;
const LONGEST = 4000;

export interface NameHints {
  readonly announced: string | undefined;
  readonly announcer: string | undefined;
  readonly defined: string | undefined;
  /** The company in the attribution of a quotation. */
  readonly employer: string | undefined;
  /** The company in "About Acme". */
  readonly about: string | undefined;
  readonly rivals: readonly string[];
  /** Who "our primary customer" is. */
  readonly primary: string | undefined;
  /** Roles in "for … who". */
  readonly forWhom: readonly string[];
}

/** The hints that a block gives. */
export const hintsIn = rememberByReadings((block: MarkdownBlock): NameHints => {
  const prose = block.prose.slice(0, LONGEST);
  const first = (pattern: RegExp): string | undefined => pattern.exec(prose)?.[1];
  const all = (pattern: RegExp): string[] =>
    [...prose.matchAll(pattern)].flatMap(([, found]) => (found ? [found] : []));
  const launches = LAUNCHES.test(prose);
  return {
    announced: launches ? first(ANNOUNCED) : undefined,
    announcer: launches ? first(ANNOUNCER) : undefined,
    defined: block.kind === 'paragraph' && prose.length > DEFINITION ? first(DEFINED) : undefined,
    employer: /["“]|^\W*[—–-]/.test(prose) ? first(EMPLOYER) : undefined,
    about: prose.length < 80 ? first(ABOUT) : undefined,
    rivals: COMPARES.test(prose) ? all(RIVAL) : [],
    primary: PRIORITY.test(prose) ? first(PRIMARY) : undefined,
    forWhom: prose.includes('who') ? all(FOR_WHO) : [],
  };
});

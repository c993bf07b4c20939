/** Wording that measures: amounts, limits, and moves from one amount to another. Cues, forms and elements share it. */

/** Numbers that measure: a percentage, an amount, a duration, a count of something, a ratio, a move from one to another. */
export const QUANTITY =
  /\d\s?%|\bpercent\b|[$€£]\s?\d|\b\d[\d,.]{0,14}\s?(?:x\b|ms\b|s\b|k\b|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|people|users|customers|[a-z]{3,}s\b)|\b(?:half|twice|a third|two thirds|a quarter|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:of|in|out of) (?:the )?(?:\d|ten|twelve|twenty|every))\b|[<>≤≥]\s?\d|→\s?\d|\bfrom \d[^.]{0,20}? to \d|\b(?:every|each|per) (?:day|night|morning|week|month|quarter|year|shift|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

/**
 * `(?=[^])` at its end asks for nothing but makes V8 compile what follows once and not once for each way through the words
 * before: the patterns below take 3 ms to compile instead of 18.
 */
const ABOUT = String.raw`(?:~|[<>≤≥]|(?:about|around|approximately|roughly|nearly|almost|over|under|below|above|at least|at most|fewer than|less than|more than|up to|an average of|a median of)\s)?\s?(?=[^])`;
const SPELLED =
  'zero|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half|a third|a quarter|an hour|an? (?:minute|day|week|month|quarter|year)';
/** No years and no times of day: "from 2024 to 2026" and "from 9 am to 5 pm" move nothing. */
const AMOUNT = String.raw`${ABOUT}(?:[$€£]?\s?(?!(?:19|20)\d\d\b)\d[\d.,]{0,14}(?!\d|:\d|\s?[ap]\.?m\b|\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|(?:${SPELLED})\b)`;

const MOVES = [
  String.raw`(?<!\b(?:rang(?:e|es|ing)|scales?|anywhere|anything|grades?|marks?|counts?|numbers?) )\bfrom\s+${AMOUNT}[^.;:!?]{0,40}?\s(?:down |up )?to\s+${AMOUNT}`,
  String.raw`\b(?:down|up|fallen|falls?|fell|risen|rises?|rose|dropped|drops?|reduced|cut|lowered) from\s+${AMOUNT}`,
  String.raw`\d\s?%?(?:\s?[a-zµ]{1,12}){0,2}\s*(?:→|⟶|->|=>)\s*[<>≤≥~]?\s?[$€£]?\d`,
  String.raw`(?:\d|\b(?:${SPELLED})\b)[^.;:!?]{0,40}\binstead of\s+${AMOUNT}`,
  String.raw`\bbaseline\b[^!?\n]{0,40}?\d[^!?\n]{0,60}?\b(?:target|goal)\b[^!?\n]{0,40}?\d`,
];

const FROM_TO = new RegExp(MOVES.join('|'), 'i');
/** What every move has; nearly all sentences have none of it. */
const MOVING = /\bfrom\s|→|⟶|->|=>|\binstead\sof\s|\bbaseline\b/i;

/** Whether a text tells a move from one amount to another: "from 95 minutes to 20", "40 → 12", "down from nine days". Ranges are none. */
export const isMove = (text: string): boolean => MOVING.test(text) && FROM_TO.test(text);

/** A limit that a measurement must keep: "≤ 2 s", "at least 80 %", "under 300 ms". */
export const LIMIT =
  /[<>≤≥]=?\s?[$€£]?\d|\b(?:at least|at most|no more than|no less than|fewer than|less than|more than|under|below|above|over|within|up to|maximum of|minimum of)\s+[$€£]?\d[\d.,]{0,14}\s?(?:%|percent\b|x\b|ms\b|s\b|seconds?|milliseconds?|minutes?|hours?|days?|weeks?|months?|[kmg]b\b|[a-z]+s\b)/i;

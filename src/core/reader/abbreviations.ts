/** Abbreviations written with a full stop, by whether a sentence may end after them. Lower case, without the last stop. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** A sentence never ends after these: something always follows them. */
export const OPEN_ABBREVIATIONS = words(
  `dr mr mrs ms prof rev gen sen rep gov capt lt col sgt st mt e.g i.e eg ie cf viz vs approx resp incl excl fig figs
   sec eq eqs ch chap vol p pp ed eds ext tel est dept univ vers ver al a.k.a`,
);

/** A sentence may end after these; what follows decides. */
export const CLOSING_ABBREVIATIONS = words(
  `etc inc ltd co corp llc plc gmbh jr sr phd ph.d m.d b.a m.a b.sc m.sc u.s u.k u.n e.u u.s.a d.c a.m p.m a.d b.c
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd hrs hr min
   mins max sq ft no nos esq bros dist tbd misc et.al`,
);

/** Abbreviations that are words of their own too ("no", "max", "sat"): the stop belongs to them only before a number. */
export const BEFORE_NUMBER = words('no nos p pp fig figs sec eq ch vol min max mar sat sun jan dec ed ver');

/** Dotted letters such as "U.S", "e.g", "p.m" (the last stop left out). */
export const isDottedLetters = (lower: string): boolean => {
  if (lower.length < 3 || lower.length > 9 || lower.length % 2 === 0) return false;
  for (let i = 0; i < lower.length; i++) {
    const letter = lower.charCodeAt(i) >= 97 && lower.charCodeAt(i) <= 122;
    if (i % 2 === 0 ? !letter : lower[i] !== '.') return false;
  }
  return true;
};

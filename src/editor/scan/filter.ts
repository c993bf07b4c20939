/** The filter of the view. Knows nothing of VS Code. */
import type { Finding, Place } from './types.ts';

/** Whether a finding is shown. */
export type Filter = (place: Place, finding: Finding) => boolean;

/**
 * Reads a filter as the Problems panel does: every word must occur in the path, the rule, the severity or the message, and no
 * word that follows a `!`. Upper and lower case count as the same.
 */
export function readFilter(text: string): Filter {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = words.filter((word) => !word.startsWith('!'));
  const unwanted = words.map((word) => (word.startsWith('!') ? word.slice(1) : '')).filter(Boolean);
  if (wanted.length + unwanted.length === 0) return () => true;
  return ({ folder = '', path }, { ruleId, severity, message }) => {
    const all = `${folder}/${path} ${ruleId} ${severity} ${message}`.toLowerCase();
    return wanted.every((word) => all.includes(word)) && !unwanted.some((word) => all.includes(word));
  };
}

/** What a scan says of itself, in words. Knows nothing of VS Code. */
import type { Severity } from '../../core/index.ts';

/** What a scan has come to. */
export interface Summary {
  /** Markdown files found. */
  readonly files: number;
  /** Those that are product specs. */
  readonly specs: number;
  readonly findings: number;
  /** Files and folders that could not be looked at. */
  readonly passedOver: number;
  /** Whether it was cancelled before its end. */
  readonly cancelled: boolean;
}

export const SEVERITY_TITLES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information', 'information'],
  hint: ['hint', 'hints'],
};

/** A number and what it counts: `1 spec`, `1,200 specs`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** How a filter narrows what is shown. */
export interface Filtered {
  readonly filter: string;
  /** Findings that pass it. */
  readonly shown: number;
}

/** What the view says above its rows. */
export function describe({ files, specs, findings, passedOver, cancelled }: Summary, filtered?: Filtered): string {
  const all = findings === 0 ? 'No findings' : counted(findings, 'finding');
  const found = filtered ? `Filter “${filtered.filter}”: ${filtered.shown.toLocaleString('en')} of ${all}` : all;
  const where = `${counted(specs, 'spec')} (of ${counted(files, 'Markdown file')})`;
  const notes = [
    specs === 0 ? `No product specs in ${counted(files, 'Markdown file')}` : `${found} in ${where}`,
    ...(passedOver > 0 ? [`${passedOver.toLocaleString('en')} passed over`] : []),
    ...(cancelled ? ['the scan was cancelled'] : []),
  ];
  return `${notes.join('; ')}.`;
}

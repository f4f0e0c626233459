import { peersOf } from '../comparability/peers.ts';
import {
  indicatorOf,
  type ProfileRow,
  type ProfileSubject,
  type ProfileValue,
  profileRow,
  profileSubjects,
} from '../comparability/profile.ts';
import { COUNTRY } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import type { Period } from '../model/period.ts';
import type { Refused } from '../model/refusal.ts';
import { ofOneAgency } from './agencies.ts';
import { lastOfEach } from './last-of-each.ts';
import { figuresIn } from './period-choice.ts';
import { ratioName, scaleOf } from './ratio-text.ts';
import type { ViewContext } from './view.ts';

/** A row that has a value of its own to show. */
export interface ShownRow extends ProfileRow {
  readonly own: ProfileValue;
}

/** One area against the country, its peers and all areas of its level, in one period. */
export interface Profile {
  readonly area: string;
  readonly level: 'province' | 'county';
  readonly period: Period;
  readonly rows: readonly ShownRow[];
  /** Everything shown is provisional: it is said once, over all of it. */
  readonly isProvisional: boolean;
  /** Subjects without a value here. */
  readonly lacking: number;
  readonly peers: readonly string[];
  /** The census by which the peers were found. */
  readonly peersCensus: number | undefined;
  /** The figures of the area and of the country behind the rows. */
  readonly figures: readonly Figure[];
}

/**
 * The profile of an area: every subject that the catalogue lets stand side by side across areas. Undefined for the
 * country, which is what the others are seen against. `only` limits it to subjects of some indicators.
 */
export function profileOf(
  area: string,
  period: Period,
  context: ViewContext,
  only?: (subject: ProfileSubject) => boolean,
): Profile | undefined {
  const { catalogue } = context;
  const { level, parent } = catalogue.area(area) ?? {};
  if (level !== 'province' && level !== 'county') return undefined;
  const subjects = profileSubjects(catalogue).filter((subject) => only?.(subject) ?? true);
  const figures = figuresByArea(subjects, period, context);
  const areas = [...figures.keys()].filter((code) => {
    const other = catalogue.area(code);
    return other?.level === level && (level === 'province' || other.parent === parent);
  });
  const peers = level === 'province' ? peersOf(area, period, catalogue) : undefined;
  const isFound = peers?.kind === 'peers';
  const around = {
    area,
    country: COUNTRY,
    areas,
    peers: isFound ? peers.areas : [],
    period,
    figuresOf: (code: string) => figures.get(code) ?? [],
    catalogue,
  };
  const all = subjects.map((subject) => profileRow(subject, around));
  const rows = all.flatMap((row): readonly ShownRow[] =>
    row.own.kind === 'value' ? [{ ...row, own: row.own }] : [],
  );
  return {
    area,
    level,
    period,
    rows,
    isProvisional:
      rows.length > 0 && rows.every(({ own, country }) => [own, country].every(isProvisionalOrNone)),
    lacking: all.length - rows.length,
    peers: isFound ? peers.areas : [],
    peersCensus: isFound ? peers.census : undefined,
    figures: [...new Set(rows.flatMap(({ own, country }) => [...own.figures, ...figuresBehind(country)]))],
  };
}

const isProvisionalOrNone = (value: ProfileValue | Refused): boolean =>
  value.kind === 'refused' || isProvisional(value);

export const isProvisional = ({ notes }: ProfileValue): boolean =>
  notes.some(({ code }) => code === 'provisional');

const figuresBehind = (value: ProfileValue | Refused): readonly Figure[] =>
  value.kind === 'value' ? value.figures : [];

/** Totals of the period by area, one an indicator, of the agency that stands for it. */
function figuresByArea(
  subjects: readonly ProfileSubject[],
  period: Period,
  context: ViewContext,
): ReadonlyMap<string, readonly Figure[]> {
  const codes = new Set(
    subjects.flatMap((subject) =>
      subject.kind === 'rate' ? [subject.indicator] : [subject.relation.left, subject.relation.right],
    ),
  );
  const byArea = new Map<string, Figure[]>();
  for (const code of codes) {
    for (const figure of figuresIn(period, ofOneAgency(context.table.ofIndicator(code), context))) {
      const known = byArea.get(figure.area);
      if (known) known.push(figure);
      else byArea.set(figure.area, [figure]);
    }
  }
  return new Map([...byArea].map(([area, figures]) => [area, lastOfEach(figures, period)]));
}

/** What a row is about: «تماس‌های مرتبط به ازای ۱۰۰ هزار نفر», the name of a ratio or of a share. */
export function rowName({ subject }: Pick<ProfileRow, 'subject'>, context: ViewContext): string {
  const { locale, names } = context;
  switch (subject.kind) {
    case 'rate':
      return locale.messages.profile.rate(names.shortIndicator(subject.indicator));
    case 'ratio': {
      const { relation } = subject;
      const name = ratioName(relation, scaleOf(relation), context);
      // Counts are named by the ratio; an amount without its unit would be read as one.
      const isMoney = context.catalogue.indicator(relation.left)?.unit === 'rial';
      return isMoney ? `${name} (${names.unit(relation.left)})` : name;
    }
    case 'share':
      return locale.pick(subject.relation, 'name');
  }
}

export const rowKey = ({ subject }: Pick<ProfileRow, 'subject'>): string =>
  subject.kind === 'rate'
    ? subject.indicator
    : `${subject.kind} ${indicatorOf(subject)} ${subject.relation.right}`;

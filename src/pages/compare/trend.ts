import type { LineModel, LineRole, LineSeries } from '../../charts/line/model.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { formOf, monthOf, type Period, periodId, samePeriod, yearOf } from '../../model/period.ts';
import type { ViewContext } from '../view.ts';
import { measured } from './measured.ts';
import { type Selection, seriesFor } from './selection.ts';
import { measuredText, titleText } from './subject.ts';

/** More series than this and one is highlighted, the rest grey. */
const MOST_COLOURS = 8;

/** The trend of the chosen areas over the chosen periods, as the line chart draws it. */
export function trendModel(selection: Selection, context: ViewContext): LineModel {
  const { locale } = context;
  const { periods, areas, highlighted } = selection;
  const country = withCountry(selection, context) ? [COUNTRY] : [];
  const many = areas.length > MOST_COLOURS;
  const series = [...areas, ...country].map((area) =>
    lineOf(area, roleOf(area, selection, many), selection, context),
  );
  return {
    periods: periods.map((period) => axisPeriod(period, context)),
    series: series.sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role)),
    unitLabel: '',
    formatAxis: (value) => locale.number(value, { decimals: Number.isInteger(value) ? 0 : 1 }),
    includesZero: selection.measure !== 'index',
    ...(many
      ? {
          contextLabel: locale.messages.compare.othersLabel(
            areas.length - (highlighted === undefined ? 0 : 1),
          ),
        }
      : {}),
    sentence: sentenceOf(selection, context),
  };
}

// Drawn in this order, so that what matters lies on top.
const ORDER: readonly LineRole[] = ['context', 'series', 'reference', 'highlight'];

/** The country is a reference where it has the scale of an area. */
function withCountry({ measure, areas }: Selection, { table, search }: ViewContext): boolean {
  return (
    (measure === 'rate' || measure === 'index') &&
    table.areas.has(COUNTRY) &&
    !areas.includes(COUNTRY) &&
    !(search.areas?.some((code) => code.length > 5) ?? false)
  );
}

function roleOf(area: string, { highlighted, areas }: Selection, many: boolean): LineRole {
  if (area === COUNTRY && !areas.includes(COUNTRY)) return 'reference';
  if (area === highlighted && (many || areas.length === 1)) return 'highlight';
  return many ? 'context' : 'series';
}

function axisPeriod(period: Period, { locale }: ViewContext) {
  const isQuarter = formOf(period) === 'quarter';
  const isYearStart = monthOf(period) === 1;
  return {
    id: periodId(period),
    label: isQuarter && isYearStart ? locale.ordinal(yearOf(period)) : locale.periodOnAxis(period),
    title: locale.period(period),
    tick: isQuarter ? isYearStart : true,
  };
}

function lineOf(area: string, role: LineRole, selection: Selection, context: ViewContext): LineSeries {
  const { locale, names } = context;
  const series = seriesFor(area, selection, context);
  const figures = selection.periods.map((period) =>
    series.find((figure) => samePeriod(figure.period, period)),
  );
  const points = figures.map((figure) => measured(figure, selection, context));
  const last = points.filter(({ value }) => value !== null).at(-1);
  const provisional = figures.findIndex((figure) => figure?.cell.status === 'P');
  const breaks = breaksOf(figures);
  return {
    key: area,
    label: names.area(area),
    values: points.map(({ value }) => value),
    texts: points.map(({ text }, i) =>
      figures[i]?.cell.status === 'P' ? `${text} (${locale.messages.terms.statuses.P})` : text,
    ),
    role,
    ...(last ? { endText: last.text } : {}),
    ...(provisional >= 0 ? { provisionalFrom: provisional } : {}),
    ...(breaks.length > 0 ? { breaksAt: breaks } : {}),
    ...(role === 'highlight' && points.some(({ interval }) => interval)
      ? {
          band: {
            low: points.map(({ interval }) => interval?.low ?? null),
            high: points.map(({ interval }) => interval?.high ?? null),
          },
        }
      : {}),
  };
}

/** Positions before which the series breaks: a stated break, or another definition. */
function breaksOf(figures: readonly (Figure | undefined)[]): number[] {
  return figures.flatMap((figure, i) => {
    const before = figures.slice(0, i).findLast((other) => other !== undefined);
    if (!figure || !before) return [];
    return figure.cell.status === 'B' || figure.definition !== before.definition ? [i] : [];
  });
}

/** What is drawn, and the focus at both ends of the line, each level with its own period and status. */
function sentenceOf(selection: Selection, context: ViewContext): string {
  const { locale, names } = context;
  const { compare, terms } = locale.messages;
  const known = seriesFor(selection.focus, selection, context)
    .filter(({ period }) => selection.periods.some((one) => samePeriod(one, period)))
    .map((figure) => ({ ...measured(figure, selection, context), figure }))
    .filter(({ value }) => value !== null);
  const levels = (known.length > 1 ? [known[0]!, known.at(-1)!] : known).map((one) => {
    const status = one.figure.cell.status === 'P' ? ` (${terms.statuses.P})` : '';
    return `${measuredText(one, selection, context)} ${locale.when(one.figure.period)}${status}`;
  });
  const what = titleText(selection, context);
  const area = names.area(selection.focus);
  return levels.length === 0 ? locale.list([what, area]) : compare.trendSentence(what, area, levels);
}

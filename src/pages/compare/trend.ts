import type { LineModel, LineRole, LineSeries } from '../../charts/line/model.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { formOf, monthOf, type Period, periodId, samePeriod, yearOf } from '../../model/period.ts';
import { breaksOf } from '../breaks.ts';
import { type Slot, slotsOf } from '../slots.ts';
import type { ViewContext } from '../view.ts';
import { coverageOf } from './coverage.ts';
import { measured } from './measured.ts';
import { areCounties, type Selection, seriesFor } from './selection.ts';
import { measuredText, titleText } from './subject.ts';
import { trendEvents } from './trend-events.ts';

/** More series than this and one is highlighted, the rest grey. */
const MOST_COLOURS = 8;

/** The trend of the chosen areas over the chosen periods, as the line chart draws it. */
export function trendModel(selection: Selection, context: ViewContext): LineModel {
  const { locale } = context;
  const { areas, highlighted } = selection;
  const slots = slotsOf(selection.periods, selection.every);
  const country = withCountry(selection, context) ? [COUNTRY] : [];
  const many = areas.length > MOST_COLOURS;
  const rows = areas.map((area) => figuresInSlots(area, slots, selection, context));
  const series = [...areas, ...country].map((area, i) => {
    const figures = rows[i] ?? figuresInSlots(area, slots, selection, context);
    return lineOf(area, roleOf(area, selection, many), slots, figures, selection, context);
  });
  const coverage = coverageOf(rows, context);
  const events = trendEvents(selection, context).map(({ index, number }) => ({
    periodIndex: index,
    label: locale.messages.compareViews.events.label(locale.number(number)),
  }));
  const grey = series.filter(({ role }) => role === 'context').map(({ key }) => key);
  return {
    periods: slots.map(({ period }) => axisPeriod(period, slots.length <= MOST_NAMED, context)),
    series: series.sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role)),
    unitLabel: '',
    formatAxis: (value) => locale.number(value, { decimals: Number.isInteger(value) ? 0 : 1 }),
    includesZero: selection.measure !== 'index',
    ...(grey.length > 0
      ? {
          contextLabel: locale.messages.compare.othersLabel(
            grey.length,
            areCounties(grey),
            highlighted !== undefined,
          ),
        }
      : {}),
    ...(events.length > 0 ? { events } : {}),
    ...(coverage ? { coverage } : {}),
    sentence: sentenceOf(selection, context),
  };
}

/** The figures of the shown periods: those of the lines and, as in the table, of the country. */
export const trendFigures = (selection: Selection, context: ViewContext): readonly Figure[] =>
  [...new Set([...selection.areas, COUNTRY])].flatMap((area) =>
    seriesFor(area, selection, context).filter(({ period }) =>
      selection.periods.some((one) => samePeriod(one, period)),
    ),
  );

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
  if (area === highlighted && (many || areas.length === 1)) return 'highlight';
  if (area === COUNTRY && (many || !areas.includes(COUNTRY))) return 'reference';
  return many ? 'context' : 'series';
}

/** Up to so many places are named each; of more quarters or dates only the years are. */
const MOST_NAMED = 6;

function axisPeriod(period: Period, isNamed: boolean, { locale }: ViewContext) {
  const isByYear = !isNamed && (formOf(period) === 'quarter' || period.kind === 'point');
  const isYearStart = monthOf(period) <= 3;
  return {
    id: periodId(period),
    label: isByYear ? locale.ordinal(yearOf(period)) : locale.periodOnAxis(period),
    title: locale.period(period),
    tick: !isByYear || isYearStart,
  };
}

/** The last figure of an area in each place of the axis. */
export function figuresInSlots(
  area: string,
  slots: readonly Slot[],
  selection: Selection,
  context: ViewContext,
): readonly (Figure | undefined)[] {
  const shown = seriesFor(area, selection, context).filter(({ period }) =>
    selection.periods.some((one) => samePeriod(one, period)),
  );
  return slots.map(({ holds }) => shown.filter(({ period }) => holds(period)).at(-1));
}

function lineOf(
  area: string,
  role: LineRole,
  slots: readonly Slot[],
  figures: readonly (Figure | undefined)[],
  selection: Selection,
  context: ViewContext,
): LineSeries {
  const { names } = context;
  const points = figures.map((figure) => measured(figure, selection, context));
  const last = points.filter(({ value }) => value !== null).at(-1);
  const provisional = figures.findIndex((figure) => figure?.cell.status === 'P');
  const breaks = breaksOf(figures, context);
  return {
    key: area,
    label: names.area(area),
    values: points.map(({ value }) => value),
    texts: points.map(({ text }, i) => withStatus(text, figures[i], slots[i]!, context)),
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

/** A level with what is true of it alone: its status, and its date where the place on the axis holds several. */
function withStatus(text: string, figure: Figure | undefined, slot: Slot, { locale }: ViewContext): string {
  if (!figure) return text;
  const said = [
    ...(samePeriod(figure.period, slot.period) ? [] : [locale.period(figure.period)]),
    ...(figure.cell.status === 'P' ? [locale.messages.terms.statuses.P] : []),
  ];
  return said.length === 0 ? text : `${text} (${locale.list(said)})`;
}

/** The focus at both ends of its line; of a broken series both after the last break, for no sentence may bridge it. */
export function trendEnds(selection: Selection, context: ViewContext) {
  const shown = seriesFor(selection.focus, selection, context)
    .filter(({ period }) => selection.periods.some((one) => samePeriod(one, period)))
    .map((figure) => ({ ...measured(figure, selection, context), figure }))
    .filter(({ value }) => value !== null);
  const lastBreak =
    breaksOf(
      shown.map(({ figure }) => figure),
      context,
    ).at(-1) ?? 0;
  const known = shown.slice(lastBreak);
  return known.length > 1 ? [known[0]!, known.at(-1)!] : known;
}

/** What is drawn, and the focus at both ends of the line, each level with its own period and status. */
function sentenceOf(selection: Selection, context: ViewContext): string {
  const { locale, names } = context;
  const { compare, terms } = locale.messages;
  const ends = trendEnds(selection, context);
  const levels = ends.map((one) => {
    const status = one.figure.cell.status === 'P' ? ` (${terms.statuses.P})` : '';
    return `${measuredText(one, selection, context)} ${locale.when(one.figure.period)}${status}`;
  });
  const what = titleText(
    selection,
    ends.map(({ figure }) => figure),
    context,
  );
  const area = names.area(selection.focus);
  return levels.length === 0 ? locale.list([what, area]) : compare.trendSentence(what, area, levels);
}

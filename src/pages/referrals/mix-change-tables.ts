import type { Part } from '../../comparability/parts.ts';
import { marksOf } from '../../locale/figure-text.ts';
import { derivedCell, type TableCell, type TableModel } from '../../model/table.ts';
import { changeCell } from '../change-cell.ts';
import { figureCell, shareCell } from '../mix-tables.ts';
import type { ViewContext } from '../view.ts';
import { type ContributionView, type DifferenceView, partName } from './mix-change.ts';

const computed = (
  value: number,
  marks: readonly string[],
  form: 'number' | 'percent' | 'signed_points',
  decimals: number,
): TableCell => ({
  kind: 'value',
  cell: derivedCell(value),
  form,
  decimals,
  marks: [...new Set(['derived', ...marks])],
});

/** Counts and shares here and in the rest of the country, their difference and its limits. */
export function differenceTable(
  { answer, of }: Pick<DifferenceView, 'answer' | 'of'>,
  caption: string,
  context: ViewContext,
): TableModel {
  const { mixChange, callFlow } = context.locale.messages;
  return {
    caption,
    columns: [
      { key: of.dimension, label: callFlow.partOf[of.dimension] },
      { key: 'here', label: mixChange.hereValue, numeric: true },
      { key: 'here_share', label: mixChange.hereShare, numeric: true },
      { key: 'rest', label: mixChange.restValue, numeric: true },
      { key: 'rest_share', label: mixChange.restShare, numeric: true },
      { key: 'difference', label: mixChange.difference, numeric: true },
      { key: 'low', label: mixChange.low, numeric: true },
      { key: 'high', label: mixChange.high, numeric: true },
    ],
    rows: answer.parts.map(({ code, here, country, restValue, restPercent, points, interval }) => {
      const inherited = [here.figure, country.figure].flatMap((figure) => marksOf(figure, ''));
      const limit = (value: number | undefined): TableCell =>
        value === undefined ? { kind: 'text', text: '—' } : computed(value, [], 'signed_points', 1);
      return {
        key: code,
        cells: [
          { kind: 'text', text: partName(here, of, context), code },
          figureCell(here.figure, context),
          shareCell(here),
          computed(restValue, marksOf(country.figure, ''), 'number', 0),
          computed(restPercent, marksOf(country.figure, ''), 'percent', 1),
          computed(points, inherited, 'signed_points', 1),
          limit(interval?.low),
          limit(interval?.high),
        ],
      };
    }),
  };
}

/** Every part at both times, its change in calls, and what it adds to the growth of the total. */
export function contributionTable(
  { answer, of }: Pick<ContributionView, 'answer' | 'of'>,
  caption: string,
  context: ViewContext,
): TableModel {
  const { locale, names } = context;
  const { mixChange, callFlow } = locale.messages;
  const { change, parts } = answer;
  const marksOfPair = (pair: readonly Part[]) => pair.flatMap(({ figure }) => marksOf(figure, ''));
  return {
    caption,
    columns: [
      { key: of.dimension, label: callFlow.partOf[of.dimension] },
      { key: 'base', label: locale.period(change.base.period), numeric: true },
      { key: 'current', label: locale.period(change.current.period), numeric: true },
      { key: 'change', label: mixChange.change, numeric: true },
      { key: 'contribution', label: mixChange.contribution, numeric: true },
    ],
    rows: [
      {
        key: '',
        cells: [
          { kind: 'text', text: callFlow.allOf(names.shortIndicator(of.indicator)), code: '' },
          figureCell(change.base, context),
          figureCell(change.current, context),
          changeCell(change, context),
          computed(change.amount, [], 'signed_points', 1),
        ],
      },
      ...parts.map(({ code, current, base, points }) => ({
        key: code,
        cells: [
          { kind: 'text' as const, text: partName(current, of, context), code },
          figureCell(base.figure, context),
          figureCell(current.figure, context),
          { kind: 'text' as const, text: '' },
          computed(points, marksOfPair([current, base]), 'signed_points', 1),
        ],
      })),
    ],
  };
}

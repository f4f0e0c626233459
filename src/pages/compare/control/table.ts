import type { ChangeChart, QuarterChange } from '../../../comparability/change-series.ts';
import { marksOf } from '../../../locale/figure-text.ts';
import { NOT_REPORTED } from '../../../model/cell.ts';
import type { Figure } from '../../../model/figure.ts';
import { periodId, sameOfLastYear, samePeriod } from '../../../model/period.ts';
import { derivedCell, type TableCell, type TableModel } from '../../../model/table.ts';
import type { ViewContext } from '../../view.ts';
import type { Selection } from '../selection.ts';
import { subjectText } from '../subject.ts';
import { isProvisional } from './control.ts';
import { gapText } from './model.ts';

/** Every quarter with both levels, the change and the limits it is seen against. */
export function controlTable(chart: ChangeChart, selection: Selection, context: ViewContext): TableModel {
  const { locale, names } = context;
  const { table } = locale.messages.shell;
  const { labels, baseColumn } = locale.messages.compareViews.control;
  const level = (figure: Figure | undefined): TableCell => ({
    kind: 'value',
    cell: figure?.cell ?? NOT_REPORTED,
    marks: figure ? marksOf(figure, selection.indicator.base) : [],
  });
  const percent = (value: number | undefined, marks: readonly string[] = []): TableCell =>
    value === undefined
      ? { kind: 'text', text: '' }
      : { kind: 'value', cell: derivedCell(value), decimals: 1, form: 'signed_percent', marks };
  const change = (one: QuarterChange): TableCell =>
    one.percent === undefined
      ? { kind: 'text', text: gapText(one, context), wraps: true }
      : percent(one.percent, [...(isProvisional(one) ? ['provisional'] : []), 'derived']);
  return {
    caption: locale.list([
      `${subjectText(selection, context)} (${names.unit(selection.indicator.code)})`,
      names.area(selection.focus),
      locale.messages.terms.against.same_quarter,
    ]),
    columns: [
      { key: 'period', label: labels.period },
      { key: 'current', label: table.value, numeric: true },
      { key: 'base', label: baseColumn, numeric: true },
      { key: 'change', label: table.changePercent, numeric: true },
      { key: 'low', label: labels.low, numeric: true },
      { key: 'mean', label: labels.mean, numeric: true },
      { key: 'high', label: labels.high, numeric: true },
      { key: 'signal', label: labels.signal },
    ],
    rows: chart.quarters.map((one, i) => {
      const limits = chart.segments.findLast(({ from }) => from <= i)?.limits;
      const { signal } = one;
      const finding = signal ? locale.messages.news.findings[signal.rule][signal.direction] : '';
      return {
        key: periodId(one.period),
        cells: [
          { kind: 'text', text: locale.period(one.period) },
          level(one.current),
          level(one.base ?? reportedYearBefore(one, chart)),
          change(one),
          percent(limits?.low),
          percent(limits?.mean),
          percent(limits?.high),
          { kind: 'text', text: finding, wraps: true },
        ],
      };
    }),
  };
}

/** Across a break the base is no base of a change, yet it was reported: the table says its level. */
const reportedYearBefore = ({ period }: QuarterChange, { quarters }: ChangeChart): Figure | undefined =>
  quarters.find((other) => samePeriod(other.period, sameOfLastYear(period)))?.current;

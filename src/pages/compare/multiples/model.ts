import type { MultiplesModel } from '../../../charts/multiples/model.ts';
import { slotsOf } from '../../slots.ts';
import type { ViewContext } from '../../view.ts';
import { statesOf } from '../coverage.ts';
import { areCounties, byName, type Selection } from '../selection.ts';
import { figuresInSlots, trendModel } from '../trend.ts';

/** The lines of the trend, each in a panel of its own with one scale; the country in each as reference. */
export function multiplesModel(selection: Selection, context: ViewContext): MultiplesModel {
  const { locale } = context;
  const { terms, shell } = locale.messages;
  const { multiples: words, coverage } = locale.messages.compareViews;
  const slots = slotsOf(selection.periods, selection.every);
  const trend = trendModel(selection, context);
  const reference = trend.series.find(({ key }) => !selection.areas.includes(key));
  const order = byName(selection.areas, context);
  const own = trend.series
    .filter(({ key }) => selection.areas.includes(key))
    .toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return {
    periods: trend.periods.map(({ id, label, title, tick }) => ({
      id,
      label,
      title: title ?? label,
      ...(tick === undefined ? {} : { tick }),
    })),
    panels: own.map((series) => ({
      key: series.key,
      label: series.label,
      values: series.values,
      texts: series.texts,
      coverage: statesOf(figuresInSlots(series.key, slots, selection, context)),
      isHighlighted: series.key === selection.highlighted,
      // A value of an earlier period must not head a panel as if it were the last one.
      ...(series.endText === undefined || (series.values.at(-1) ?? null) === null
        ? {}
        : { endText: series.endText }),
      ...(series.provisionalFrom === undefined ? {} : { provisionalFrom: series.provisionalFrom }),
      ...(series.breaksAt ? { breaksAt: series.breaksAt } : {}),
    })),
    ...(reference
      ? { reference: { label: reference.label, values: reference.values, texts: reference.texts } }
      : {}),
    formatAxis: trend.formatAxis,
    includesZero: trend.includesZero ?? true,
    scaleLabel: words.scale,
    coverage: { labels: coverage.one, sentence: coverage.sentencePerArea },
    labels: {
      area: areCounties(selection.areas) ? shell.table.county : shell.table.area,
      provisional: terms.statuses.P,
      break: words.break,
    },
    sentence: trend.sentence,
  };
}

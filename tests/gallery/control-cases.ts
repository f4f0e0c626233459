import type { ControlModel } from '../../src/charts/control/model.ts';

import { controlChart } from '../../src/statistics/control-chart.ts';
import { isRefused } from '../../src/statistics/domain.ts';
import type { GalleryCase } from './cases.ts';
import { coverageOf, quarters, type Speaker, wave } from './speaker.ts';

/** One series over time with the limits of its usual movement. */
export function controlCases(say: Speaker): GalleryCase[] {
  const control = (name: string, model: ControlModel, height = 400): GalleryCase => ({
    form: 'control',
    name,
    model,
    height,
  });
  return [
    control('control: 34 quarters, break, every rule', controlModel(say, eventful(), [20])),
    control('control: few, trial', controlModel(say, [60, 66, 58, 71, 64, 69], []), 340),
    control(
      'control: lower limit below zero',
      controlModel(say, [3, 0, 14, 2, 9, 1, 0, 8, 16, 2, 5, 11, 0, 4], []),
    ),
    control('control: all missing', controlModel(say, [undefined, undefined, undefined], [])),
    control('control: one value', controlModel(say, [1588], []), 260),
  ];
}

/** Thirty-four quarters with gaps, a point beyond a limit, a rise, a near pair and a run above the mean. */
function eventful(): (number | undefined)[] {
  const calm = Array.from({ length: 34 }, (_, index) => Math.round(120 + 24 * wave(5, index)));
  const changes: readonly (readonly [number, number | undefined])[] = [
    [3, undefined],
    [5, 208],
    [8, undefined],
    [11, 186],
    [12, 185],
    ...[22, 23, 24, 25, 26, 27, 28].map((at, step) => [at, 160 + 4 * step] as const),
    [31, 166],
    [32, 170],
    [33, 174],
  ];
  for (const [at, value] of changes) calm[at] = value as number;
  for (const at of [13, 14, 15, 16, 17, 18, 19]) calm[at] = Math.round(137 + 5 * wave(2, at));
  return calm;
}

function controlModel(
  say: Speaker,
  values: readonly (number | undefined)[],
  breaksAt: readonly number[],
): ControlModel {
  const words = say.words.control;
  const given = values.map((value, index) => ({ value, startsSegment: breaksAt.includes(index) }));
  const found = controlChart(given, 'all_ranges');
  if (isRefused(found)) throw new Error('The values of a gallery case are finite.');
  const signals = found.flatMap((segment) => segment.signals);
  return {
    periods: quarters(say, values.length),
    points: values.map((value, index) => {
      if (value === undefined) return { value: null, text: say.words.missing };
      const signal = signals[index];
      const isProvisional = values.length > 30 && index > values.length - 3;
      const text = say.number(value);
      return {
        value,
        text: isProvisional ? say.words.provisional(text) : text,
        isProvisional,
        ...(signal ? { signal: { ...signal, text: words.rules[signal.rule] } } : {}),
      };
    }),
    segments: found.map(({ start, limits, isTrial }) => ({
      from: start,
      isTrial,
      ...(limits
        ? {
            limits: {
              ...limits,
              texts: {
                mean: say.number(limits.mean),
                low: say.number(limits.low),
                high: say.number(limits.high),
              },
            },
          }
        : {}),
    })),
    unitLabel: say.words.unit,
    formatAxis: say.number,
    floor: 0,
    coverage: coverageOf(say, values.length, true),
    labels: words,
    sentence: say.words.sentence,
  };
}

import type { FunnelLimits, FunnelModel, FunnelPlace, FunnelPoint } from '../../src/charts/funnel/model.ts';
import type { GalleryCase } from './cases.ts';
import { type Speaker, wave } from './speaker.ts';

/** Rates of areas against their populations. */
export function funnelCases(say: Speaker): GalleryCase[] {
  const funnel = (name: string, model: FunnelModel, height = 460): GalleryCase => ({
    form: 'funnel',
    name,
    model,
    height,
  });
  const few = funnelModel(say, 4, 1, false);
  const missing = few.points.map((point) => ({ ...point, value: null, text: say.words.missing }));
  return [
    funnel('funnel: 31 areas', funnelModel(say, 31, 1.5, false)),
    funnel('funnel: 31 areas, overdispersed', funnelModel(say, 31, 6, true), 520),
    funnel('funnel: few', few, 380),
    funnel('funnel: all missing', { ...few, points: missing }),
    funnel('funnel: one value', { ...few, points: few.points.slice(0, 1) }, 320),
  ];
}

const POOLED = 60;
/** Limits of a Poisson rate per 100,000, near enough for a picture. */
const reachOf = (base: number, z: number) => z * Math.sqrt((POOLED * 1e5) / base);
const LEVELS = [
  ['inner', 1.96],
  ['outer', 3.09],
] as const;
const WIDENING = 2.4;

function placeOf(value: number, base: number): FunnelPlace {
  const distance = value - POOLED;
  const side = distance > 0 ? 'above' : 'below';
  if (Math.abs(distance) > reachOf(base, LEVELS[1][1])) return `${side}_outer`;
  return Math.abs(distance) > reachOf(base, LEVELS[0][1]) ? `${side}_inner` : 'within';
}

function funnelModel(say: Speaker, count: number, spread: number, isWide: boolean): FunnelModel {
  const words = say.words.funnel;
  const points = say.areas.slice(0, count).map(({ code, label }, index): FunnelPoint => {
    const base = Math.round(560_000 + 4_400_000 * wave(index, 3) ** 2 + (index === 24 ? 9_000_000 : 0));
    const value = Math.max(4, POOLED + spread * reachOf(base, 1) * 3 * (wave(index, 9) - 0.5) * 2);
    const place = placeOf(value, base);
    return {
      key: code,
      label,
      base,
      value,
      baseText: say.number(base),
      text: say.number(value),
      place,
      isHighlighted: index === 1,
    };
  });
  const limitsOf = (level: 'inner' | 'outer', z: number, isOverdispersed: boolean): FunnelLimits => {
    const labels = isOverdispersed ? [words.wideInner, words.wideOuter] : [words.inner, words.outer];
    const bases = Array.from({ length: 60 }, (_, index) => 200_000 * 1.08 ** index);
    return {
      level,
      isOverdispersed,
      label: labels[level === 'inner' ? 0 : 1]!,
      points: bases.map((base) => {
        const reach = reachOf(base, z) * (isOverdispersed ? WIDENING : 1);
        return { base, low: Math.max(0, POOLED - reach), high: POOLED + reach };
      }),
    };
  };
  const kinds = isWide ? [false, true] : [false];
  return {
    points,
    limits: kinds.flatMap((isOverdispersed) =>
      LEVELS.map(([level, z]) => limitsOf(level, z, isOverdispersed)),
    ),
    pooled: { value: POOLED, label: words.pooled(say.number(POOLED)) },
    unitLabel: say.words.unit,
    baseLabel: words.base,
    formatAxis: say.number,
    formatBase: say.number,
    formatOrdinal: say.year,
    formatList: say.list,
    labels: words,
    sentence: say.words.sentence,
  };
}

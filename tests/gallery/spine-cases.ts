import type { SpineModel, SpinePlace, SpineRow } from '../../src/charts/spine/model.ts';
import type { GalleryCase } from './cases.ts';
import { type Speaker, wave } from './speaker.ts';

/** One area against the country, on scales of their own. */
export function spineCases(say: Speaker): GalleryCase[] {
  const spine = (name: string, model: SpineModel): GalleryCase => ({
    form: 'spine',
    name,
    model,
    height: 640,
  });
  const many = spineModel(say, 16);
  const bare = many.rows.slice(0, 3).map(({ scale: _, ...row }) => ({ ...row, note: say.words.missing }));
  return [
    spine('spine: sixteen indicators', many),
    spine('spine: no place for any', { ...many, rows: bare }),
    spine('spine: all alike', {
      ...many,
      rows: many.rows.slice(0, 1).map((row) => ({ ...row, scale: { country: 3, own: 3 } })),
    }),
    spine('spine: nothing', { ...many, rows: [] }),
  ];
}

const PLACES: readonly SpinePlace[] = [
  'within',
  'above_outer',
  'below_inner',
  'untested',
  'above_inner',
  'below_outer',
];

function rowOf(say: Speaker, index: number): SpineRow {
  const country = 20 + 900 * wave(index, 2) ** 3;
  const spread = country * (0.2 + 0.5 * wave(index, 5));
  const own = country + 2 * spread * (wave(index, 8) - 0.5);
  const row = {
    key: `row ${index}`,
    label: say.words.spine.names[index % say.words.spine.names.length]!,
    text: say.number(Math.round(own)),
    countryText: say.number(Math.round(country)),
    peersText: index % 4 === 3 ? '' : say.number(Math.round(country * 1.1)),
    place: PLACES[index % PLACES.length]!,
  };
  if (index === 5) return { ...row, note: say.words.missing };
  return {
    ...row,
    scale: {
      country,
      own,
      ...(index % 4 === 3 ? {} : { peers: country * 1.1 }),
      ...(index === 7
        ? {}
        : {
            spread: {
              low: Math.min(own, country - spread),
              lowQuartile: country - spread * 0.4,
              highQuartile: country + spread * 0.3,
              high: Math.max(own, country + spread * 0.8),
            },
          }),
    },
  };
}

function spineModel(say: Speaker, count: number): SpineModel {
  return {
    rows: Array.from({ length: count }, (_, index) => rowOf(say, index)),
    labels: { ...say.words.spine.labels, area: say.areas[0]!.label },
    sentence: say.words.sentence,
  };
}

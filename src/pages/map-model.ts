import type { MapArea, MapModel } from '../charts/map/model.ts';
import { type Outlines, ringPoints } from '../model/geometry.ts';
import { markLabels, type Scale, type Shadeable, shadedCells } from './shades.ts';
import type { ViewContext } from './view.ts';

export interface AreaOnMap extends Shadeable {
  readonly area: string;
}

/** What a map shows: values of areas of one level, in the order of its table. */
export interface MapSubject {
  /** The province whose counties are drawn; without one, the provinces. */
  readonly province: string | undefined;
  readonly values: readonly AreaOnMap[];
  readonly scale: Scale;
  /** The unit and measure of the values. */
  readonly what: string;
  readonly highlighted: string | undefined;
  readonly sentence: string;
}

/** Areas as the map draws them; those that the subject does not speak of are plain land. */
export function mapModel(subject: MapSubject, outlines: Outlines, context: ViewContext): MapModel {
  const { locale, names } = context;
  const { maps, shell } = locale.messages;
  const { province, values, scale, what, highlighted, sentence } = subject;
  const { breaks, cellOf, steps } = shadedCells(values, scale, context);
  const ringsOf = (area: string) => (outlines.areas[area] ?? []).map(ringPoints);
  const spoken = new Set(values.map(({ area }) => area));
  const others = Object.keys(outlines.areas).filter((area) => !spoken.has(area));
  return {
    width: outlines.width,
    height: outlines.height,
    areas: values.map(
      (one): MapArea => ({
        key: one.area,
        label: names.area(one.area),
        shortLabel: names.plainArea(one.area),
        isHighlighted: one.area === highlighted,
        rings: ringsOf(one.area),
        cell: cellOf(one),
      }),
    ),
    land: [...others.flatMap(ringsOf), ...outlines.land.map(ringPoints)],
    water: outlines.water.map(ringPoints),
    waterLabels: province === undefined ? maps.waters : [],
    steps,
    scaleLabel: breaks.length > 0 ? maps.scale(what, province !== undefined) : what,
    areaLabel: province === undefined ? shell.table.area : shell.table.county,
    valueLabel: what,
    labels: markLabels(context),
    sentence,
  };
}

import type { OverlapRow } from '../../model/data-set-rows.ts';
import type { ObservationRow } from '../../model/observation.ts';
import type { AgencyListParameters, ExampleParameters } from './parameters.ts';
import { randomOf } from './random.ts';
import { buildMissing, buildRow, NOTES, sourceOf } from './row.ts';
import type { Quarter } from './timeline.ts';

const LISTS = ['agency_a', 'agency_b', 'agency_c'] as const;
const MATCH_RULE = {
  match_rule_fa: 'یک گزارش در دو فهرست یکی است اگر شهرستان، ماه، سن و جنسِ فرد و موضوع آن یکی باشد (نمایشی)',
  match_rule_en:
    'A report on two lists is one if county, month, sex and age of the person and subject agree (synthetic)',
};

/** How many reports stand on exactly these lists. */
type Cells = Readonly<Record<string, number>>;

/**
 * Draws how two given lists and a third overlap, as counts of reports on exactly the named lists. The size of the third
 * list follows; those of the first two are kept.
 */
function drawCells(
  a: number,
  b: number,
  shares: AgencyListParameters['overlap'],
  name: string,
  seed: number,
): Cells {
  const random = randomOf(seed, name);
  const both = random.binomial(Math.min(a, b), shares.first_two);
  const all = random.binomial(both, shares.third);
  const onlyA = random.binomial(a - both, shares.third);
  const onlyB = random.binomial(b - both, shares.third);
  return {
    agency_a: a - both - onlyA,
    agency_b: b - both - onlyB,
    agency_c: random.poisson((a + b - both) * shares.third_alone),
    'agency_a+agency_b': both - all,
    'agency_a+agency_c': onlyA,
    'agency_b+agency_c': onlyB,
    'agency_a+agency_b+agency_c': all,
  };
}

const sizeOf = (cells: Cells, agency: string) =>
  Object.entries(cells).reduce(
    (sum, [key, count]) => (key.split('+').includes(agency) ? sum + count : sum),
    0,
  );

export interface ListReports {
  readonly rows: readonly ObservationRow[];
  readonly overlaps: readonly OverlapRow[];
}

function reportsOf(
  indicator: string,
  list: AgencyListParameters,
  rows: readonly ObservationRow[],
  { area, quarter, parameters }: { area: string; quarter: Quarter; parameters: ExampleParameters },
): ListReports {
  if (quarter.id < list.third_from) return { rows: [], overlaps: [] };
  const given = LISTS.slice(0, 2).map((agency) =>
    rows.find((row) => row.indicator === indicator && row.agency === agency && !row.sex),
  );
  const row = { indicator, area, agency: 'agency_c', definition: list.third_definition };
  const [a, b] = given.map((one) => one?.value ?? undefined);
  if (a === undefined || b === undefined)
    return { rows: [buildMissing(quarter, { ...row, ...NOTES.notReported })], overlaps: [] };
  const name = `overlap/${indicator}/${area}/${quarter.id}`;
  const cells = drawCells(a, b, list.overlap, name, parameters.seed);
  const third = buildRow(quarter, { ...row, value: sizeOf(cells, 'agency_c') });
  if (quarter.id < list.matched_from) return { rows: [third], overlaps: [] };
  const published = { source: sourceOf('working_group', quarter), released: quarter.released.working_group! };
  return {
    rows: [third],
    overlaps: Object.entries(cells).map(([agencies, count]) => ({
      indicator,
      area,
      period: quarter.id,
      agencies,
      count,
      ...MATCH_RULE,
      ...published,
    })),
  };
}

/** The third agency's list of each subject, and how the three lists overlap where they were matched. */
export function listReports(
  rows: readonly ObservationRow[],
  place: { readonly area: string; readonly quarter: Quarter; readonly parameters: ExampleParameters },
): ListReports {
  const all = Object.entries(place.parameters.agency_lists).map(([indicator, list]) =>
    reportsOf(indicator, list, rows, place),
  );
  return { rows: all.flatMap((one) => one.rows), overlaps: all.flatMap((one) => one.overlaps) };
}

import * as z from 'zod/mini';
import { type ColumnType, type Query, sql } from '../engine/query.ts';

const placementRow = z.object({
  id: z.string(),
  decision: z.string(),
  indicator: z.string(),
  area: z.string(),
  period: z.string(),
  harm: z.string(),
  outcome: z.string(),
  service: z.string(),
  source: z.string(),
  label_fa: z.string(),
  label_en: z.string(),
  value: z.string(),
  unit: z.string(),
  qualifier: z.string(),
  period_as_printed_fa: z.string(),
  period_as_printed_en: z.string(),
  reason_code: z.string(),
  reason_fa: z.string(),
  reason_en: z.string(),
  note_fa: z.string(),
  note_en: z.string(),
});
export type PlacementRow = z.infer<typeof placementRow>;

const columns = Object.fromEntries(Object.keys(placementRow.shape).map((name) => [name, 'text'])) as {
  readonly [Name in keyof PlacementRow]: ColumnType;
};

/** What became of every input figure: where it was placed, or why it was left out, with what was printed. */
export function placements(): Query<PlacementRow> {
  const { text, params } = sql`
    SELECT placement.id, decision, indicator, coalesce(nullif(placement.area, ''), unplaced.area, '') AS area, period,
      harm, outcome, service, coalesce(nullif(placement.source, ''), unplaced.source, '') AS source,
      coalesce(label_fa, '') AS label_fa, coalesce(label_en, '') AS label_en, coalesce(unplaced.value, '') AS value,
      coalesce(unplaced.unit, '') AS unit, coalesce(unplaced.qualifier, '') AS qualifier,
      coalesce(period_as_printed_fa, '') AS period_as_printed_fa, coalesce(period_as_printed_en, '') AS period_as_printed_en,
      placement.reason_code, placement.reason_fa, placement.reason_en, placement.note_fa, placement.note_en
    FROM placement LEFT JOIN unplaced ON unplaced.id = placement.id
    ORDER BY placement.id`;
  return { key: ['placements'], sql: text, params, columns, row: placementRow };
}

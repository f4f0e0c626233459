import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { createNodeEngine } from '../../src/engine/node.ts';
import type { PlacementRow, UnplacedRow } from '../../src/model/data-set-rows.ts';
import { placements } from '../../src/queries/placements.ts';
import { observation, type SmallTables, writeSmallTables } from './fixture.ts';

const placement = (own: Partial<PlacementRow>): PlacementRow => ({
  id: '1',
  decision: 'placed',
  indicator: 'calls',
  area: 'IR-29',
  period: '1400-Q1',
  harm: '',
  outcome: 'phone',
  service: '',
  base_period: '',
  source: 's1',
  reason_code: '',
  reason_fa: '',
  reason_en: '',
  note_fa: '',
  note_en: '',
  ...own,
});

const unplaced = (own: Partial<UnplacedRow>): UnplacedRow => ({
  id: '2',
  area: 'IR-16',
  county_fa: '',
  county_en: '',
  label_fa: 'تماس',
  label_en: 'Calls',
  value: '12o',
  unit: 'calls',
  qualifier: 'about',
  period_as_printed_fa: 'امسال',
  period_as_printed_en: 'this year',
  source: 's2',
  reason_code: 'no_period',
  reason_fa: '',
  reason_en: '',
  note_fa: '',
  note_en: '',
  ...own,
});

let tables: SmallTables;
let engine: Engine;
beforeAll(async () => {
  tables = await writeSmallTables({
    observations: [observation({})],
    placements: [
      placement({ id: '3', note_fa: 'یادداشت', note_en: 'Note' }),
      placement({
        id: '2',
        decision: 'left_out',
        indicator: '',
        area: '',
        period: '',
        outcome: '',
        source: '',
        reason_code: 'no_period',
        reason_en: 'No period',
      }),
      placement({ id: '1' }),
    ],
    // A figure without a placement of its own is no line of the answer.
    unplaced: [unplaced({}), unplaced({ id: '9' })],
  });
  engine = createNodeEngine({ files: tables.files });
});
afterAll(async () => {
  await engine?.close();
  await tables?.remove();
});

test('placements are every input figure once: where it stands, or as it was printed', async () => {
  const columns = await engine.rows('small', placements());
  const rows = Array.from({ length: columns.length }, (_, i) => columns.at(i));
  expect(rows.map(({ id, decision }) => `${id} ${decision}`)).toEqual(['1 placed', '2 left_out', '3 placed']);
  const [first, left, last] = rows;
  expect(first).toMatchObject({
    area: 'IR-29',
    period: '1400-Q1',
    outcome: 'phone',
    source: 's1',
    value: '',
  });
  expect(left).toEqual({
    id: '2',
    decision: 'left_out',
    indicator: '',
    area: 'IR-16',
    period: '',
    harm: '',
    outcome: '',
    service: '',
    source: 's2',
    label_fa: 'تماس',
    label_en: 'Calls',
    value: '12o',
    unit: 'calls',
    qualifier: 'about',
    period_as_printed_fa: 'امسال',
    period_as_printed_en: 'this year',
    reason_code: 'no_period',
    reason_fa: '',
    reason_en: 'No period',
    note_fa: '',
    note_en: '',
  });
  expect(last).toMatchObject({ note_fa: 'یادداشت', note_en: 'Note', label_en: '' });
});

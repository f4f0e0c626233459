import { OBSERVATION_KEY, type ObservationRow } from '../../model/observation.ts';
import { REMAINDER } from './call-rows.ts';
import { NOTES } from './row.ts';

type Note = (typeof NOTES)[keyof typeof NOTES];

const cellOf = ({ indicator, period, harm, outcome, service, sex, age_group, agency }: ObservationRow) =>
  [indicator, period, harm, outcome, service, sex, age_group, agency].join('|');

function groupBy(rows: readonly ObservationRow[], keyOf: (row: ObservationRow) => string) {
  const groups = new Map<string, ObservationRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** One row a province: the last one published up to a day. */
function latestUpTo(rows: readonly ObservationRow[], day: string): readonly ObservationRow[] {
  const chosen = new Map<string, ObservationRow>();
  for (const row of rows) {
    const other = chosen.get(row.area);
    if (row.released <= day && (!other || row.released > other.released)) chosen.set(row.area, row);
  }
  return [...chosen.values()];
}

/** The days on which a sum of the country changes: when the last province has published, and each revision after. */
function releaseDays(rows: readonly ObservationRow[]): readonly string[] {
  const first = new Map<string, string>();
  for (const { area, released } of rows) {
    const known = first.get(area);
    if (!known || released < known) first.set(area, released);
  }
  const complete = [...first.values()].reduce((latest, day) => (day > latest ? day : latest), '');
  return [...new Set(rows.map(({ released }) => released).filter((day) => day >= complete))].sort();
}

function unitsOf(rows: readonly ObservationRow[], name: 'units_reporting' | 'units_expected'): number | null {
  return rows.every((row) => row[name] !== null) ? rows.reduce((sum, row) => sum + row[name]!, 0) : null;
}

function statusOf(rows: readonly ObservationRow[]): ObservationRow['status'] {
  return (
    (['B', 'P', 'D', 'E', 'U'] as const).find((status) => rows.some((row) => row.status === status)) ?? 'A'
  );
}

const withoutValue = (row: ObservationRow, status: ObservationRow['status'], note: Note): ObservationRow => ({
  ...row,
  value: null,
  status,
  qualifier: 'exact',
  printed_value: null,
  printed_unit: '',
  units_reporting: null,
  units_expected: null,
  ...note,
});

/** The country's row over the provinces' rows of one cell: their exact sum, or why there is none. */
function sumRow(rows: readonly ObservationRow[], provinces: number): ObservationRow {
  const released = rows.reduce((latest, row) => (row.released > latest ? row.released : latest), '');
  const row = { ...rows[0]!, area: 'IR', released, note_fa: '', note_en: '' };
  const declared = (['L', 'M'] as const).find((status) => rows.every((part) => part.status === status));
  if (declared)
    return {
      ...withoutValue(row, declared, NOTES.notCollected),
      note_fa: rows[0]!.note_fa,
      note_en: rows[0]!.note_en,
    };
  if (new Set(rows.map(({ definition }) => definition)).size > 1) {
    return withoutValue({ ...row, definition: '1' }, 'O', NOTES.countryMixed);
  }
  if (rows.some(({ status }) => status === 'Q')) return withoutValue(row, 'Q', NOTES.countrySuppressed);
  if (rows.length < provinces || rows.some(({ value }) => value === null)) {
    return withoutValue(row, 'O', NOTES.countryIncomplete);
  }
  const units_reporting = unitsOf(rows, 'units_reporting');
  const units_expected = unitsOf(rows, 'units_expected');
  const isPartial = units_reporting !== null && units_reporting < units_expected!;
  return {
    ...row,
    value: rows.reduce((sum, { value }) => sum + value!, 0),
    qualifier: rows.find(({ qualifier }) => qualifier !== 'exact')?.qualifier ?? 'exact',
    printed_value: rows[0]!.printed_unit ? rows.reduce((sum, row) => sum + row.printed_value!, 0) : null,
    status: statusOf(rows),
    units_reporting,
    units_expected,
    ...(isPartial ? NOTES.someCounties : {}),
  };
}

/** The remainder of outcomes beside the country's total and its three printed outcomes, in each release. */
function remainders(rows: readonly ObservationRow[]): ObservationRow[] {
  const isWhole = (row: ObservationRow) =>
    row.value !== null && row.indicator === 'related_calls' && !row.harm;
  const releases = groupBy(rows.filter(isWhole), ({ period, released }) => `${period}|${released}`);
  return releases.flatMap((cells) => {
    const total = cells.find(({ outcome }) => !outcome);
    const parts = cells.filter(({ outcome }) => outcome);
    if (!total || parts.length === 0) return [];
    const value = parts.reduce((left, part) => left - part.value!, total.value!);
    return [{ ...total, ...REMAINDER, value }];
  });
}

/** The rows of the country: sums only where every province reports, in the first release and each revision. */
export function countryRows(rows: readonly ObservationRow[], provinces: number): readonly ObservationRow[] {
  // The parts of `other` differ by province: the country has their parent, as a remainder.
  const summable = rows.filter(({ outcome }) => !outcome.startsWith('other'));
  const sums = groupBy(summable, cellOf).flatMap((group) =>
    releaseDays(group).map((day) => sumRow(latestUpTo(group, day), provinces)),
  );
  return [...sums, ...remainders(sums)];
}

/** Rows in the order of their key: the order in which they are written. */
export function sortRows(rows: readonly ObservationRow[]): ObservationRow[] {
  const keyed = rows.map((row) => ({ row, key: OBSERVATION_KEY.map((name) => row[name]).join('|') }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Claim, Ref } from './claim.ts';
import { accountedFor, unaccounted } from './claims/tables.ts';
import { judge } from './judge.ts';
import { type Book, readRecords } from './records.ts';
import { judgePage } from './run.ts';

/** The oracle must be able to fail: each kind of claim is true of these lines, and false once a rule is violated. */

const CATALOGUE = new URL('../../data/catalogue/', import.meta.url);
const catalogue = new Map(
  readdirSync(CATALOGUE).map((name) => [name, readFileSync(new URL(name, CATALOGUE))]),
);

const HEADER =
  'indicator,area,period,outcome,agency,definition,source,released,value,qualifier,status,units_reporting,units_expected';
const LINES = `related_calls,IR-29,1399-Q1,,swo,1,s1,1400-01-01,400,,A,10,10
related_calls,IR-29,1399-Q2,,swo,1,s1,1400-01-01,410,,A,10,10
related_calls,IR-29,1400-Q1,,swo,1,s1,1400-05-01,440,,A,10,10
related_calls,IR-29,1400-Q2,,swo,1,s1,1400-08-01,460,,A,10,10
related_calls,IR-29,1400-Q1,phone,swo,1,s1,1400-05-01,200,,A,,
related_calls,IR-29,1400-Q1,mobile,swo,1,s1,1400-05-01,240,,A,,
related_calls,IR-09,1400-Q1,,swo,1,s1,1400-05-01,900,,A,10,10
related_calls,IR,1400-Q1,,swo,1,s1,1400-05-01,8800,,A,,
service_base_services_marginal,IR-29,1400-Q1,,swo,1,s1,1400-05-01,700,,A,,
service_bases,IR-29,@1400-03-31,,swo,1,s1,1400-05-01,14,,A,,
marginal_neighbourhoods,IR-29,@1400-03-31,,swo,1,s1,1400-05-01,50,,A,,
marginal_neighbourhoods_served,IR-29,@1400-03-31,,swo,1,s1,1400-05-01,30,,A,,`;

type Edit = (lines: string) => string;

function bookOf(edit: Edit = (lines) => lines, boundaries = ''): Book {
  const encode = (text: string) => new TextEncoder().encode(text);
  const files = new Map([
    ['observations/all.csv', encode(`${HEADER}\n${edit(LINES)}\n`)],
    ['context/boundaries.csv', encode(`area,period,adjusted_definition\n${boundaries}`)],
  ]);
  return readRecords(catalogue, files).book({ asof: '1499-12-29', definition: '' });
}

const ref = (period: string, more: Partial<Ref> = {}): Ref => ({
  indicator: 'related_calls',
  area: 'IR-29',
  period,
  part: '||||',
  agency: 'swo',
  definition: '1',
  basePeriod: '',
  ...more,
});
const pan = (period: string, isSum = false) => ({ ref: ref(period), isSum });
const given = (value: number, more = {}) => ({ kind: 'given' as const, value, ...more });
const outcome = (code: string) => ref('1400-Q1', { part: `|${code}|||` });
const of = (indicator: string, period: string) => ref(period, { indicator });

const change: Claim = {
  kind: 'change',
  current: pan('1400-Q1'),
  base: pan('1399-Q1'),
  against: 'same_quarter',
  answer: given(10, { form: 'percent', limits: [-4, 26], notes: [] }),
};
const perDay: Claim = {
  kind: 'measure',
  measure: 'per_day',
  ref: ref('1400-Q1'),
  stands: true,
  answer: given(440 / 93),
};
const measure = (name: 'rate' | 'share' | 'index', value: number): Extract<Claim, { kind: 'measure' }> => ({
  kind: 'measure',
  measure: name,
  ref: ref('1400-Q1'),
  first: ref('1399-Q1'),
  country: ref('1400-Q1', { area: 'IR' }),
  stands: true,
  answer: given(value),
});
const rate = measure('rate', (440 / 768_898) * 100_000);
const share = measure('share', 5);
const index = measure('index', 110);
const order: Claim = {
  kind: 'order',
  what: 'levels',
  indicator: 'related_calls',
  part: '||||',
  places: [
    { area: 'IR-09', ref: ref('1400-Q1', { area: 'IR-09' }), value: 900 },
    { area: 'IR-29', ref: ref('1400-Q1'), value: 440 },
  ],
  language: 'en',
  answer: 'by_value',
};
const parts: Claim = {
  kind: 'parts',
  whole: ref('1400-Q1'),
  dimension: 'outcome',
  parts: [
    { ref: outcome('phone'), share: 100 * (200 / 440) },
    { ref: outcome('mobile'), share: 100 * (240 / 440) },
  ],
  answer: 'given',
};
const RATIO = ['service_base_services_marginal', 'service_bases'] as const;
const ratio: Claim = {
  kind: 'ratio',
  left: of(RATIO[0], '1400-Q1'),
  right: of(RATIO[1], '@1400-03-31'),
  names: RATIO,
  answer: given(50),
};
const LIST = ['marginal_neighbourhoods_served', 'marginal_neighbourhoods'] as const;
const partOf: Claim = {
  kind: 'part_of',
  part: of(LIST[0], '@1400-03-31'),
  whole: of(LIST[1], '@1400-03-31'),
  names: LIST,
  answer: given(60),
};
const sum: Claim = { kind: 'sum', ref: ref('1400-S1'), answer: given(900) };
const yearSoFar: Claim = {
  kind: 'change',
  current: pan('1400-S1', true),
  base: pan('1399-S1', true),
  against: 'year_to_date',
  answer: given(100 * (900 / 810 - 1), { form: 'percent', limits: [0, 25], notes: [] }),
};
const base: Claim = {
  kind: 'base',
  current: ref('1400-Q1'),
  base: ref('1399-Q1'),
  against: 'same_quarter',
  asked: { to: '1400-Q1', from: undefined },
};
const offer: Claim = {
  kind: 'offer',
  way: 'periods',
  isSum: false,
  ref: ref('1400-Q2'),
  current: '1400-Q1',
  base: '1399-Q1',
  choice: '',
};
const level: Claim = { kind: 'level', ref: ref('1400-Q1'), values: [440], lack: 'value' };
const apart: Claim = {
  kind: 'apart',
  ref: ref('1400-Q1', { definition: '2' }),
  members: [ref('1400-Q1', { area: 'IR-09' })],
  reasons: ['definition'],
};
const licence: Claim = { kind: 'licence', measure: 'rate', indicator: 'service_bases', periods: ['1400-Q1'] };

const replaced = (from: string, to: string): Edit => {
  return (lines) => {
    if (!lines.includes(from)) throw new Error(`nothing to edit: ${from}`);
    return lines.replace(from, to);
  };
};
const added =
  (line: string): Edit =>
  (lines) =>
    `${lines}\n${line}`;
const NOW = 'IR-29,1400-Q1,,swo,1,s1,1400-05-01,440,,A,10,10';
const THEN = 'IR-29,1399-Q1,,swo,1,s1,1400-01-01,400,,A,10,10';
const now = (text: string) => replaced(NOW, `IR-29,1400-Q1,,${text}`);
const then = (text: string) => replaced(THEN, `IR-29,1399-Q1,,${text}`);

const VIOLATIONS: readonly (readonly [string, Claim, Edit])[] = [
  ['definition', change, then('swo,1,s1,1400-01-01,400,,D,10,10')],
  ['break', change, replaced('1399-Q2,,swo,1,s1,1400-01-01,410,,A', '1399-Q2,,swo,1,s1,1400-01-01,410,,B')],
  ['conflict', change, added('related_calls,IR-29,1400-Q1,,swo,1,s2,1400-05-01,500,,A,10,10')],
  ['coverage', change, now('swo,1,s1,1400-05-01,440,,A,8,10')],
  ['base_zero', change, then('swo,1,s1,1400-01-01,0,,A,10,10')],
  ['base_missing', change, then('swo,1,s1,1400-01-01,,,O,10,10')],
  ['base_suppressed', change, then('swo,1,s1,1400-01-01,,,Q,10,10')],
  ['current_not_applicable', change, now('swo,1,s1,1400-05-01,,,M,10,10')],
  ['small_base', change, then('swo,1,s1,1400-01-01,7,,A,10,10')],
  ['small_base', change, then('swo,1,s1,1400-01-01,40,about,A,10,10')],
  ['no limits|limits', change, then('swo,1,s1,1400-01-01,400,about,A,10,10')],
  ['other notes', change, now('swo,1,s1,1400-05-01,440,,P,10,10')],
  ['another value', change, now('swo,1,s1,1400-05-01,444,,A,10,10')],
  ['other notes: vintage', change, added('related_calls,IR-29,1399-Q1,,swo,1,s1,1399-12-01,390,,A,10,10')],
  ['coverage_partial', perDay, now('swo,1,s1,1400-05-01,440,,A,8,10')],
  ['coverage_partial', rate, now('swo,1,s1,1400-05-01,440,,A,8,10')],
  ['surplus', share, replaced('IR,1400-Q1,,swo,1,s1,1400-05-01,8800', 'IR,1400-Q1,,swo,1,s1,1400-05-01,400')],
  ['vintage', share, added('related_calls,IR-29,1400-Q1,,swo,1,s1,1400-09-01,440,,A,10,10')],
  ['small_base', index, then('swo,1,s1,1400-01-01,40,,A,10,10')],
  ['coverage_partial', order, now('swo,1,s1,1400-05-01,440,,A,8,10')],
  ['definition', order, now('swo,1,s1,1400-05-01,440,,D,10,10')],
  ['surplus', parts, replaced('phone,swo,1,s1,1400-05-01,200', 'phone,swo,1,s1,1400-05-01,300')],
  ['incomplete', parts, replaced('phone,swo,1,s1,1400-05-01,200', 'phone,swo,1,s1,1400-05-01,100')],
  ['vintage', parts, added('related_calls,IR-29,1400-Q1,,swo,1,s1,1400-09-01,460,,A,10,10')],
  ['base_zero', ratio, replaced('1400-05-01,14,', '1400-05-01,0,')],
  ['surplus', partOf, replaced('1400-05-01,30,', '1400-05-01,60,')],
  [
    'incomplete',
    sum,
    replaced('IR-29,1400-Q2,,swo,1,s1,1400-08-01,460,,A', 'IR-29,1400-Q2,,swo,1,s1,1400-08-01,,,O'),
  ],
  [
    'break',
    sum,
    replaced('IR-29,1400-Q2,,swo,1,s1,1400-08-01,460,,A', 'IR-29,1400-Q2,,swo,1,s1,1400-08-01,460,,B'),
  ],
  ['incomplete', yearSoFar, then('swo,1,s1,1400-01-01,,,Q,10,10')],
  ['offered', offer, then('swo,1,s1,1400-01-01,0,,A,10,10')],
  ['files say', level, now('swo,1,s1,1400-05-01,441,,A,10,10')],
];

const FAKES: readonly (readonly [string, Claim, Claim])[] = [
  ['span', change, { ...change, base: pan('1399-Q2') }],
  ['form', change, { ...change, answer: given(10, { form: 'points', limits: [-4, 26] }) }],
  ['nothing forbids', change, { ...change, answer: { kind: 'withheld', reasons: ['break'] } }],
  ['without a reason|nothing', rate, { ...rate, answer: { kind: 'withheld', reasons: [] } }],
  ['value', rate, { ...rate, answer: given(60) }],
  ['undeclared', ratio, { ...ratio, names: ['service_bases', 'marginal_residents'] }],
  ['span', ratio, { ...ratio, right: of('service_bases', '@1401-03-31') }],
  ['not_in_order', order, { ...order, places: [...order.places].reverse() }],
  ['sensitivity', order, { ...order, indicator: 'child_abuse_reports' }],
  ['neither', order, { ...order, answer: 'by_name', language: 'fa', places: [...order.places] }],
  ['share', parts, { ...parts, parts: parts.parts.map((part) => ({ ...part, share: 50 })) }],
  ['number of parts', parts, { ...parts, parts: parts.parts.slice(1) }],
  ['value', partOf, { ...partOf, answer: given(61) }],
  ['value', sum, { ...sum, answer: given(901) }],
  ['another base', base, { ...base, base: ref('1399-Q2') }],
  ['another base', base, { ...base, asked: { to: '1400-Q2', from: undefined } }],
  ['files say', level, { ...level, values: [1] }],
  [
    'the cell is',
    { ...level, ref: ref('1388'), values: [], lack: 'missing' },
    { ...level, ref: ref('1388') },
  ],
  ['not true', apart, { ...apart, reasons: ['agency'] }],
  ['nothing forbids', apart, { ...apart, ref: ref('1400-Q1') }],
  ['nothing forbids', licence, { ...licence, indicator: 'related_calls' }],
];

describe('the oracle complains', () => {
  test.each(VIOLATIONS)('of %s where the files violate a rule: %#', (why, claim, edit) => {
    expect(judge(claim, bookOf())).toBeUndefined();
    expect(judge(claim, bookOf(edit))?.why).toMatch(new RegExp(why));
  });

  test.each(FAKES)('of %s where a page claims what is not so: %#', (why, claim, fake) => {
    expect(judge(claim, bookOf())).toBeUndefined();
    expect(judge(fake, bookOf())?.why).toMatch(new RegExp(why));
  });

  test('of borders that changed in between, of a change, a rate and a sum', () => {
    const changed = bookOf(undefined, 'IR-29,@1400-02-01,\n');
    for (const claim of [change, sum, rate]) expect(judge(claim, changed)?.why).toMatch(/boundary/);
  });

  test('of a computed number that no claim accounts for', () => {
    const page = { claims: [change], shown: [{ where: 'growth', area: 'IR-29', value: 12.5 }] };
    expect(judgePage('#/compare', page, bookOf()).unaccounted).toHaveLength(1);
    const numbers = accountedFor([change]);
    expect(unaccounted([{ where: 'growth', area: 'IR-29', value: 10 }], numbers)).toEqual([]);
    // Another area's number does not account for it.
    expect(unaccounted([{ where: 'growth', area: 'IR-09', value: 10 }], numbers)).toHaveLength(1);
  });
});

import { type Category, indexCatalogue, type Population, type Relation } from '../../src/model/catalogue.ts';
import type { Dimension, Indicator, Sensitivity } from '../../src/model/indicator.ts';

/** A small catalogue by hand: one indicator of every kind that the gate has an opinion about. */

function indicator(
  code: string,
  unit: Indicator['unit'],
  kind: Indicator['kind'],
  more: Partial<Indicator> = {},
): Indicator {
  return {
    code,
    topic: 'hotline_123',
    name_fa: `نام ${code}`,
    name_en: `name of ${code}`,
    short_fa: '',
    short_en: '',
    unit,
    kind,
    base: '',
    additive_over: [],
    breakdowns: [],
    direction: 'neutral',
    rate_base: '',
    reference_agency: '',
    sensitivity: 'none',
    order: 500,
    ...more,
  };
}

const CALLS: Partial<Indicator> = { additive_over: ['time', 'area'], rate_base: 'residents' };

export const indicators: readonly Indicator[] = [
  indicator('all_calls', 'calls', 'flow', { ...CALLS, base: 'all_calls', order: 10 }),
  indicator('related_calls', 'calls', 'flow', {
    ...CALLS,
    base: 'related_calls',
    breakdowns: ['harm', 'outcome'],
    order: 20,
  }),
  indicator('calls_base_not_stated', 'calls', 'flow', { ...CALLS, base: 'base_not_stated', order: 30 }),
  indicator('child_abuse_reports', 'reports', 'flow', { ...CALLS, sensitivity: 'sensitive', order: 200 }),
  indicator('mobile_missions', 'missions', 'flow', { ...CALLS, breakdowns: ['harm'], order: 60 }),
  indicator('mobile_persons_served', 'persons', 'flow', {
    additive_over: ['area'],
    rate_base: 'residents',
    order: 70,
  }),
  indicator('mobile_vehicles', 'vehicles', 'stock', { order: 80 }),
  indicator('welfare_week_projects', 'projects', 'flow', { order: 85 }),
  indicator('services', 'services', 'flow', { additive_over: ['time', 'area', 'service'], order: 90 }),
  indicator('service_bases', 'bases', 'stock', { order: 100 }),
  indicator('clients', 'persons', 'stock', { order: 110 }),
  indicator('centres', 'centres', 'stock', { order: 120 }),
  indicator('street_children_admitted', 'children', 'flow', { additive_over: ['area'], order: 130 }),
  indicator('loans', 'rial', 'flow', { additive_over: ['time', 'area'], order: 140 }),
  indicator('training_person_hours', 'person_hours', 'flow', { additive_over: ['time', 'area'], order: 150 }),
  indicator('reconciled_share', 'percent', 'ratio', { order: 160 }),
  indicator('calls_per_day', 'calls', 'per_time', { order: 170 }),
  indicator('calls_change', 'percent', 'change', { order: 180 }),
  indicator('calls_base_not_stated_change', 'percent', 'change', { order: 181 }),
  indicator('centres_planned', 'centres', 'target', { order: 190 }),
  indicator('nursery_capacity', 'persons', 'capacity', { order: 191 }),
  indicator('province_rank', 'places', 'rank', { order: 192 }),
  indicator('most_calls', 'calls', 'mention', { order: 193 }),
  indicator('divorce_cases', 'cases', 'flow', {
    additive_over: ['time'],
    reference_agency: 'court',
    order: 210,
  }),
];

function category(dimension: Dimension, code: string, order: number, parent = ''): Category {
  const sensitivity: Sensitivity = 'none';
  const names = { name_fa: `نام ${code}`, name_en: `name of ${code}`, short_fa: '', short_en: '' };
  return { dimension, code, parent, ...names, order, sensitivity };
}

const categories: readonly Category[] = [
  category('outcome', 'phone', 10),
  category('outcome', 'mobile', 20),
  category('outcome', 'crisis_centre', 30),
  category('outcome', 'other', 40),
  category('outcome', 'other_inside', 50, 'other'),
  category('outcome', 'other_outside', 60, 'other'),
  category('harm', 'child_abuse', 10),
  category('harm', 'spouse_abuse', 20),
];

function relation(
  type: Relation['type'],
  left: string,
  right: string,
  more: Partial<Relation> = {},
): Relation {
  const texts = {
    name_fa: '',
    name_en: '',
    unit_fa: 'در هر واحد',
    unit_en: 'each',
    note_fa: '',
    note_en: '',
  };
  return { type, left, right, dimension: '', ...texts, decimals: 1, ...more };
}

export const SERVICES_PER_BASE = relation('per', 'services', 'service_bases');
export const CLIENTS_PER_CENTRE = relation('per', 'clients', 'centres');

const relations: readonly Relation[] = [
  relation('part_of', 'related_calls', 'all_calls'),
  relation('sums_to', 'related_calls', 'related_calls', { dimension: 'outcome' }),
  SERVICES_PER_BASE,
  relation('per', 'mobile_persons_served', 'mobile_vehicles'),
  CLIENTS_PER_CENTRE,
];

function population(area: string, year: number, count: number, more: Partial<Population> = {}): Population {
  return { area, year, population: count, boundary: 'as_enumerated', status: 'A', source: 'census', ...more };
}

const populations: readonly Population[] = [
  population('IR-29', 1390, 732_192, { boundary: '1395' }),
  population('IR-29', 1390, 662_534),
  population('IR-29', 1395, 768_898),
  population('IR-29', 1399, 800_000, { status: 'E' }),
  population('IR', 1395, 79_926_270),
];

export const catalogue = indexCatalogue({
  areas: [
    { code: 'IR', level: 'country', parent: '', name_fa: 'ایران', name_en: 'Iran' },
    { code: 'IR-01', level: 'province', parent: 'IR', name_fa: 'آذربایجان شرقی', name_en: 'East Azerbaijan' },
    { code: 'IR-09', level: 'province', parent: 'IR', name_fa: 'خراسان رضوی', name_en: 'Razavi Khorasan' },
    { code: 'IR-29', level: 'province', parent: 'IR', name_fa: 'خراسان جنوبی', name_en: 'South Khorasan' },
    { code: 'IR-2901', level: 'county', parent: 'IR-29', name_fa: 'بیرجند', name_en: 'Birjand' },
  ],
  indicators,
  categories,
  relations,
  agencies: [
    { code: 'swo', name_fa: 'بهزیستی', name_en: 'Welfare' },
    { code: 'court', name_fa: 'دادگستری', name_en: 'Justice' },
  ],
  populations,
  boundaries: [
    {
      id: 'tabas',
      area: 'IR-29',
      period: '1391',
      type: 'transfer',
      other_area: 'IR-21',
      adjusted_definition: '',
      adjusted_indicators: [],
    },
    {
      id: 'east',
      area: 'IR-01',
      period: '@1399-01-01',
      type: 'transfer',
      other_area: 'IR-09',
      adjusted_definition: '1-borders-1399',
      adjusted_indicators: ['related_calls'],
    },
  ],
});

/** The same with so many more provinces, `IR-50` and on, each with residents of its own. */
export function withProvinces(count: number) {
  const codes = Array.from({ length: count }, (_, i) => `IR-${50 + i}`);
  return indexCatalogue({
    ...catalogue,
    areas: [
      ...catalogue.areas,
      ...codes.map((code, i) => ({
        code,
        level: 'province' as const,
        parent: 'IR',
        name_fa: `استان ${i + 1}`,
        name_en: `Province ${i + 1}`,
      })),
    ],
    populations: [
      ...catalogue.populations,
      ...codes.map((code, i) => population(code, 1395, 200_000 * (i + 1))),
    ],
  });
}

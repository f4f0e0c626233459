import type { Records } from './records.ts';

/** A seeded walk over addresses: each step changes a key or two of the last one, as a reader would. */

/** A small generator of numbers from 0 to 1 (mulberry32): the same seed gives the same walk. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)]!;

/** A data set to walk over, and how often. */
export interface Ground {
  readonly name: string;
  readonly weight: number;
  readonly records: Records;
}

interface Pools {
  readonly areas: readonly string[];
  readonly counties: readonly string[];
  readonly indicators: readonly string[];
  readonly periodsOf: ReadonlyMap<string, readonly string[]>;
  readonly periods: readonly string[];
  readonly partsOf: ReadonlyMap<string, readonly (readonly [string, string])[]>;
  readonly agencies: readonly string[];
  readonly days: readonly string[];
  readonly definitions: readonly string[];
  readonly releases: readonly string[];
}

const DIMENSIONS = ['harm', 'outcome', 'service', 'sex', 'age_group'];

function poolsOf({ lines, releases, lists }: Records): Pools {
  const distinct = (values: Iterable<string>) => [...new Set(values)].filter((value) => value !== '').sort();
  const ofIndicator = new Map<string, Set<string>>();
  const parts = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, key: string, value: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const line of lines) {
    put(ofIndicator, line.indicator!, line.period!);
    for (const name of DIMENSIONS) if (line[name]) put(parts, line.indicator!, `${name}=${line[name]}`);
  }
  const areas = distinct(lines.map(({ area }) => area!));
  const days = distinct(lines.map(({ released }) => released!));
  const sorted = (sets: ReadonlyMap<string, Set<string>>) =>
    new Map([...sets].map(([key, values]) => [key, [...values].sort()] as const));
  return {
    areas: areas.filter((code) => code.length <= 5),
    counties: areas.filter((code) => code.length > 5),
    indicators: distinct(ofIndicator.keys()),
    periodsOf: sorted(ofIndicator),
    periods: distinct(lines.map(({ period }) => period!)),
    partsOf: new Map(
      [...parts].map(([key, values]) => [
        key,
        [...values].sort().map((one) => one.split('=') as [string, string]),
      ]),
    ),
    agencies: distinct(lines.map(({ agency }) => agency!)),
    // A handful: every day is another question to the engine.
    days: [...new Set([0.3, 0.6, 0.85, 0.97].map((at) => days[Math.floor(at * days.length)]!)), '1390-01-01'],
    definitions: distinct(
      [...lists.boundaries.values()].flat().map(({ adjusted_definition: definition }) => definition ?? ''),
    ),
    releases: releases.map(({ id }) => id!.slice(0, 10)),
  };
}

/** The keys of an address, without page. */
type Keys = ReadonlyMap<string, string>;

/** One place of the walk. */
export interface State {
  readonly data: string;
  readonly page: string;
  readonly keys: Keys;
}

const PAGES = [...Array(11).fill('compare'), 'overview', 'overview', 'overview', 'referrals', 'referrals'];
const PAGE_POOL: readonly string[] = [...PAGES, 'referrals', 'reach', 'reach', 'reach', 'data'];
const MEASURES = ['count', 'rate', 'rate', 'per_day', 'share', 'share', 'index', 'index', 'growth'];
const AGAINST = ['same_quarter', 'same_quarter', 'previous', 'start', 'year_to_date', 'year_to_date', 'none'];
const PER = ['marginal_residents', 'marginal_residents', 'service_bases', 'residents'];
const VIEWS = [
  'line',
  'bar',
  'growth',
  'heat',
  'multiples',
  'slope',
  'control',
  'funnel',
  'scatter',
  'map',
  'tiles',
  'profile',
];
const GARBAGE: Readonly<Record<string, readonly string[]>> = {
  area: ['IR-99', 'x', 'IR-2999'],
  areas: ['IR-99', 'IR-29,IR-98', ',,'],
  indicator: ['nothing', 'NO', '__proto__', 'constructor'],
  period: ['banana', '1400-Q9', '1395-M07+P2Y', '۱۴۰۰-Q1'],
  to: ['1400-M13', '@1400-12-31', '1388', '1399-M04+P12M'],
  from: ['', 'earliest', '1399-S2'],
  measure: ['percent'],
  asof: ['1400-13-01', 'today'],
  definition: ['1-borders-1499', '2'],
  release: ['0000000000', 'zz'],
  harm: ['nothing'],
  outcome: ['phone,mobile', 'other'],
  lang: ['de'],
};

function fresh(ground: Ground, pools: Pools, random: Random): State {
  const page = pick(PAGE_POOL, random);
  const keys = new Map<string, string>([['indicator', pick(pools.indicators, random)]]);
  if (random() < 0.6) keys.set('area', pick(pools.areas, random));
  return { data: ground.name, page, keys };
}

const periodFor = (keys: Keys, pools: Pools, random: Random) => {
  const own = pools.periodsOf.get(keys.get('indicator') ?? '') ?? pools.periods;
  return pick(random() < 0.85 ? own : pools.periods, random).replace('/', '+');
};

/** A new value of one key; empty leaves the key out. */
function newValue(key: string, { keys }: State, pools: Pools, random: Random): string {
  if (random() < 0.02 && GARBAGE[key]) return pick(GARBAGE[key], random);
  const isCounty = pools.counties.length > 0 && random() < 0.06;
  switch (key) {
    case 'area':
      return pick(isCounty ? pools.counties : pools.areas, random);
    case 'areas': {
      const pool = isCounty ? pools.counties : pools.areas;
      const count = pick([1, 1, 1, 2, 3, 5], random);
      return [...new Set(Array.from({ length: count }, () => pick(pool, random)))].join(',');
    }
    case 'indicator':
    case 'with':
      return pick(pools.indicators, random);
    case 'view':
      return pick(VIEWS, random);
    case 'period':
    case 'from':
    case 'to':
      return random() < 0.1 ? pick(['latest', 'earliest'], random) : periodFor(keys, pools, random);
    case 'measure':
      return pick(MEASURES, random);
    case 'against':
      return pick(AGAINST, random);
    case 'per':
      return pick(PER, random);
    case 'agency':
      return pick(pools.agencies, random);
    case 'asof':
      return random() < 0.5 ? '' : pick(pools.days, random);
    case 'definition':
      return pools.definitions.length === 0 ? '' : pick([...pools.definitions, ''], random);
    case 'release':
      return pools.releases.length === 0 ? '' : pick([...pools.releases, ''], random);
    default:
      return pick(['fa', 'en'], random);
  }
}

// Keys as often as readers turn to them.
const KEY_POOL = [
  ['area', 4],
  ['areas', 4],
  ['indicator', 6],
  ['to', 6],
  ['from', 2],
  ['period', 5],
  ['measure', 5],
  ['against', 5],
  ['part', 2],
  ['per', 0.5],
  ['agency', 1],
  ['asof', 1],
  ['definition', 1],
  ['release', 0.3],
  ['view', 5],
  ['with', 1],
  ['lang', 0.5],
  ['page', 4],
] as const;
const ALL_KEYS = KEY_POOL.flatMap(([key, weight]) => Array<string>(Math.ceil(weight * 4)).fill(key));

/** Turns one key: to a new value, sometimes away. */
function turned(state: State, pools: Pools, random: Random): State {
  const key = pick(ALL_KEYS, random);
  if (key === 'page') return { ...state, page: pick(PAGE_POOL, random) };
  const keys = new Map(state.keys);
  if (key === 'part') {
    for (const name of DIMENSIONS) keys.delete(name);
    const parts = pools.partsOf.get(keys.get('indicator') ?? '') ?? [];
    if (parts.length > 0 && random() < 0.6) keys.set(...pick(parts, random));
    return { ...state, keys };
  }
  const value = random() < 0.2 ? '' : newValue(key, state, pools, random);
  if (value === '') keys.delete(key);
  else keys.set(key, value);
  if (key === 'indicator') {
    // A part belongs to its indicator, and mostly so do periods.
    for (const name of DIMENSIONS) keys.delete(name);
    if (random() < 0.6) for (const name of ['from', 'to', 'period']) keys.delete(name);
  }
  return { ...state, keys };
}

/** The address of a place. */
export function addressOf({ data, page, keys }: State): string {
  const query = [...new Map([['data', data], ...keys])].map(([key, value]) => `${key}=${value}`);
  return `#/${page}?${query.join('&')}`;
}

/** An endless walk over the grounds. Now and then it begins anew, elsewhere. */
export function* walk(grounds: readonly Ground[], seed: number): Generator<State, never> {
  const random = randomFrom(seed);
  const pools = new Map(grounds.map((ground) => [ground.name, poolsOf(ground.records)]));
  const bag = grounds.flatMap((ground) => Array<Ground>(ground.weight).fill(ground));
  const start = () => {
    const ground = pick(bag, random);
    return fresh(ground, pools.get(ground.name)!, random);
  };
  let state = start();
  for (;;) {
    yield state;
    if (random() < 0.04) {
      state = start();
      continue;
    }
    const steps = random() < 0.5 ? 1 : 2;
    for (let i = 0; i < steps; i++) state = turned(state, pools.get(state.data)!, random);
  }
}

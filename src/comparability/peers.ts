import { type CatalogueIndex, COUNTRY } from '../model/catalogue.ts';
import { type Period, yearOf } from '../model/period.ts';
import { type Refused, refuse } from '../model/refusal.ts';

/** How many provinces stand beside one as its like. */
export const PEERS = 5;

/** The provinces most like one in size, and the census by which they are. */
export interface Peers {
  readonly kind: 'peers';
  /** The nearest first. */
  readonly areas: readonly string[];
  readonly census: number;
}

/**
 * The peer provinces (استان‌های هم‌گروه) of a province: the five whose residents, by the last census at or before the year
 * of a period, are in ratio nearest to its own. One rule that everyone can check with two numbers; a province may be a peer of
 * another whose peer it is not. Refused for what is no province, and where no census counts it.
 */
export function peersOf(area: string, period: Period, catalogue: CatalogueIndex): Peers | Refused {
  if (catalogue.area(area)?.level !== 'province') return refuse('undeclared', { area });
  const year = yearOf(period);
  const counts = catalogue.populations.filter(
    (one) => one.status === 'A' && one.boundary === 'as_enumerated' && one.year <= year,
  );
  const census = Math.max(...counts.filter((one) => one.area === area).map((one) => one.year));
  const inCensus = new Map(
    counts.filter((one) => one.year === census).map(({ area: code, population }) => [code, population]),
  );
  const own = inCensus.get(area);
  if (own === undefined) return refuse('population', { year });
  const distance = (code: string) => Math.abs(Math.log(inCensus.get(code)! / own));
  const others = [...inCensus.keys()].filter(
    (code) => code !== area && code !== COUNTRY && catalogue.area(code)?.level === 'province',
  );
  const areas = others.sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1)).slice(0, PEERS);
  return { kind: 'peers', areas, census };
}

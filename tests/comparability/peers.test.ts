import { describe, expect, test } from 'vitest';
import { PEERS, peersOf } from '../../src/comparability/peers.ts';
import { toPeriod } from '../../src/model/period.ts';
import { catalogue } from './catalogue.ts';
import { manyProvinces } from './provinces.ts';

const when = toPeriod('1400-Q1');

describe('peer provinces', () => {
  test('are the five with the nearest number of residents in ratio, nearest first', () => {
    // 768,898 residents: 800, 700, 900, 600, 500 thousand lie at ratios of 1.04, 1.10, 1.17, 1.28 and 1.54.
    expect(peersOf('IR-29', when, manyProvinces)).toEqual({
      kind: 'peers',
      areas: ['IR-17', 'IR-16', 'IR-18', 'IR-15', 'IR-14'],
      census: 1395,
    });
  });

  test('are by the census before the period, never by a later one, an estimate, or other borders', () => {
    const early = peersOf('IR-29', toPeriod('1391'), manyProvinces);
    expect(early).toMatchObject({ census: 1390, areas: [] });
    expect(peersOf('IR-29', toPeriod('1399'), manyProvinces)).toMatchObject({ census: 1395 });
  });

  test('never hold the province itself, the country or a county', () => {
    const peers = peersOf('IR-10', when, manyProvinces);
    expect(peers.kind === 'peers' && peers.areas).toHaveLength(PEERS);
    expect(peers.kind === 'peers' && peers.areas).not.toContain('IR-10');
    expect(peers.kind === 'peers' && peers.areas).not.toContain('IR');
  });

  test('only a province that a census counts has them', () => {
    expect(peersOf('IR', when, manyProvinces)).toMatchObject({ kind: 'refused' });
    expect(peersOf('IR-2901', when, manyProvinces)).toMatchObject({ kind: 'refused' });
    expect(peersOf('IR-01', when, catalogue)).toEqual({
      kind: 'refused',
      reasons: [{ code: 'population', values: { year: 1400 } }],
    });
  });
});

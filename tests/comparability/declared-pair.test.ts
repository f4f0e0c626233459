import { describe, expect, test } from 'vitest';
import { declaredPair, pairingReason } from '../../src/comparability/declared-pair.ts';
import { TOTAL } from '../../src/model/figure.ts';
import { catalogue, SERVICES_PER_BASE } from './catalogue.ts';
import { figure } from './figures.ts';

const partRelation = catalogue.relations.find(({ type }) => type === 'part_of')!;
const services = figure('services', '1400-Q1', 120);
const bases = figure('service_bases', '@1400-03-31', 10);

const codesOf = (answer: ReturnType<typeof declaredPair>) =>
  answer.kind === 'refused' ? answer.reasons.map(({ code }) => code) : [];

describe('two figures along a declared relation', () => {
  test('are their ratio, or a part in percent of its whole', () => {
    expect(declaredPair(services, bases, SERVICES_PER_BASE)).toMatchObject({ form: 'ratio', ratio: 12 });
    const [part, whole] = [figure('related_calls', '1400', 20), figure('all_calls', '1400', 80)];
    expect(declaredPair(part, whole, partRelation)).toMatchObject({ form: 'percent', ratio: 25 });
  });

  test('are refused where one is lacking, partly reported, or of another relation', () => {
    expect(codesOf(declaredPair(undefined, bases, SERVICES_PER_BASE))).toEqual(['current_missing']);
    expect(codesOf(declaredPair(services, undefined, SERVICES_PER_BASE))).toEqual(['base_missing']);
    expect(codesOf(declaredPair({ ...services, unitsReporting: 4 }, bases, SERVICES_PER_BASE))).toEqual([
      'coverage_partial',
    ]);
    const hidden = figure('service_bases', '@1400-03-31', 'suppressed');
    expect(codesOf(declaredPair(services, hidden, SERVICES_PER_BASE))).toEqual(['base_suppressed']);
    expect(codesOf(declaredPair(bases, services, SERVICES_PER_BASE))).toEqual(['undeclared']);
  });

  test('of a sensitive subject have no picture', () => {
    const of = (indicator: string) => ({ indicator, breakdown: TOTAL });
    expect(pairingReason([of('services'), of('service_bases')], catalogue)).toBeUndefined();
    expect(pairingReason([of('services'), of('child_abuse_reports')], catalogue)?.code).toBe('sensitivity');
  });
});

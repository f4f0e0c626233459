import { describe, expect, test } from 'vitest';
import { stockJump } from '../../src/comparability/jump.ts';
import { oneMoreOf } from '../../src/comparability/one-more.ts';
import { CLIENTS_PER_CENTRE, catalogue, SERVICES_PER_BASE } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';

const AT = '@1400-03-31';
const clients = (value: number | Lack, details: FigureDetails = {}, at = AT) =>
  figure('clients', at, value, details);
const centres = (value: number | Lack, details: FigureDetails = {}, at = AT) =>
  figure('centres', at, value, details);

const codesOf = (answer: { kind: string; reasons?: readonly { code: string }[] }) =>
  answer.kind === 'refused' ? answer.reasons?.map(({ code }) => code) : answer.kind;

describe('one unit more', () => {
  test('is licensed by the relation, and inherits what is inexact', () => {
    const answer = oneMoreOf(clients(600, { qualifier: 'about' }), centres(5), CLIENTS_PER_CENTRE);
    expect(answer).toMatchObject({ kind: 'one_more', now: 120, withOneMore: 100, gain: 20 });
    expect(answer.kind === 'one_more' && answer.notes.map(({ code }) => code)).toEqual(['rounding']);
  });

  test('takes no unit at all for a number; what is missing is none', () => {
    expect(oneMoreOf(clients(600), centres(0), CLIENTS_PER_CENTRE)).toMatchObject({
      gain: 600,
      now: undefined,
    });
    expect(codesOf(oneMoreOf(clients(600), centres('missing'), CLIENTS_PER_CENTRE))).toEqual([
      'base_missing',
    ]);
    expect(codesOf(oneMoreOf(clients('suppressed'), centres(0), CLIENTS_PER_CENTRE))).toEqual([
      'current_suppressed',
    ]);
  });

  test('is refused as the ratio is: undeclared, of two days, of two agencies', () => {
    expect(codesOf(oneMoreOf(clients(600), centres(5), SERVICES_PER_BASE))).toEqual(['undeclared']);
    const later = centres(5, {}, '@1400-06-31');
    expect(codesOf(oneMoreOf(clients(600), later, CLIENTS_PER_CENTRE))).toEqual(['span']);
    expect(codesOf(oneMoreOf(clients(600), centres(5, { agency: 'court' }), CLIENTS_PER_CENTRE))).toEqual([
      'agency',
    ]);
  });
});

describe('the jump of a stock', () => {
  const dates = ['1397', '1398', '1399'].flatMap((year) =>
    ['03-31', '06-31', '09-30', '12-29'].map((day) => `@${year}-${day}`),
  );
  const bases = (at: string, value: number | Lack, details: FigureDetails = {}) =>
    figure('service_bases', at, value, details);
  const steady = dates.map((at, i) => bases(at, 20 + Math.floor(i / 3)));
  const jumpOf = (value: number, series = steady, details: FigureDetails = {}) =>
    stockJump(bases('@1400-03-31', value, details), series.at(-1)!, series, catalogue);
  const kindOf = (answer: ReturnType<typeof jumpOf>) =>
    answer.kind === 'jump' ? answer.jump.kind : answer.kind;

  test('is judged beside the steps before it', () => {
    expect(kindOf(jumpOf(24))).toBe('within');
    const answer = jumpOf(12);
    expect(answer).toMatchObject({ kind: 'jump', jump: { kind: 'beyond', step: -11, steps: 11 } });
    expect(answer.kind === 'jump' && answer.change.difference).toBe(-11);
  });

  test('is no step across two definitions, which the gate refuses', () => {
    expect(codesOf(jumpOf(12, steady, { definition: '2' }))).toContain('definition');
  });

  test('draws the usual steps from after the last gap only, and says when these are too few', () => {
    const gap = steady.map((one, i) => (i === 6 ? bases(dates[i]!, 'missing') : one));
    expect(jumpOf(24, gap)).toMatchObject({ jump: { kind: 'too_few', steps: 4, needed: 8 } });
  });
});

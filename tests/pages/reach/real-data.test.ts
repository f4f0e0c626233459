import { describe, expect, test } from 'vitest';
import { acrossBars } from '../../../src/pages/reach/across-bars.ts';
import { reachSlices } from '../../../src/pages/reach/data.ts';
import { reachView } from '../../../src/pages/reach/view-model.ts';
import { isBuilt, realContext } from '../referrals/real-answers.ts';

describe.skipIf(!isBuilt)('the data sets of the build', () => {
  test('published: services per base of South Khorasan; residents, kinds and neighbourhoods are not stated', async () => {
    const context = await realContext('published', reachSlices, '#/reach?lang=en');
    const { ofPeriod, bases } = reachView(context, { area: 'IR-29' });
    expect(ofPeriod?.summary.ratios.map(({ answer }) => answer)).toMatchObject([
      { value: 11765 / 16 },
      { reasons: [{ code: 'current_missing' }] },
    ]);
    expect(ofPeriod?.perResidents).toBeUndefined();
    expect([ofPeriod?.kinds.kind, ofPeriod?.neighbourhoods.kind, bases.kind]).toEqual([
      'empty',
      'empty',
      'table',
    ]);
    expect(ofPeriod?.perBase?.groups).toEqual([]);
  });

  test('example: every province stands in one order of one definition, or is withheld', async () => {
    const context = await realContext('example', reachSlices, '#/reach?lang=en');
    const { ofPeriod, bases } = reachView(context, { area: 'IR-29' });
    const { groups, withheld } = ofPeriod!.perBase!;
    const placed = groups.reduce((sum, { ordered }) => sum + ordered.length, 0);
    expect(placed + withheld.length).toBe(31);
    expect(groups.length).toBe(2);
    for (const { ordered } of groups) {
      const values = ordered.map(({ answer }) => answer.value);
      expect(values).toEqual([...values].sort((a, b) => b - a));
    }
    const bars = acrossBars(ofPeriod!.perBase!, 'IR-29', ofPeriod!.period, context);
    expect(bars[0]?.rows.some(({ isHighlighted }) => isHighlighted)).toBe(true);
    expect(bases.kind === 'line' && bases.breaks.length).toBe(1);
  });
});

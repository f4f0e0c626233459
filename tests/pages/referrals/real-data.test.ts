import { describe, expect, test } from 'vitest';
import { periodId } from '../../../src/model/period.ts';
import { referralsSlices } from '../../../src/pages/referrals/data.ts';
import { referralsView } from '../../../src/pages/referrals/view-model.ts';
import { isBuilt, realContext } from './real-answers.ts';

describe.skipIf(!isBuilt)('the data sets of the build', () => {
  test('published: the mix of South Khorasan, no comparison of provinces, and what is stated elsewhere', async () => {
    const context = await realContext('published', referralsSlices, '#/referrals?lang=en');
    const view = referralsView(context, { area: 'IR-29' });
    expect(view.period && periodId(view.period)).toBe('1400-Q1');
    expect(view.mix.kind === 'mix' && view.mix.mix.bar.segments.map(({ value }) => value)).toEqual([
      '363',
      '317',
      '194',
      '714',
    ]);
    expect([view.ofPeriod?.byArea.kind, view.ofPeriod?.overTime.model]).toEqual(['list', undefined]);
    expect(view.elsewhere.length).toBeGreaterThan(0);
  });

  test('example: the shares of every bar add up to a hundred percent, and every province has its place', async () => {
    const context = await realContext('example', referralsSlices, '#/referrals?lang=en');
    const view = referralsView(context, { area: 'IR-29' });
    const pictures = [view.ofPeriod!.byArea.model, view.ofPeriod!.overTime.model!];
    for (const { categories, parts } of pictures) {
      expect(categories.length).toBeGreaterThan(30);
      categories.forEach(({ isIncomplete }, i) => {
        const sum = parts.reduce((total, { shares }) => total + (shares[i] ?? 0), 0);
        expect(sum).toBeCloseTo(isIncomplete ? 0 : 100, 9);
      });
    }
    expect(view.ofPeriod!.byArea.complete.length + view.ofPeriod!.byArea.broken.length).toBe(31);
  });

  test('example: names in pictures and sentences carry the synthetic mark', async () => {
    const context = await realContext('example', referralsSlices, '#/referrals');
    const byArea = referralsView(context, { area: 'IR-29' }).ofPeriod?.byArea;
    const { synthetic } = context.locale.messages.terms;
    expect(byArea!.model.categories.every(({ label }) => label.includes(`(${synthetic})`))).toBe(true);
    expect(byArea!.model.sentence).toContain(synthetic);
  });
});

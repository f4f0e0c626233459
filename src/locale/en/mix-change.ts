import type { mixChange as mixChangeFa } from '../fa/mix-change.ts';

export const mixChange = {
  differenceTitle: (area: string) => `Mix against the rest of the country, ${area}`,
  differenceSubtitle: (period: string) =>
    `${period}; share here minus share in the rest of the country, in percentage points. Thin line: 95% interval of chance in counting`,
  rest: 'The rest of the country is the whole country without this province: the country contains the province, which is not compared with itself.',
  neutral: 'A difference of shares is neither good nor bad, and says nothing of causes.',
  intervalNote:
    'The interval is Newcombe’s for the difference of two independent proportions, and covers chance in counting only.',
  noInterval: 'Some counts are approximate; no interval of chance is given.',
  chooseProvince: 'The whole country has no rest to be compared with; choose a province.',
  refusedTitle: 'This comparison is not made',
  lacking: (area: string, period: string, reason: string) => `${area}, ${period}: ${reason}`,
  limits: (low: string, high: string) => `95% interval: ${low} to ${high}`,
  hereAndThere: (here: string, rest: string) => `${here} against ${rest} in the rest of the country`,
  partPoints: (name: string, points: string, limits: string) =>
    limits === '' ? `${name} ${points} points` : `${name} ${points} points (${limits})`,
  differenceSentence: (area: string, period: string, parts: readonly string[]) =>
    `Shares of related calls in ${area} against the rest of the country, ${period}: ${parts.join(', ')}`,
  hereValue: 'Calls here',
  hereShare: 'Share here',
  restValue: 'Calls in the rest',
  restShare: 'Share in the rest',
  difference: 'Difference (points)',
  low: 'From',
  high: 'To',
  contributionTitle: (area: string) => `What each part adds to the change of related calls, ${area}`,
  contributionSubtitle: (period: string, base: string) =>
    `${period} against ${base}; before rounding the points add up to the percentage change of the total`,
  growthOf: (name: string) => `${name}: change`,
  contributionSentence: (
    area: string,
    period: string,
    base: string,
    change: string,
    parts: readonly string[],
  ) => `Related calls of ${area}, ${period} against ${base}: ${change}; of which ${parts.join(', ')}`,
  contributionNote:
    'Each bar: the change of that part over all related calls of the earlier period. The strong bar is the change of the total itself.',
  contribution: 'Contribution (points)',
  change: 'Change',
  ownTitle: (area: string) => `What teams and centres count themselves, ${area}`,
  ownSubtitle: (period: string) => `${period}; each row in its own unit`,
  ownNote:
    'These are not calls: mobile teams and crisis centres count missions, persons and referrals received by any route themselves. They are never added to outcomes of calls, and neither is computed from the other.',
  ownColumn: 'Count',
  onLastYear: 'On the same period of last year',
  ownEmpty: (area: string, when: string) =>
    `No figure of what teams and centres count themselves for ${area} ${when}; what is not reported is not zero.`,
  ownSentence: (area: string, period: string, counts: readonly string[]) =>
    `Counted by teams and centres themselves in ${area}, ${period}: ${counts.join(', ')}`,
} satisfies typeof mixChangeFa;

import type { profile as profileFa } from '../fa/profile.ts';

export const profile = {
  title: (area: string) => `Profile of ${area}`,
  subtitle: (period: string) => `${period}; each row has a scale of its own, with the country in its middle`,
  empty: (area: string, when: string) =>
    `${area} has no figure ${when} that can stand beside the country’s: no rate, no declared ratio, no share.`,
  none: 'Profile',
  ofCountry:
    'A profile sets a province or county beside the country; the country has none. Choose a province.',
  rate: (name: string) => `${name} per 100,000 residents`,
  indicator: 'Indicator',
  peers: 'Median of the peer provinces',
  lowQuartile: 'Lower quartile',
  median: 'Median',
  highQuartile: 'Upper quartile',
  place: 'Beside the country',
  counted: 'Areas counted',
  quartiles: { province: 'Middle half of the provinces', county: 'Middle half of the counties' },
  range: { province: 'Lowest to highest province', county: 'Lowest to highest county' },
  lower: 'less',
  higher: 'more',
  places: {
    within: 'no clear difference from the country',
    above_inner: 'more than the country, at 95%',
    below_inner: 'less than the country, at 95%',
    above_outer: 'more than the country, at 99.8%',
    below_outer: 'less than the country, at 99.8%',
    untested: 'no interval: not a count of events',
  },
  otherDefinition: 'Counted by another definition than in most areas, and not put beside them',
  otherAgency: 'Reported by another agency than in most areas, and not put beside them',
  noCountry: 'There is no figure of the country for this period',
  rules: 'How this profile is made',
  peersRule: (areas: string, census: string) =>
    `Peer provinces: ${areas}. The five whose residents at the census of ${census} are, in ratio, nearest to those of this province.`,
  countryHolds: 'The figure of the country includes this area.',
  countryPartial: (said: string) => `In the figure of the country ${said}.`,
  levels:
    'The marks test chance in counting only. Among many indicators a few marks at 95% come by chance as well; a full mark is at 99.8%.',
  neutral: 'More or less does not mean better or worse.',
  census: (years: string) => `Residents behind the rates: census of ${years}.`,
  others: (count: string) =>
    `${count} other indicators have no figure in this period to stand beside the country’s.`,
  all: 'Full profile',
  sentence: (area: string, when: string, higher: string, lower: string, untold: string) =>
    [
      `Profile of ${area} ${when} beside the country`,
      ...(higher === '' ? [] : [`more at 99.8%: ${higher}`]),
      ...(lower === '' ? [] : [`less at 99.8%: ${lower}`]),
      ...(untold === '' ? [] : [untold]),
    ].join('; '),
  untold: 'the other indicators without a clear difference or without an interval',
} satisfies typeof profileFa;

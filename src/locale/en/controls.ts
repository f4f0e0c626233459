import type { controls as controlsFa } from '../fa/controls.ts';
import { formatNumber } from '../number.ts';

const number = formatNumber('en');
const results = (n: number) => `${number(n)} ${n === 1 ? 'result' : 'results'}`;

export const controls = {
  waiting: 'Getting ready…',
  failed: 'This list could not be read.',
  retry: 'Try again',
  area: {
    label: 'Province or county',
    many: 'Provinces and counties',
    search: 'Search a name, a capital or a county',
    hint: 'To see counties, type the name of a county or of its province.',
    hintProvinces: 'Type the name of a province or of its capital.',
    found: results,
    more: (n: number) => `and ${number(n)} more; go on typing.`,
    none: (search: string) =>
      `No province or county is called “${search}”. Provinces, their capitals and counties can be found in Persian and in English.`,
    loading: 'The list of counties is being read.',
    failed: 'The list of counties could not be read: only provinces are searched.',
    noFigure: 'no figure',
    capital: (name: string) => `capital: ${name}`,
    spelling: (text: string) => `also called ${text}`,
  },
  period: {
    range: 'Periods',
    notReported: 'not reported',
    noYear: (since: string, until: string) =>
      since === until ? `${since}: not reported` : `${since} to ${until}: not reported`,
    seasons: ['Spring', 'Summer', 'Autumn', 'Winter'],
    latest: 'Latest',
    latestIs: (period: string) => `latest (${period})`,
    latestNote: (period: string) =>
      `the last period of this page's main figure, now ${period}; moves on by itself with every new release`,
    earliest: 'From the first period',
    earliestNote: (period: string) => `now ${period}`,
    from: 'Start',
    to: 'End',
    endIs: (end: string, period: string) => `${end}: ${period}`,
    span: (from: string, to: string) => `from ${from} to ${to}`,
    sameSeason: 'Only this period of every year',
    sameSeasonNote: 'to see one season over the years, without the swing of the seasons',
    everyYear: (span: string) => `${span}, only this period of every year`,
    unlike: 'not as long as the period at the end',
  },
  explained: {
    measures: {
      count: 'as published; between provinces it mostly says how many people live there',
      rate: 'for areas of unlike population; residents of the last census before each period',
      per_day: 'the figure over the days of its period; for periods of unlike length',
      share: 'the percentage of the country that each area holds',
      index: 'the first period is 100; for comparing courses, not sizes',
      growth: 'the change of every period, in percent',
    },
    against: {
      same_quarter: 'the same season a year earlier; leaves the effect of the season out',
      previous: 'the period just before; the swing of the seasons shows in it',
      start: 'the first period of the chosen range; the change over all of it',
      year_to_date: 'the sum since the new year, against the same sum a year earlier',
      none: 'only the figures, without any percentage of change',
    },
    whole: 'everything of this indicator, of whatever subject or part',
    partOf: (name: string) => `only this part of ${name}`,
    agency: 'what this agency reported itself; figures of two agencies are never added',
    per: (name: string) => `${name}, over the bases and over the residents`,
  },
  presets: {
    title: 'Presets',
    country: (area: string) => `${area} against the country`,
    sameSeason: (season: string) => `${season} over five years`,
    provinces: 'All provinces, latest period, per 100,000 residents',
    counties: (area: string) => `Counties of ${area}`,
    afterBreak: 'Since the last break in the series',
  },
} satisfies typeof controlsFa;

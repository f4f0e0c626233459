import type { council as councilFa } from '../fa/council.ts';
import { formatNumber } from '../number.ts';

const number = formatNumber('en');

export const council = {
  partial: (reporting: number, expected: number) =>
    `${number(reporting)} of ${number(expected)} offices reported`,
  moved: {
    title: 'Unusual changes',
    subtitle: (judged: number) =>
      `${number(judged)} ${judged === 1 ? 'change' : 'changes'} of this period have a usual range; in order of distance from the usual, not by per cent`,
    none: (judged: number) =>
      judged === 1
        ? 'The only change with a usual range lies within it:'
        : `None of the ${number(judged)} changes of this period lies outside the usual range of its series. The farthest from the mean of their series, still within it:`,
    more: (count: number) =>
      `${number(count)} more unusual ${count === 1 ? 'change stands' : 'changes stand'} in the list of all figures.`,
    chance: 'Among many changes a few look unusual by chance alone; this list tells no cause.',
    fromTo: (base: string, current: string) => `from ${base} to ${current}`,
  },
  unsaid: {
    title: 'What can’t be said, and why',
    heads: {
      base_missing: 'Change on last year: the same period of last year is not reported',
      base_zero: 'Percentage change: last year’s figure is zero',
      suppressed: 'Figures withheld for confidentiality',
      small_base: 'Percentage change: the figures are small',
      conflict: 'One certain figure: its sources contradict each other',
      like: 'Change on last year: definition, series, borders or reporting offices differ',
      other: 'Change on last year: the rules of comparison do not allow it',
    },
    andOthers: (names: string, count: number) =>
      `${names} and ${number(count)} other ${count === 1 ? 'figure' : 'figures'}`,
    notReported: (names: string) => `Not reported: ${names}`,
    notReportedDetail: 'Missing is not zero, and it is not estimated from another figure.',
    harm: 'The number of harms',
    harmDetail: 'A call is a call, not a harm: the number of harms does not follow from the number of calls.',
    sum: 'A sum of calls, missions, persons and services',
    sumDetail: 'They are different units; one person may be counted in several figures.',
    rank: 'A rank of this area in sensitive subjects',
    rankDetail: 'Subjects that the catalogue marks as sensitive are not put in order of value.',
    cause: 'Causes of changes',
    causeDetail: 'Events stand beside the figures as their sources state them; they are no computed causes.',
  },
  questions: {
    title: 'Likely questions of the council',
    subtitle: 'Each with its figure, a safe answer and what must not be said',
    question: 'Question',
    answer: 'Answer',
    cannot: 'Can’t be said',
    cannotLead: (text: string) => `Can’t be said: ${text}`,
    unable: (reason: string) => `The figures at hand give no answer: ${reason}`,
    calls: 'How many calls came to the 123 line?',
    callsLevel: (name: string, level: string) => `${name} ${level}`,
    callsAnswer: (area: string, when: string, levels: readonly string[]) =>
      `${area}, ${when}: ${levels.join('; ')}.`,
    callsCannot: 'This counts calls, not victims and not harms.',
    callsOnly: (name: string) => `${name}: not reported; this figure does not stand for it.`,
    growth: 'Are there more than last year?',
    growthAnswer: (change: string, base: string, said: readonly string[]) =>
      `${change} on the same period of last year (${base})${said.length === 0 ? '' : `; ${said.join('; ')}`}.`,
    growthCannot: 'More or fewer calls do not necessarily mean more or less harm.',
    noBase: 'This data set has no figure for the same period of last year.',
    country: 'Where do we stand beside the country?',
    countryAnswer: (name: string, own: string, country: string, place: string, partial: string) =>
      `${name}: ${own}, the country ${country}${partial === '' ? '' : ` (${partial})`}; ${place}.`,
    among: {
      above: 'above the middle half of the provinces',
      within: 'within the middle half of the provinces',
      below: 'below the middle half of the provinces',
    },
    countryCannot: 'More or less is not better or worse; the figure of the country includes this area.',
    noCountry: 'There is no figure of the country for this indicator and period.',
    province: 'What is this county’s share of the province?',
    provinceAnswer: (name: string, share: string, level: string, province: string, total: string) =>
      `${name}: ${share} of ${province} (${level} of ${total}).`,
    provinceCannot:
      'A larger share mostly comes from more residents; it does not mean that the need is greater.',
    outcome: 'What became of the calls?',
    outcomeAnswer: (parts: string, total: string) => `Of ${total}: ${parts}.`,
    outcomeCannot: 'The outcome of a call does not tell the quality of the service.',
    outcomeRemainder: 'The remainder is not in the source; it is the difference of the figures.',
    reach: 'Do the bases reach the marginal neighbourhoods?',
    reachPart: (name: string, value: string) => `${name}: ${value}`,
    reachCannot:
      'Services per base is workload, not performance; a neighbourhood that was not surveyed is not one without need.',
    sensitive: (name: string) => `What is the figure of ${name}?`,
    sensitiveAnswer: (level: string, change: string) =>
      change === '' ? `${level}.` : `${level}; ${change}.`,
    sensitiveCannot:
      'Reports and announced cases are not the number of occurrences, and areas are not put in order by them.',
    agencies: (name: string) => `Why do the agencies differ on “${name}”?`,
    agenciesAnswer: (levels: string) => `${levels}. They do not count alike.`,
    agenciesCannot: 'Figures of agencies are never added; their lists overlap.',
  },
} satisfies typeof councilFa;

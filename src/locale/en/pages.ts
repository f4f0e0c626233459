import type {
  compare as compareFa,
  overview as overviewFa,
  reach as reachFa,
  referrals as referralsFa,
} from '../fa/pages.ts';
import { formatNumber } from '../number.ts';

const number = formatNumber('en');
const areaWord = (n: number, isCounty: boolean) =>
  isCounty ? (n === 1 ? 'county' : 'counties') : n === 1 ? 'province' : 'provinces';
const capital = (text: string) => `${text}`.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

export const overview = {
  callsTitle: 'Calls to the 123 line and their outcomes',
  area: 'Province',
  period: 'Period',
  steps: 'Step to another area',
  previousArea: 'Previous by name:',
  nextArea: 'Next by name:',
  days: (days: number) => `${number(days)} days`,
  dailyMean: (value: string) => `${value} a day on average`,
  source: 'source',
  notReported: (name: string) => `${name}: `,
  share: 'Share of the whole',
  wholeIs: (total: string) => `100% = ${total}`,
  remainderNote: 'The first three outcomes are printed in the source; the remainder is the whole minus them.',
  roundingNote: (sum: string) => `Rounded shares add up to ${sum}.`,
  spark: (from: string, to: string, lowest: string, highest: string, known: number, places: number) =>
    `Series from ${from} to ${to}: lowest ${lowest}, highest ${highest}; ${number(known)} of ${number(places)} periods reported.`,
  reported: (known: number, places: number) => `${number(known)} of ${number(places)} periods reported`,
  servicesTitle: 'Other figures of this period',
  servicesSubtitle: 'Different units: neither added nor compared',
  factsTitle: (area: string) => `All figures of ${area}`,
  factsSubtitle: 'Each figure with its own period and source, by topic',
  factsOfPeriod: (when: string) => `Each indicator ${when}, with its change where there is a base`,
  topicHead: (topic: string, figures: number) =>
    `${topic} (${number(figures)} ${figures === 1 ? 'figure' : 'figures'})`,
  changeLine: (change: string, base: string) => `${change} on the same period of last year (${base})`,
  againstPeriod: (period: string, base: string) => `${period}, against ${base}`,
  printedBeside: (name: string, printed: string, computed: string) =>
    `${name}: change stated by the source, ${printed}; by the two figures, ${computed}.`,
  comparableTitle: 'What can be compared today',
  elsewhereTitle: 'Other possible comparisons in this data set',
  eventsTitle: 'Events, as stated by the source',
  sourcesTitle: 'Sources',
  sharesTitle: 'Share of each outcome in related calls',
  sharesDetail: 'One base, one period, one source.',
  newer: 'The page opened with the latest figure of calls; there are newer figures, of other subjects:',
  ratioDetail: (left: string, right: string, note: string) => `${left} against ${right}. ${note}`,
  residentsOf: (period: string) => `Residents of marginal neighbourhoods as of ${period}.`,
  refusedWith: (period: string) => `With ${period}: not comparable`,
  refusedDetail: (current: string, base: string) => `${current} against ${base}.`,
  lackingTitle: (period: string) => `With ${period}: no figure`,
  lackingDetail: 'The sources of this data set have no figure for this period.',
  noSum: (area: string, when: string) =>
    `Calls to the 123 line of ${area} ${when}: no figure of the whole period is reported, those of its parts are.`,
  noFigure: (area: string, when: string) => `Calls to the 123 line of ${area} ${when} are not reported.`,
  noFigureHelp: 'Periods in which this province has figures:',
  noCalls: (area: string) => `This data set has no figure of calls to the 123 line for ${area}.`,
  areasWithCalls: 'Provinces with figures of calls:',
  nothingComparable: 'The figures of this data set allow no comparison here.',
  noFigureAtAll: (area: string) => `This data set has no figure for ${area}.`,
  provincesWithFigures: 'Provinces with figures:',
  change: 'Change on the same period of last year',
} satisfies typeof overviewFa;

export const compare = {
  sentence: {
    what: 'Indicator',
    how: 'measure',
    where: 'provinces',
    from: 'from',
    to: 'to',
    against: 'change',
    in: 'in',
    areas: (provinces: number, counties: number, country?: string) =>
      [
        ...(country === undefined ? [] : [country]),
        ...(provinces > 0 ? [`${number(provinces)} ${areaWord(provinces, false)}`] : []),
        ...(counties > 0 ? [`${number(counties)} ${areaWord(counties, true)}`] : []),
      ].join(' and '),
    withFigures: (areas: string) => `${areas} with figures`,
    withoutFigures: (areas: string, lacking: string) => `${areas} (${lacking} without a figure)`,
    agency: 'as reported by',
    comma: ',',
    stop: ';',
  },
  choose: 'Choose provinces',
  searchArea: 'Search by name',
  all: 'All provinces',
  only: (name: string) => `Only ${name}`,
  done: 'Close',
  counties: (province: string) => `Counties of ${province}`,
  trendTitle: (periods: number) => (periods > 1 ? `Trend over ${number(periods)} periods` : 'Trend'),
  trendSubtitle: (measure: string) => `${measure}; time from left to right`,
  othersLabel: (n: number, isCounty: boolean, isBesideOne: boolean) =>
    `Grey lines: ${number(n)} ${isBesideOne ? 'other ' : ''}${areaWord(n, isCounty)}`,
  reference: (name: string) => `${name} (reference)`,
  orderedTitle: 'In order of value',
  orderedSubtitle: (period: string) => `${period}; thin line: 95% interval by chance in counting`,
  orderRefused: 'Provinces are not put in order',
  pairTitle: (current: string, base: string) => `${capital(current)} against ${base}`,
  changeOf: (amount: string, direction: string) => `${amount} ${direction}`,
  increase: 'increase',
  decrease: 'decrease',
  noChange: 'no change',
  interval: (low: string, high: string) => `95% interval (chance in counting only): ${low} to ${high}`,
  printed: (amount: string) => `Change as printed in the source: ${amount}`,
  printedDiffers: {
    less: (points: string) => `${points} percentage points less than computed`,
    more: (points: string) => `${points} percentage points more than computed`,
    opposite: (points: string) =>
      `${points} percentage points from the computed change, in another direction`,
    agrees: 'as computed',
  },
  withheldChange: {
    base_zero: 'base of zero',
    base_missing: 'base not reported',
    base_suppressed: 'base suppressed',
    base_not_applicable: 'base not applicable',
    current_missing: 'not reported',
    current_suppressed: 'suppressed',
    current_not_applicable: 'not applicable',
    small_base: 'small base',
    span: 'unlike spans of time',
    base: 'another base',
    definition: 'another definition',
    break: 'break in series',
    boundary: 'borders changed',
    agency: 'another agency',
    conflict: 'sources disagree',
    coverage: 'unlike coverage',
    incomplete: 'periods incomplete',
    other: 'no percentage given',
  },
  printedOnly: (amount: string) =>
    `Change as printed in the source: ${amount}. Tarazu does not confirm it, as the two figures are not comparable.`,
  reasonOf: (area: string, reason: string) => `${area}: ${reason}`,
  trendSentence: (what: string, area: string, levels: readonly string[]) =>
    `${what}, ${area}: ${levels.join(' and ')}`,
  withoutArea: (area: string, indicator: string) =>
    `${area} has no figure of “${indicator}” in this data set.`,
  hasOwn: (area: string) => `Indicators that ${area} itself has:`,
  hasShared: (area: string) => `Indicators that ${area} reports beside another province:`,
  withheld: {
    coverage_partial: 'partial reporting',
    definition: 'another definition',
    population: 'no census',
    boundary: 'borders changed',
    agency: 'another agency',
    vintage: 'different releases',
    undeclared: '—',
  },
  standsApart: {
    definition: (level: string) => `${level} (by another definition; apart from the order)`,
    agency: (level: string) => `${level} (counted by another agency; apart from the order)`,
  },
  growthTitle: (isCounty: boolean) => `Change in each ${areaWord(1, isCounty)}`,
  growthSubtitle: (period: string, against: string) => `${period}, ${against}`,
  ofLevels: 'change of the figures themselves, not of the chosen measure',
  summed: 'each figure is computed as a sum of shorter periods',
  againstOf: {
    year: 'on the year before',
    point: 'on the same date of last year',
    earlier_point: 'on the date before',
  },
  perDay: 'per day',
  growthApart: (n: number, isCounty: boolean) =>
    n === 1
      ? `The change of 1 ${areaWord(n, isCounty)} stands apart from the order; the table says why.`
      : `The changes of ${number(n)} ${areaWord(n, isCounty)} stand apart from the order; the table says why.`,
  growthWithheld: (n: number, isCounty: boolean) =>
    `For ${number(n)} ${areaWord(n, isCounty)} no percentage is given; the table says why.`,
  perYear: (amount: string) => `${amount} a year on average (compound)`,
  perYearColumn: 'Per year, compound (%)',
  measureRefused: (measure: string) =>
    `“${measure}” has no display of its own for this choice; the number is shown.`,
  instead: (current: string, base: string) => `${current} against ${base}`,
  insteadOn: (pair: string, when: string) => `${pair}, on the borders from ${when} on`,
  insteadBy: (pair: string, agency: string) => `${pair}, as reported by ${agency}`,
  insteadOf: (indicator: string, pair: string) => `${indicator}: ${pair}`,
  none: 'This data set has no comparable pair for this indicator.',
  elsewhere: 'A possible comparison of another indicator',
  rateNote: (censuses: readonly string[]) =>
    `Residents: ${censuses.length > 1 ? 'censuses' : 'census'} ${censuses.join(' and ')}`,
  census: 'Census',
  oldCensus: (census: string, youngest: number, oldest: number) =>
    `The residents are those of the census of ${census}, ${number(youngest)} to ${number(oldest)} years before the periods shown; read the rate with care.`,
  index: 'first period = 100',
  noTrend:
    'This choice has one period of this span only; no trend is drawn. Periods of other spans are in the list of periods.',
  possibleTitle: 'Comparisons that this data set allows',
  baseLevel: 'Base figure',
  basePeriod: 'Base period',
  lowLimit: '95% lower limit',
  highLimit: '95% upper limit',
  part: 'subject or part',
  wholeOf: 'total',
  sharedPeriods: (isCounty: boolean) =>
    `Other periods in which at least two of these ${areaWord(2, isCounty)} can be put in order`,
  oneArea: (area: string, when: string, isCounty: boolean) =>
    `Only ${area} has a figure ${when} that can stand in an order; an order needs at least two ${areaWord(2, isCounty)}.`,
  noneArea: (when: string, isCounty: boolean) =>
    `No ${areaWord(1, isCounty)} has a figure ${when} that can stand in an order.`,
  areaApart: (area: string, said: string) => `${area}: ${said}`,
  moreApart: (n: number, isCounty: boolean) =>
    `And ${number(n)} more ${areaWord(n, isCounty)}; the table says why.`,
  oneAgency: (agency: string) => `This page shows the figures of one agency at a time; now: ${agency}.`,
  otherAgency: (agency: string) => `Figures of ${agency}`,
  levels: 'Both figures',
} satisfies typeof compareFa;

export const referrals = {
  letters: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
  sentence: {
    outcome: 'Outcomes of',
    calls: 'related calls',
    in: 'in',
    area: 'Province',
    period: 'Period',
    comma: ',',
    stop: ';',
  },
  otherPeriods: 'Only in other provinces',
  mixTitle: (area: string) => `Outcomes of related calls, ${area}`,
  mixSubtitle: (period: string, total: string) => `${period}; 100% = ${total}`,
  mixSentence: (whole: string, total: string, parts: readonly string[]) =>
    `${whole}: ${total}, of which ${parts.join(', ')}`,
  remainder: 'Remainder (derived)',
  remainderNote:
    'The hatched part is not printed in the source: it is what the whole leaves after the printed outcomes, the referrals to other centres.',
  roundingNote: (sum: string) => `Rounded shares add up to ${sum}.`,
  solvedIsOutcome: 'Solved by phone is an outcome, not a referral.',
  smallParts: (parts: string) => `Parts too small to be labelled in the bar: ${parts}.`,
  refusedTitle: 'No shares of outcomes are given',
  nothing: (area: string, when: string) => `No figure on outcomes of calls for ${area} ${when}.`,
  known: 'What is known:',
  placeAndPeriod: (area: string, period: string) => `${area}, ${period}`,
  outcomeColumn: 'Outcome',
  whole: 'All related calls',
  share: 'Share',
  shareOf: (name: string) => `${name}: share`,
  base: 'Base',
  byAreaTitle: 'Shares of outcomes in each province',
  byAreaSubtitle: (period: string, lead: string) =>
    `Percent of related calls, ${period}; in order of the share of “${lead}”`,
  byAreaPlain: (period: string) => `Percent of related calls, ${period}`,
  notMade: (n: number) =>
    `For ${number(n)} ${n === 1 ? 'province' : 'provinces'} no shares are given, as the parts do not make up the whole, are not reported, or not all offices reported:`,
  shortReasons: {
    incomplete: 'parts incomplete',
    surplus: 'parts exceed the whole',
    current_missing: 'not reported',
    other: 'no shares given',
  },
  oneOnly: (area: string) => `Only ${area} states all outcomes in this period; provinces cannot be compared.`,
  noneHere: 'No province states all outcomes in this period; provinces cannot be compared.',
  whereGiven: 'Provinces and periods with all outcomes',
  nowhere: 'No province in this data set states all outcomes.',
  other: 'Referral figures stated on another base',
  otherSubtitle: 'Their base or period differs from the shares above; shown as stated, not compared.',
  wholeNotGiven: 'Related calls, without the total or the other outcomes',
  ownCount: 'The centre’s or team’s own count',
  overTimeTitle: (area: string) => `Mix of outcomes over time, ${area}`,
  overTimeSubtitle: 'Percent of related calls; time from left to right',
  dashed: (n: number) =>
    `Dashed columns: ${number(n)} ${n === 1 ? 'period' : 'periods'} whose outcomes are not reported or incomplete; not zero.`,
  tooFew: (area: string, n: number) =>
    n === 0
      ? `${area} has no period with all outcomes; a mix over time needs at least two.`
      : `${area} has only one period with all outcomes; a mix over time needs at least two.`,
} satisfies typeof referralsFa;

export const reach = {
  sentence: {
    what: 'Social service bases',
    in: 'in',
    area: 'Province',
    period: 'Period',
    comma: ',',
    stop: ';',
    per: '; ratios of',
    measure: 'Numerator of the ratios',
  },
  summaryTitle: (area: string) => `Social service bases, ${area}`,
  ratiosTitle: 'Declared ratios',
  ratioParts: (left: string, leftWhen: string, right: string, rightWhen: string) =>
    `${left} ${leftWhen}, over ${right} ${rightWhen}`,
  ratioSource: (source: string) => `Source: ${source}`,
  ratioSources: (left: string, right: string) =>
    `Source of the numerator: ${left}; of the denominator: ${right}`,
  workload: 'Services or persons per base are workload, not a measure of quality.',
  withheld: (name: string, reason: string) => `${name} is not given: ${reason}`,
  numerator: 'Numerator',
  denominator: 'Denominator',
  denominatorPeriod: 'Date of the denominator',
  remark: 'Remark',
  perBaseTitle: 'Per base, in each province',
  perBaseSubtitle: (name: string, period: string) => `${name}, ${period}; in order of value`,
  ratioSentence: (name: string, n: number, period: string, most: string, least: string) =>
    `${name} in ${number(n)} provinces, ${period}, in order of value: from ${most} to ${least}`,
  notGiven: (n: number) =>
    `For ${number(n)} ${n === 1 ? 'province' : 'provinces'} this ratio is not given, as a figure is not reported:`,
  otherDefinition: (n: number) =>
    `${number(n)} ${n === 1 ? 'province that counts' : 'provinces that count'} bases by another definition; apart from the order above and not comparable with it:`,
  otherDefinitionRemark: 'another definition; apart from the order',
  knownRatios: 'Known ratios, each with its own period; not simultaneous and not put in order.',
  tooFew: (when: string) =>
    `This ratio is known for fewer than two provinces ${when}; provinces are not set side by side.`,
  noRatio: 'This ratio is known for no province and period.',
  perResidentTitle: 'Per 1,000 residents of marginal neighbourhoods',
  residentsUnknown:
    'The sources of this data set do not state the residents of marginal neighbourhoods; this ratio is not computed.',
  residentsInexact:
    'The number of residents of marginal neighbourhoods is estimated or approximate; so are these ratios.',
  perThousand: (left: string) => `${left} per 1,000 residents of marginal neighbourhoods`,
  servicesTitle: 'Kinds of service',
  servicesSubtitle: (period: string, total: string) => `${period}; 100% = ${total}`,
  servicesUnknown: 'The sources of this data set do not state the services by kind.',
  servicesAll: 'All services',
  kindColumn: 'Kind of service',
  share: 'Share',
  roundingNote: (sum: string) => `Rounded shares add up to ${sum}.`,
  smallParts: (parts: string) => `Parts too small to be labelled in the bar: ${parts}.`,
  neighbourhoodsTitle: 'Marginal neighbourhoods: served and not',
  neighbourhoodsSubtitle: (period: string, total: string) => `${period}; 100% = ${total}`,
  neighbourhoodsUnknown:
    'The sources of this data set do not state the marginal neighbourhoods and those served for this province and period; what is not reported is not zero.',
  neighbourhoodColumn: 'Marginal neighbourhoods',
  neighbourhoodsAll: 'All marginal neighbourhoods',
  neighbourhoodParts: {
    served: 'Served',
    waiting: 'Surveyed, not served (derived)',
    not_surveyed: 'Not surveyed',
    rest: 'Not served or not surveyed (derived)',
  },
  waitingNote:
    'The source states apart which neighbourhoods were not surveyed; the hatched part is what remains of the list: surveyed, but not served. None is left out of the denominator.',
  notServedNote:
    'Neighbourhoods not surveyed are not stated apart and lie in the hatched part; none is left out of the denominator.',
  neighbourhoods: (area: string, period: string, served: string, total: string) =>
    `${area}, ${period}: ${served} of ${total} marginal neighbourhoods are served`,
  servedExceeds: 'More neighbourhoods are reported served than there are on the list; no share is given.',
  basesTitle: 'Number of bases',
  basesInTime: (area: string) => `Number of bases over time, ${area}`,
  basesLine: 'Bases at the end of each quarter; time from left to right',
  basesSubtitle: 'Each figure with its own date; they are not simultaneous and not put in order',
  basesSentence: (area: string, n: number, from: string, first: string, to: string, last: string) =>
    `Service bases of ${area} on ${number(n)} dates: ${first} ${from} and ${last} ${to}`,
  breakNote: (when: string, before: string, after: string) =>
    `Break ${when}: ${before} before and ${after} from then on are counted by two definitions; no change is computed.`,
  centresThen: (count: string, when: string) => `Positive Life centres ${when}: ${count}.`,
  gaps: (n: number) =>
    `On ${number(n)} ${n === 1 ? 'date' : 'dates'} the number of bases is not reported; the line has a gap there, not a zero.`,
  noBreak: 'No break is recorded in the series of this province.',
  definition: 'Definition',
  definitionVersion: (version: string) => `version ${version}`,
  date: 'Date',
  noBases: 'The sources of this data set do not state the number of bases.',
  transferNote:
    'From the end of 1399 part of the work of the bases moved to Positive Life centres; each province is checked for a break.',
  noReach: (area: string, when: string) => `There is no figure of service bases for ${area} ${when}.`,
  noReachAtAll: (area: string) => `There is no figure of service bases for ${area}.`,
  areasWithReach: 'Provinces with figures:',
} satisfies typeof reachFa;

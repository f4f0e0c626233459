import { toPeriod } from '../../model/period.ts';
import type { ReasonCode } from '../../model/refusal.ts';
import { formatNumber } from '../number.ts';
import { formatPeriodInSentence, formatWhen } from '../period-label.ts';
import { terms } from './terms.ts';

type Values = Readonly<Record<string, string | number>>;

const number = formatNumber('en');
const periodText = formatPeriodInSentence('en');
const whenText = formatWhen('en');

const period = (id: string | number | undefined) => (id ? periodText(toPeriod(String(id))) : 'this period');
const when = (id: string | number | undefined) => (id ? whenText(toPeriod(String(id))) : 'in this period');
const on = (date: string | number | undefined) => (date ? whenText(toPeriod(`@${date}`)) : '');
const count = (value: string | number | undefined) => number(Number(value ?? 0));
const unit = (code: string | number | undefined) => terms.units[code as keyof typeof terms.units] ?? '';

export const reasons: Record<ReasonCode, (values: Values) => string> = {
  span: ({ current, base }) => `Not comparable as spans of time: ${period(current)} and ${period(base)}.`,
  base: () =>
    'The two figures have different bases: all calls, related calls and calls of unstated base are not weighed against each other.',
  unit: ({ current, base }) => `The two figures have different units: ${unit(current)} and ${unit(base)}.`,
  definition: () => 'The definition of the indicator differs between the two periods.',
  break: ({ period: id }) => `The series breaks ${when(id)}; figures before and after it are not comparable.`,
  base_zero: ({ period: id }) => `The base figure of ${period(id)} is zero; a percentage has no meaning.`,
  base_missing: ({ period: id }) => `No figure is reported for ${period(id)}; missing is not zero.`,
  base_suppressed: ({ period: id }) => `The figure of ${period(id)} is withheld to protect confidentiality.`,
  base_not_applicable: ({ period: id }) => `The indicator did not apply ${when(id)}.`,
  current_missing: ({ period: id }) => `No figure is reported for ${period(id)}; missing is not zero.`,
  current_suppressed: ({ period: id }) =>
    `The figure of ${period(id)} is withheld to protect confidentiality.`,
  current_not_applicable: ({ period: id }) => `The indicator does not apply ${when(id)}.`,
  small_base: ({ current, base, unit: code }) =>
    Number(base) < 10 && Number(base) === Number(current)
      ? `No change (${count(current)} ${unit(code)}); the base is small and no percentage is given.`
      : Number(base) < 10
        ? `From ${count(base)} to ${count(current)} ${unit(code)}; the base is small and no percentage is given.`
        : 'The base is small; the percentage means something only with its interval.',
  aggregation: ({ over }) =>
    over === 'time'
      ? 'This indicator cannot be added over time.'
      : 'No change is computed from this kind of figure (printed change, plan, capacity or rank).',
  incomplete: ({ missing, sum, total }) => {
    if (missing)
      return `Incomplete: ${count(missing)} ${missing === 1 ? 'part is' : 'parts are'} lacking, so no sum is given.`;
    return total === undefined
      ? 'Incomplete.'
      : `The parts (${count(sum)}) fall short of the whole (${count(total)}); no shares are shown.`;
  },
  surplus: ({ sum, total }) =>
    `The parts (${count(sum)}) exceed the whole (${count(total)}); no shares are shown.`,
  coverage: ({ current, base }) =>
    `Reporting coverage differs between the two periods (${count(current)} and ${count(base)} percent of units).`,
  coverage_partial: ({ reporting, expected }) =>
    `Only ${count(reporting)} of ${count(expected)} units reported, so it is not set beside complete figures.`,
  coverage_incomplete: ({ current, current_expected, base, base_expected }) =>
    `Not all units reported: ${count(current)} of ${count(current_expected)} in the current period, ${count(base)} of ${count(base_expected)} in the base period.`,
  coverage_unknown: () => 'Reporting coverage is not stated.',
  agency: () => 'The two figures come from two agencies that count differently.',
  boundary: ({ period: id }) =>
    `The borders of this area changed ${when(id)}; figures before and after are not of one place.`,
  vintage: ({ revised, part, whole }) =>
    revised
      ? `The figure of ${period(revised)} was revised after it was first published; the other was not.`
      : `The whole was published ${on(whole)} and the part ${on(part)}, and one was revised after the other; they do not belong together.`,
  conflict: ({ count: sources }) =>
    `${count(sources ?? 2)} sources give different values for this figure, and none is preferred.`,
  population: ({ census, age }) =>
    census
      ? `Residents are from the census of ${census}, ${count(age)} years before this period; read the rate with care.`
      : 'There is no census at or before this year.',
  rounding: () => 'At least one of the two figures is printed as approximate; so is the computed change.',
  provisional: () => 'The figure is provisional and may be revised.',
  estimated: () => 'The figure is estimated or of low reliability.',
  inferred: () => 'The period or base of at least one figure is inferred from the text of the source.',
  season: ({ per_day }) =>
    per_day === 0
      ? 'The comparison is not seasonally adjusted.'
      : 'The comparison is per day and not seasonally adjusted.',
  sensitivity: () => 'The subject is sensitive; provinces are not put in order of it.',
  undeclared: () => 'This computation is not declared for this indicator.',
  out_of_domain: () => 'These figures do not allow the computation.',
};

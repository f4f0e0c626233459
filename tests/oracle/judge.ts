import type { Answer, Claim, Verdict } from './claim.ts';
import { judgeBase, judgeChange, judgeOffer, judgeSum } from './judge/change.ts';
import { judgeFunnel, judgeUsual } from './judge/limits.ts';
import { judgeLicence, judgeMeasure } from './judge/measure.ts';
import { judgeMixPoints, judgeOneMore, judgeStep } from './judge/mix.ts';
import { judgeApart, judgeOrder } from './judge/order.ts';
import { judgePartOf, judgeParts, judgeRatio } from './judge/parts.ts';
import type { Book } from './records.ts';

/** A claim that the oracle does not agree with, with what it found itself. */
export interface Disagreement {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly why: string;
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const sameCodes = (a: readonly string[], b: ReadonlySet<string>) =>
  new Set(a).size === b.size && a.every((code) => b.has(code));

/** Growth a year depends on how days are counted as parts of a year: the pages and the oracle do it in two ways. */
const isAlikePerYear = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? a === b : Math.abs(a - b) <= 0.01 * Math.abs(b) + 1e-9;

/** Why an answer is not the one of the verdict; undefined where it is. */
function differs(answer: Answer, verdict: Verdict): string | undefined {
  const { reasons, value, form, hasLimits, notes } = verdict;
  if (answer.kind === 'withheld') {
    if (reasons.size === 0) return 'withheld, though nothing forbids it';
    if (answer.reasons.length === 0) return 'withheld without a reason';
    const untrue = answer.reasons.filter((code) => !reasons.has(code));
    return untrue.length > 0 ? `says what is not true: ${untrue.join(', ')}` : undefined;
  }
  if (reasons.size > 0) return `given, though forbidden: ${[...reasons].join(', ')}`;
  if (value === undefined || !isNear(answer.value, value)) return `another value: ${value}`;
  if (form !== undefined && answer.form !== form) return `another form: ${form}`;
  if (hasLimits !== undefined && 'limits' in answer && (answer.limits !== undefined) !== hasLimits)
    return hasLimits ? 'no limits' : 'limits that nothing licenses';
  if (answer.limits && (answer.limits[0] > answer.value || answer.limits[1] < answer.value))
    return 'limits beside the value';
  if ('perYear' in answer && !isAlikePerYear(answer.perYear, verdict.perYear))
    return `another growth a year: ${verdict.perYear}`;
  return answer.notes && notes && !sameCodes(answer.notes, notes)
    ? `other notes: ${[...notes].join(', ')}`
    : undefined;
}

function levelDiffers(claim: Extract<Claim, { kind: 'level' }>, book: Book): string | undefined {
  const cell = book.cell(claim.ref);
  if (cell.kind !== 'value')
    return claim.values.length > 0 || claim.lack !== cell.kind ? `the cell is ${cell.kind}` : undefined;
  const said = new Set(claim.values);
  return said.size === cell.values.length && cell.values.every((value) => said.has(value))
    ? undefined
    : `the files say ${cell.values.join(' / ')}`;
}

function partsDiffer(
  claim: Extract<Claim, { kind: 'parts' }>,
  verdict: Verdict,
  book: Book,
): string | undefined {
  if (claim.answer !== 'given') return differs(claim.answer, verdict);
  if (verdict.reasons.size > 0) return `given, though forbidden: ${[...verdict.reasons].join(', ')}`;
  if (claim.parts.length !== verdict.value) return `another number of parts: ${verdict.value}`;
  const whole = book.cell(claim.whole!).value;
  const wrong = claim.parts.find(({ ref, share }) => !isNear(share, (100 * book.cell(ref).value) / whole));
  return wrong && `another share of ${wrong.ref.part}`;
}

function orderDiffers(claim: Extract<Claim, { kind: 'order' }>, { reasons }: Verdict): string | undefined {
  if (claim.answer === 'by_value')
    return reasons.size > 0 ? `in order of value, though forbidden: ${[...reasons].join(', ')}` : undefined;
  return reasons.size === 0 ? 'neither in order of value nor of names' : undefined;
}

interface Judged {
  readonly verdict: Verdict;
  readonly why: string | undefined;
}

function judged(claim: Claim, book: Book): Judged {
  const answered = (answer: Answer, verdict: Verdict) => ({ verdict, why: differs(answer, verdict) });
  switch (claim.kind) {
    case 'level':
      return { verdict: { reasons: new Set() }, why: levelDiffers(claim, book) };
    case 'change':
      return answered(claim.answer, judgeChange(claim, book));
    case 'sum':
      return answered(claim.answer, judgeSum(claim, book));
    case 'base': {
      const verdict = judgeBase(claim, book);
      return { verdict, why: verdict.reasons.size > 0 ? 'another base was asked for' : undefined };
    }
    case 'measure':
      return answered(claim.answer, judgeMeasure(claim, book));
    case 'licence':
      return answered({ kind: 'withheld', reasons: ['undeclared'] }, judgeLicence(claim, book));
    case 'ratio':
      return answered(claim.answer, judgeRatio(claim, book));
    case 'part_of':
      return answered(claim.answer, judgePartOf(claim, book));
    case 'mix_points':
      return answered(claim.answer, judgeMixPoints(claim, book));
    case 'one_more':
      return answered(claim.answer, judgeOneMore(claim, book));
    case 'step':
      return answered(claim.answer, judgeStep(claim, book));
    case 'apart':
      return answered({ kind: 'withheld', reasons: claim.reasons }, judgeApart(claim, book));
    case 'parts': {
      const verdict = judgeParts(claim, book);
      return { verdict, why: partsDiffer(claim, verdict, book) };
    }
    case 'order': {
      const verdict = judgeOrder(claim, book);
      return { verdict, why: orderDiffers(claim, verdict) };
    }
    case 'usual':
    case 'funnel': {
      const verdict = claim.kind === 'usual' ? judgeUsual(claim, book) : judgeFunnel(claim, book);
      return { verdict, why: verdict.reasons.size > 0 ? 'other limits than the figures give' : undefined };
    }
    case 'offer': {
      const verdict = judgeOffer(claim, book);
      const isWrong = verdict.reasons.size > 0;
      return {
        verdict,
        why: isWrong ? `offered, though forbidden: ${[...verdict.reasons].join(', ')}` : undefined,
      };
    }
  }
}

/** The reasons that a claim gives for what it withholds. */
export function reasonsOf(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case 'licence':
      return ['undeclared'];
    case 'apart':
      return claim.reasons;
    case 'order':
      return claim.answer === 'by_name' ? ['sensitivity'] : [];
    case 'level':
    case 'base':
    case 'offer':
    case 'usual':
    case 'funnel':
      return [];
    case 'parts':
      return claim.answer === 'given' ? [] : claim.answer.reasons;
    default:
      return claim.answer.kind === 'withheld' ? claim.answer.reasons : [];
  }
}

/** Whether a claim gives something that was computed. A level as published and an order of levels are none. */
export function isComputed(claim: Claim): boolean {
  switch (claim.kind) {
    case 'measure':
      return claim.measure !== 'count' && claim.answer.kind === 'given';
    case 'parts':
      return claim.answer === 'given';
    case 'change':
    case 'sum':
    case 'ratio':
    case 'part_of':
    case 'mix_points':
    case 'one_more':
    case 'step':
      return claim.answer.kind === 'given';
    default:
      return false;
  }
}

/** Judges a claim; a disagreement where the oracle comes to another verdict. */
export function judge(claim: Claim, book: Book): Disagreement | undefined {
  const { verdict, why } = judged(claim, book);
  return why === undefined ? undefined : { claim, verdict, why };
}

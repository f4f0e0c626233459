import type { Change, RefusedChange } from '../../comparability/compare.ts';
import type { Ratio } from '../../comparability/ratio.ts';
import type { Figure } from '../../model/figure.ts';
import { periodId } from '../../model/period.ts';
import { linkTo, useView } from '../../url/use-view.ts';
import { ChangeLine, Line } from '../change-line.tsx';
import { levelText, refusalText } from '../describe.ts';
import { pairSearch } from '../pair-search.ts';
import { ratioText, scaleOf } from '../ratio-text.ts';
import type { ViewContext } from '../view.ts';
import type { Weighing } from './weigh.ts';

/** "What can be compared today": what is weighed, what is not, and why. */
export function Weighings({
  weighings,
  context,
}: {
  readonly weighings: readonly Weighing[];
  readonly context: ViewContext;
}) {
  const view = useView();
  return (
    <ul className="weighings">
      {weighings.map((weighing) => (
        <WeighingLine
          key={keyOf(weighing)}
          weighing={weighing}
          context={context}
          linkOf={(change) => linkTo(view, 'compare', pairSearch(change))}
          mixLink={linkTo(view, 'referrals', { area: view.search.area, period: view.search.period })}
        />
      ))}
    </ul>
  );
}

/** A level with what it counts: the words differ, and that is the point. */
function namedLevel(figure: Figure, context: ViewContext): string {
  return `${levelText(figure, context)} (${context.locale.list([context.names.shortIndicator(figure.indicator), context.locale.period(figure.period)])})`;
}

function keyOf(weighing: Weighing): string {
  switch (weighing.kind) {
    case 'shares':
      return 'shares';
    case 'ratio':
      return `${weighing.ratio.relation.left} per ${weighing.ratio.relation.right}`;
    case 'lacking':
      return `lacking ${periodId(weighing.period)}`;
    default:
      return `${weighing.kind} ${weighing.change.base.indicator} ${periodId(weighing.change.base.period)}-${periodId(weighing.change.current.period)}`;
  }
}

/** A ratio with its name, unless its unit says the same: «۷۳۵٫۳ خدمت به ازای هر پایگاه». */
function ratioTitle(ratio: Ratio, context: ViewContext): string {
  const { relation } = ratio;
  const [name, unit] = [context.locale.pick(relation, 'name'), context.locale.pick(relation, 'unit')];
  const text = ratioText(ratio, context);
  const isSaid = scaleOf(relation) === 1000 || name.toLowerCase() === unit.toLowerCase();
  return isSaid ? text : `${name}: ${text}`;
}

/** Both figures, and what the catalogue wants said of their ratio; of residents when they were counted. */
function ratioDetail({ left, right, relation }: Ratio, context: ViewContext): string {
  const { locale } = context;
  const { overview } = locale.messages;
  const note =
    scaleOf(relation) === 1000
      ? overview.residentsOf(locale.periodInSentence(right.period))
      : locale.pick(relation, 'note');
  return overview.ratioDetail(levelText(left, context), levelText(right, context), note);
}

interface WeighingLineProps {
  readonly weighing: Weighing;
  readonly context: ViewContext;
  readonly linkOf: (change: Change | RefusedChange) => string;
  readonly mixLink: string;
}

function WeighingLine({ weighing, context, linkOf, mixLink }: WeighingLineProps) {
  const { locale } = context;
  const { overview } = locale.messages;
  switch (weighing.kind) {
    case 'shares':
      return (
        <Line state="balanced" title={overview.sharesTitle} href={mixLink}>
          {overview.sharesDetail}
        </Line>
      );
    case 'ratio': {
      const { ratio } = weighing;
      return (
        <Line state="balanced" title={ratioTitle(ratio, context)}>
          {ratioDetail(ratio, context)}
        </Line>
      );
    }
    case 'change':
      return (
        <ChangeLine
          change={weighing.change}
          context={context}
          href={linkOf(weighing.change)}
          isAreaNamed={false}
        />
      );
    case 'refused': {
      const { change, other } = weighing;
      return (
        <Line
          state="unlike"
          title={overview.refusedWith(locale.periodInSentence(other.period))}
          href={linkOf(change)}
        >
          {overview.refusedDetail(namedLevel(change.base, context), namedLevel(change.current, context))}{' '}
          {refusalText(change, context)}
        </Line>
      );
    }
    case 'lacking':
      return (
        <Line state="lacking" title={overview.lackingTitle(locale.periodInSentence(weighing.period))}>
          {overview.lackingDetail}
        </Line>
      );
  }
}

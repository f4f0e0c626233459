import { Marks } from '../../ui/value.tsx';
import { reasonTexts } from '../describe.ts';
import { marksOfRatio, ratioName, ratioNumber, type Scale } from '../ratio-text.ts';
import type { ViewContext } from '../view.ts';
import { isGiven, type RatioAnswer } from './ratios.ts';
import { levelsText, sourcesText } from './words.ts';

/** One ratio with both its figures, periods and sources; or why it is withheld. */
export function RatioItem({
  one,
  scale,
  context,
  isAreaNamed = false,
}: {
  readonly one: RatioAnswer;
  readonly scale: Scale;
  readonly context: ViewContext;
  readonly isAreaNamed?: boolean;
}) {
  const { locale, names } = context;
  const name = ratioName(one.relation, scale, context);
  if (!isGiven(one)) {
    const reasons = one.answer.kind === 'refused' ? one.answer.reasons : [];
    return (
      <li>
        <p className="reach-withheld">
          {locale.messages.reach.withheld(name, reasonTexts(reasons, context)[0] ?? '')}
        </p>
      </li>
    );
  }
  const { answer } = one;
  return (
    <li>
      <p className="reach-name">{isAreaNamed ? locale.list([names.area(one.area), name]) : name}</p>
      <p>
        <span className="reach-ratio">{ratioNumber(answer, scale, context)}</span>
        <Marks marks={marksOfRatio(answer)} />{' '}
        {scale === 1 && <span className="reach-unit">{locale.pick(one.relation, 'unit')}</span>}
      </p>
      <p className="reach-detail">{levelsText(answer, context)}</p>
      <p className="reach-detail">{sourcesText(answer, context)}</p>
    </li>
  );
}

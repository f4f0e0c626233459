import type { BarsModel } from '../../charts/bars/model.ts';
import type { ChartLook } from '../../charts/env.ts';
import type { Period } from '../../model/period.ts';
import { useView } from '../../url/use-view.ts';
import type { ViewContext } from '../view.ts';
import type { Across } from './across.ts';
import { BarsPicture } from './bars-picture.tsx';
import { RatioItem } from './ratio-item.tsx';

interface Props {
  readonly across: Across;
  readonly bars: readonly BarsModel[];
  readonly period: Period;
  readonly context: ViewContext;
  readonly look: ChartLook;
}

/** Bars of one ratio in order of value, one picture a definition; else every ratio that is known, with its own period. */
export function AcrossPicture(props: Props) {
  const { across, bars, period, context, look } = props;
  const { locale, names } = context;
  const { reach } = locale.messages;
  const here = useView();
  if (bars.length === 0) return <Known across={across} period={period} context={context} />;
  return (
    <>
      {bars.map((model, i) => (
        <div key={across.groups[i]!.definitions}>
          {i > 0 && <p className="reach-statement">{reach.otherDefinition(model.rows.length)}</p>}
          <BarsPicture model={model} look={look} onSelect={(area) => here.change({ area, period })} />
        </div>
      ))}
      {across.withheld.length > 0 && (
        <p className="card-foot">
          {reach.notGiven(across.withheld.length)}{' '}
          {locale.list(across.withheld.map(({ area }) => names.area(area)))}
        </p>
      )}
    </>
  );
}

function Known({ across: { known, scale }, period, context }: Pick<Props, 'across' | 'period' | 'context'>) {
  const { locale } = context;
  const { reach } = locale.messages;
  return (
    <>
      <p className="reach-statement">{reach.tooFew(locale.when(period))}</p>
      <p className="reach-known">{known.length > 0 ? reach.knownRatios : reach.noRatio}</p>
      <ul className="reach-ratios">
        {known.map((one) => (
          <RatioItem
            key={`${one.area} ${one.relation.left} ${locale.period(one.answer.left.period)}`}
            one={one}
            scale={scale}
            context={context}
            isAreaNamed
          />
        ))}
      </ul>
    </>
  );
}

import type { ChartLook } from '../../charts/env.ts';
import { LazyChart } from '../../charts/lazy-chart.tsx';
import type { Period } from '../../model/period.ts';
import { DataTable } from '../../ui/table.tsx';
import { useView } from '../../url/use-view.ts';
import type { ViewContext } from '../view.ts';
import type { Across } from './across.ts';
import { acrossTable } from './tables.ts';

const ROW_HEIGHT = 20;
const FRAME_HEIGHT = 46;

interface Props {
  readonly across: Across;
  readonly chosen: string;
  readonly period: Period;
  readonly context: ViewContext;
  readonly look: ChartLook;
}

/** Bars of one ratio in order of value, and in words who is not among them; else every ratio that is known at all. */
export function AcrossPicture({ across, chosen, period, context, look }: Props) {
  const { locale } = context;
  const { reach } = locale.messages;
  const here = useView();
  const { model, known } = across;
  if (model) {
    return (
      <>
        <LazyChart
          form="bars"
          model={model}
          env={look}
          height={model.rows.length * ROW_HEIGHT + FRAME_HEIGHT}
          onSelect={(area) => here.change({ area, period })}
        />
        <NotInOrder across={across} context={context} />
      </>
    );
  }
  return (
    <>
      <p className="reach-statement">{reach.tooFew(locale.period(period))}</p>
      {known.length > 0 ? (
        <>
          <p className="reach-known">{reach.knownRatios}</p>
          <DataTable model={acrossTable(across, reach.knownRatios, chosen, context)} />
        </>
      ) : (
        <p className="reach-known">{reach.noRatio}</p>
      )}
    </>
  );
}

/** Provinces counted by another definition, and provinces without the ratio: named, never dropped in silence. */
function NotInOrder({ across, context }: Pick<Props, 'across' | 'context'>) {
  const { locale, names } = context;
  const { reach } = locale.messages;
  const list = (areas: readonly { readonly area: string }[]) =>
    locale.list(areas.map(({ area }) => names.area(area)));
  const { unlike, withheld } = across;
  return (
    <>
      {unlike.length > 0 && (
        <p className="card-foot">
          {reach.otherDefinition(unlike.length)} {list(unlike)}
        </p>
      )}
      {withheld.length > 0 && (
        <p className="card-foot">
          {reach.notGiven(withheld.length)} {list(withheld)}
        </p>
      )}
    </>
  );
}

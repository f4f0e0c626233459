import type { ChartLook } from '../../charts/env.ts';
import { LazyChart } from '../../charts/lazy-chart.tsx';
import { Legend, legendItems } from '../../charts/legend.tsx';
import type { StackModel } from '../../charts/stack/model.ts';
import { useLocale } from '../../locale/use-locale.ts';

/** Bars of a hundred percent with their legend; a click chooses the area or period of the bar. */
export function StackPicture({
  model,
  look,
  height,
  onSelect,
}: {
  readonly model: StackModel;
  readonly look: ChartLook;
  readonly height: number;
  readonly onSelect: (key: string) => void;
}) {
  const { referrals } = useLocale().messages;
  return (
    <>
      <LazyChart form="stack" model={model} env={look} height={height} onSelect={onSelect} />
      <Legend items={legendItems({ form: 'stack', model }, look)} label={referrals.outcomeColumn} />
    </>
  );
}

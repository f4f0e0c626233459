import type { DataSetEntry } from '../../model/data-set.ts';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { useViewContext } from '../use-view-context.ts';
import { reachSlices } from './data.ts';

/** Service bases in marginal neighbourhoods. */
export function ReachPage({ dataSet }: { readonly dataSet: DataSetEntry }) {
  const context = useViewContext(dataSet, reachSlices);
  if (context.state === 'error') return <Failure error={context.error} retry={context.retry} />;
  return <Waiting />;
}

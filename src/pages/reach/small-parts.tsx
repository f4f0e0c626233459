import type { MixBarModel } from '../../charts/mix-bar/model.ts';
import { useLocale } from '../../locale/use-locale.ts';

/** Below this share a part of the bar has no label of its own on a wide screen. */
const LABELLED_FROM = 8;

/** The parts that are too small to be labelled in the bar, in words: no part goes unsaid. */
export function SmallParts({ bar }: { readonly bar: MixBarModel }) {
  const { list, messages } = useLocale();
  const small = bar.segments.filter(({ sharePercent }) => sharePercent < LABELLED_FROM);
  if (small.length === 0) return null;
  const parts = small.map(({ label, value, share }) => `${label} ${value} (${share})`);
  return <p className="card-foot small-parts">{messages.reach.smallParts(list(parts))}</p>;
}

import { Card } from '../../ui/card.tsx';
import type { ViewContext } from '../view.ts';

/** The country is what areas are seen against: it has no profile of its own. */
export function NoProfile({ context }: { readonly context: ViewContext }) {
  const words = context.locale.messages.profile;
  return (
    <Card name="profile" state="empty" title={words.none}>
      <p className="card-foot">{words.ofCountry}</p>
    </Card>
  );
}

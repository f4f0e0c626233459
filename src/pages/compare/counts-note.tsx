import { linkTo, useView } from '../../url/use-view.ts';
import type { CardProps } from './card-props.ts';

interface Props extends Pick<CardProps, 'selection' | 'context'> {
  /** The words of the link to the same picture as a rate. */
  readonly showRate: string;
}

/** Counts side by side show where people live; where there is a rate, it is offered. */
export function CountsFollowPeople({ selection, context, showRate }: Props) {
  const view = useView();
  const { maps } = context.locale.messages;
  const { measure, measures } = selection;
  if (measure === 'rate' || measure === 'index' || !measures.includes('rate')) return null;
  return (
    <p className="pair-note">
      {maps.countsFollowPeople}{' '}
      <a href={linkTo(view, 'compare', { ...view.search, measure: 'rate' })}>{showRate}</a>
    </p>
  );
}

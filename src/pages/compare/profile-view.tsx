import { useMemo } from 'react';
import { profileOf } from '../profile.ts';
import { ProfileCard } from '../profile-card.tsx';
import type { CardProps } from './card-props.ts';
import { NoProfile } from './no-profile.tsx';
import { profileChoice } from './profile-sentence.tsx';

/** The profile of the area in focus, over all indicators that can stand beside the country's. */
export function ProfileView({ selection, context, look }: CardProps) {
  const profile = useMemo(() => {
    const { area, period } = profileChoice(selection, context);
    return period ? profileOf(area, period, context) : undefined;
  }, [selection, context]);
  return profile ? (
    <ProfileCard profile={profile} context={context} look={look} />
  ) : (
    <NoProfile context={context} />
  );
}

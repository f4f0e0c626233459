import { useMemo } from 'react';
import { profileOf } from '../profile.ts';
import { ProfileCard } from '../profile-card.tsx';
import type { CardProps } from './card-props.ts';
import { NoProfile } from './no-profile.tsx';

/** The profile of the area in focus, over all indicators that can stand beside the country's. */
export function ProfileView({ selection, context, look }: CardProps) {
  const { focus, to } = selection;
  const profile = useMemo(() => (to ? profileOf(focus, to, context) : undefined), [focus, to, context]);
  return profile ? (
    <ProfileCard profile={profile} context={context} look={look} />
  ) : (
    <NoProfile context={context} />
  );
}

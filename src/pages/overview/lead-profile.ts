import { indicatorOf, type ProfileSubject } from '../../comparability/profile.ts';
import type { Topic } from '../../model/indicator.ts';
import { type Profile, profileOf } from '../profile.ts';
import type { ViewContext } from '../view.ts';
import type { OverviewView } from './view-model.ts';

/** The four parts of the social emergency service: their rates, ratios and shares stand on the page; Compare has all. */
const LEADING: ReadonlySet<Topic> = new Set([
  'hotline_123',
  'mobile_teams',
  'crisis_centres',
  'service_bases',
]);

/** The leading rows of the profile of the area; undefined for the country, and where there is no period. */
export function leadProfile({ area, period }: OverviewView, context: ViewContext): Profile | undefined {
  const isLeading = (subject: ProfileSubject) => {
    const topic = context.catalogue.indicator(indicatorOf(subject))?.topic;
    return topic !== undefined && LEADING.has(topic);
  };
  return period ? profileOf(area, period, context, isLeading) : undefined;
}

/** Whether a row can be drawn around the country's value. */
export const isBesideCountry = (profile: Profile | undefined): profile is Profile =>
  profile?.rows.some(({ country }) => country.kind === 'value') ?? false;

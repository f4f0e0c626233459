import type { maps as mapsFa } from '../fa/maps.ts';

export const maps = {
  waters: ['Persian Gulf', 'Caspian Sea'],
  scale: (what: string, isCounty: boolean) =>
    `${what}; about as many ${isCounty ? 'counties' : 'provinces'} in each shade`,
  outlines: 'Outlines on the map',
  notOfficial:
    'The outlines are simplified and only help to find provinces and counties; they are not official borders, and small islands are left out.',
  without: (names: readonly string[]) =>
    `${names.join(', ')}: the source of the map has no outline of it; its figure is in the table and the list alone.`,
  source: (name: string) => `Source of the outlines: package ${name}.`,
  licence: 'Text of the MIT licence',
  ofCountry: 'Provinces on the map',
  apart: 'set apart',
  listLabel: 'Choose from the list',
  countsFollowPeople:
    'This figure mostly shows how many people live where; to see places beside each other, the rate per resident says more.',
  showRate: 'Map per 100,000 people',
} satisfies typeof mapsFa;

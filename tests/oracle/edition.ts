import type { Book, Records } from './records.ts';

const isDay = (text: string) => {
  const [, month, day] = /^1[34]\d\d-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
};

/** The edition that an address asks for: cut at a day or at the day of a release, whichever is earlier; on new borders. */
export function bookAt(address: string, records: Records): Book {
  const keys = new URLSearchParams(address.split('?')[1] ?? '');
  const release = keys.get('release') ?? '';
  const asked = /^[0-9a-f]{6,64}$/.test(release)
    ? records.releases.find(({ id }) => id!.startsWith(release))?.date
    : undefined;
  const day = keys.get('asof') ?? '';
  const days = [isDay(day) ? day : undefined, asked].filter((one) => one !== undefined).sort();
  return records.book({ asof: days[0] ?? '1499-12-29', definition: keys.get('definition') ?? '' });
}

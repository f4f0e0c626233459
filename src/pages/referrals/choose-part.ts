import type { Search } from '../../url/search.ts';

/** The change of the address that highlights a part, `harm:child_abuse`; that of the part already chosen, or of none, highlights nothing. */
export function choosePart(key: string, { chosen }: Pick<Search, 'chosen'>): Pick<Search, 'chosen'> {
  const { harm, outcome, ...others } = chosen;
  const [dimension = '', code = ''] = key.split(':');
  const isChosen = { harm, outcome }[dimension as 'harm' | 'outcome']?.includes(code) ?? false;
  return { chosen: isChosen || code === '' ? others : { ...others, [dimension]: [code] } };
}

import type { AreaRow } from '../../model/data-set-rows.ts';
import { nearest } from '../nearest.ts';
import { accept, andThen, type CellReader, type CellReading, QUALIFIED_BY, refuse } from './cell.ts';
import { plainCode } from './code.ts';
import { foldName, tidy } from './text.ts';

/** Where areas are looked up. */
interface Gazetteer {
  readonly byCode: ReadonlyMap<string, AreaRow>;
  readonly byName: ReadonlyMap<string, readonly AreaRow[]>;
}

function toGazetteer(areas: readonly AreaRow[]): Gazetteer {
  const byName = new Map<string, AreaRow[]>();
  for (const area of areas) {
    const names = [area.name_fa, area.name_en, ...area.variants_fa, ...area.variants_en];
    for (const name of new Set(names.map(foldName))) {
      if (name === '') continue;
      const list = byName.get(name);
      if (list) list.push(area);
      else byName.set(name, [area]);
    }
  }
  return { byCode: new Map(areas.map((area) => [area.code, area])), byName };
}

const LEVELS = [
  { before: ['استان', 'ostane', 'ostan', 'provinceof'], after: ['province', 'ostan'], level: 'province' },
  {
    before: ['شهرستان', 'shahrestane', 'shahrestan', 'countyof'],
    after: ['county', 'shahrestan'],
    level: 'county',
  },
] as const;

/** Areas of a name; «استان …», «شهرستان …», “… Province” and “… County” say which level is meant. */
function areasNamed(name: string, { byName }: Gazetteer): readonly AreaRow[] {
  const folded = foldName(name);
  for (const { before, after, level } of LEVELS) {
    const bare = [
      ...before.filter((word) => folded.startsWith(word)).map((word) => folded.slice(word.length)),
      ...after.filter((word) => folded.endsWith(word)).map((word) => folded.slice(0, -word.length)),
    ];
    const found = bare.flatMap((rest) => byName.get(rest) ?? []).filter((area) => area.level === level);
    if (found.length > 0) return [...new Set(found)];
  }
  return byName.get(folded) ?? [];
}

const codesOf = (areas: readonly AreaRow[]) => areas.map(({ code }) => code).join(', ');

/** A name that was found, if it is one area's alone. */
function onlyOne(value: string, found: readonly AreaRow[]): CellReading<AreaRow> {
  if (found.length > 1) return refuse('area_ambiguous', { value, candidates: codesOf(found) });
  const area = found[0]!;
  return accept(area, [{ code: 'area_name', values: { value, code: area.code } }]);
}

// Of the list before 2020 these two codes are in no later one. The others were given to other provinces, so that a
// file that has one of them may not be read by today's list at all.
const OLD_CODES = new Map([
  ['IR-31', 'IR-28'],
  ['IR-32', 'IR-30'],
]);

const CODE = /\bIR(?:-\d{2}(?:\d{2})?)?\b/i;

/** «IR-23 تهران»: the code counts, and the name must be one of its own. */
function areaOfCodeAndName(value: string, gazetteer: Gazetteer): CellReading<AreaRow> | undefined {
  const written = CODE.exec(value)?.[0];
  const area = written && gazetteer.byCode.get(written.toUpperCase());
  if (!area) return undefined;
  const found = areasNamed(value.replace(CODE, ' '), gazetteer);
  if (found.length === 0) return undefined;
  if (found.includes(area)) return accept(area, [{ code: 'area_name', values: { value, code: area.code } }]);
  return refuse('area_contradiction', { value, candidates: codesOf([area, ...found]) });
}

const BETWEEN = /\s*[،,;/|()–—-]+\s*|\s+(?=استان\s)|(?<=\s)استان\s/;

/** «بهار (همدان)», «خراسان جنوبی، طبس»: an area with the one that it belongs to, in either order. */
function areaInAnother(value: string, gazetteer: Gazetteer): CellReading<AreaRow> | undefined {
  const parts = value
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length !== 2) return undefined;
  const [left, right] = parts.map((part) => areasNamed(part, gazetteer)) as [
    readonly AreaRow[],
    readonly AreaRow[],
  ];
  if (left.length === 0 || right.length === 0) return undefined;
  const within = (inner: readonly AreaRow[], outer: readonly AreaRow[]) =>
    inner.filter((area) => outer.some(({ code }) => code === area.parent));
  const found = [...new Set([...within(left, right), ...within(right, left)])];
  if (found.length > 0) return onlyOne(value, found);
  return refuse('area_contradiction', { value, candidates: codesOf([...left, ...right]) });
}

function unknown(value: string, { byCode, byName }: Gazetteer): CellReading<AreaRow> {
  const code = value.toUpperCase();
  const near = code.startsWith('IR') ? nearest(code, byCode.keys()) : nearest(foldName(value), byName.keys());
  return refuse('unknown_area', { value, nearest: byName.get(near)?.[0]?.code ?? near });
}

/** An area by its code, its name or both; `isWithin` keeps those of a province that is known otherwise. */
function findArea(
  raw: string,
  gazetteer: Gazetteer,
  isWithin: (area: AreaRow) => boolean = () => true,
): CellReading<AreaRow> {
  return andThen(plainCode(raw), (text) => {
    if (text === '') return refuse('empty_cell');
    const code = text.toUpperCase();
    const area = gazetteer.byCode.get(code);
    if (area)
      return accept(area, code === text ? [] : [{ code: 'letter_case', values: { value: text, code } }]);
    const today = OLD_CODES.get(code);
    if (today) return refuse('area_code_old', { value: text, code: today });
    const tidied = tidy(raw);
    const name = tidied.ok ? tidied.value : text;
    const named = areasNamed(name, gazetteer);
    const inside = named.filter(isWithin);
    if (named.length > 0) return onlyOne(name, inside.length > 0 ? inside : named);
    return areaOfCodeAndName(name, gazetteer) ?? areaInAnother(name, gazetteer) ?? unknown(name, gazetteer);
  });
}

/** The area of a row whose province stands in a column of its own; the two must agree. */
function findAreaIn(raw: string, rawProvince: string, gazetteer: Gazetteer): CellReading<AreaRow> {
  const isOuter = ({ level }: AreaRow) => level !== 'county';
  return andThen(findArea(rawProvince, gazetteer, isOuter), (province) => {
    const isWithin = ({ code, parent }: AreaRow) => code === province.code || parent === province.code;
    return andThen(findArea(raw, gazetteer, isWithin), (area) => {
      if (isOuter(province) && isWithin(area)) return accept(area);
      const value = `${raw.trim()}، ${rawProvince.trim()}`;
      return refuse('area_contradiction', { value, candidates: codesOf([area, province]) });
    });
  });
}

/** The code of a province that another one had in the list before 2020: all but South Khorasan's. */
function remarksOnCode(raw: string, area: AreaRow) {
  const isCode = raw.trim().toUpperCase() === area.code;
  if (!isCode || area.level !== 'province' || area.code === 'IR-29') return [];
  const { code, name_fa, name_en } = area;
  return [{ code: 'area_code_list' as const, values: { code, name_fa, name_en } }];
}

/**
 * A reference area by its code, or by a name or spelling variant that only one area has; a province in a column of its
 * own decides between areas of one name. With `tellsCodeList` a code that meant another province before 2020 is noted.
 */
export function areaCell(areas: readonly AreaRow[], tellsCodeList = false): CellReader<string> {
  const gazetteer = toGazetteer(areas);
  return (cell) => {
    const [raw = '', province = ''] = cell.split(QUALIFIED_BY);
    const found = province.trim() === '' ? findArea(raw, gazetteer) : findAreaIn(raw, province, gazetteer);
    return andThen(found, (area) => accept(area.code, tellsCodeList ? remarksOnCode(raw, area) : []));
  };
}

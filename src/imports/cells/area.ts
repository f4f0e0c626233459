import type { AreaRow } from '../../model/data-set-rows.ts';
import { nearest } from '../nearest.ts';
import { accept, andThen, type CellReader, refuse } from './cell.ts';
import { plainCode } from './code.ts';
import { foldName, tidy } from './text.ts';

/** Where names of areas are looked up. */
interface Gazetteer {
  readonly codes: ReadonlySet<string>;
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
  return { codes: new Set(areas.map((area) => area.code)), byName };
}

const PREFIXES = [
  { prefix: foldName('استان'), level: 'province' },
  { prefix: foldName('شهرستان'), level: 'county' },
];

/** Areas of a name; «استان …» and «شهرستان …» say which level is meant. */
function areasNamed(name: string, { byName }: Gazetteer): readonly AreaRow[] {
  const folded = foldName(name);
  for (const { prefix, level } of PREFIXES) {
    if (!folded.startsWith(prefix)) continue;
    const ofLevel = byName.get(folded.slice(prefix.length))?.filter((area) => area.level === level) ?? [];
    if (ofLevel.length > 0) return ofLevel;
  }
  return byName.get(folded) ?? [];
}

/** A reference area by its code, or by a name or spelling variant that only one area has. */
export function areaCell(areas: readonly AreaRow[]): CellReader<string> {
  const gazetteer = toGazetteer(areas);
  return (raw) =>
    andThen(plainCode(raw), (text) => {
      if (text === '') return refuse('empty_cell');
      const code = text.toUpperCase();
      if (gazetteer.codes.has(code)) {
        return accept(code, code === text ? [] : [{ code: 'letter_case', values: { value: text, code } }]);
      }
      const tidied = tidy(raw);
      const name = tidied.ok ? tidied.value : text;
      const named = areasNamed(name, gazetteer);
      if (named.length === 1)
        return accept(named[0]!.code, [{ code: 'area_name', values: { value: name, code: named[0]!.code } }]);
      if (named.length > 1) {
        return refuse('area_ambiguous', {
          value: name,
          candidates: named.map((area) => area.code).join(', '),
        });
      }
      const near = /^ir/i.test(text)
        ? nearest(code, gazetteer.codes)
        : nearest(foldName(name), gazetteer.byName.keys());
      return refuse('unknown_area', { value: name, nearest: gazetteer.byName.get(near)?.[0]?.code ?? near });
    });
}

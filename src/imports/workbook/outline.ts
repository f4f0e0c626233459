import type { Parts } from './unpack.ts';
import { walkXml, type XmlListener } from './xml.ts';

/** One sheet as the workbook lists it. */
export interface Sheet {
  readonly name: string;
  /** 1-based place among all sheets. */
  readonly number: number;
  readonly hidden: boolean;
  /** Path of its part; undefined where it is no sheet of cells. */
  readonly path: string | undefined;
}

/** What a workbook says about itself before its cells are read. */
export interface Outline {
  readonly sheets: readonly Sheet[];
  /** For each style of a cell: is its number shown as a percentage? */
  readonly percentStyles: readonly boolean[];
}

/** A workbook without one of the parts that make it one. */
export class MissingPartError extends Error {}

function part(parts: Parts, path: string): Uint8Array {
  const found = parts.get(path);
  if (!found) throw new MissingPartError(path);
  return found;
}

/** `xl/workbook.xml` and `worksheets/sheet1.xml` to `xl/worksheets/sheet1.xml`. */
function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

function relationsOf(parts: Parts, path: string) {
  const at = path.lastIndexOf('/') + 1;
  const relations = new Map<string, { readonly type: string; readonly path: string }>();
  walkXml(part(parts, `${path.slice(0, at)}_rels/${path.slice(at)}.rels`), {
    open: (name, attribute) => {
      const id = attribute('Id');
      if (name !== 'Relationship' || id === undefined) return;
      const type = (attribute('Type') ?? '').split('/').at(-1)!;
      relations.set(id, { type, path: resolvePath(path, attribute('Target') ?? '') });
    },
  });
  return relations;
}

const BUILT_IN_PERCENT = [9, 10];

/** A percent sign that is shown, not one in quotes, after a backslash or in brackets. */
const showsPercent = (format: string) => format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '').includes('%');

function percentStylesOf(bytes: Uint8Array | undefined): readonly boolean[] {
  if (!bytes) return [];
  const percent = new Set(BUILT_IN_PERCENT);
  const styles: boolean[] = [];
  let inCells = false;
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'numFmt' && showsPercent(attribute('formatCode') ?? ''))
        percent.add(Number(attribute('numFmtId')));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(percent.has(Number(attribute('numFmtId') ?? 0)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

type Attribute = Parameters<XmlListener['open']>[1];

/** The relation of a sheet, under whatever prefix the program gave the namespace of relations. */
const relationId = (attribute: Attribute) => attribute('r:id') ?? attribute('ns:id') ?? attribute('id') ?? '';

const WORKBOOK = 'xl/workbook.xml';

/** Reads the list of sheets and the styles; throws where a part is missing or broken. */
export function readOutline(parts: Parts): Outline {
  const relations = relationsOf(parts, WORKBOOK);
  const sheets: Sheet[] = [];
  walkXml(part(parts, WORKBOOK), {
    open: (name, attribute) => {
      if (name !== 'sheet') return;
      const relation = relations.get(relationId(attribute));
      sheets.push({
        name: attribute('name') ?? '',
        number: sheets.length + 1,
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        path: relation?.type === 'worksheet' ? relation.path : undefined,
      });
    },
  });
  const styles = [...relations.values()].find(({ type }) => type === 'styles');
  return { sheets, percentStyles: percentStylesOf(styles && parts.get(styles.path)) };
}

import type { CatalogueRows } from '../../model/data-set-rows.ts';
import type { Dimension } from '../../model/indicator.ts';
import { groupBy, type Observation } from './context.ts';

/** The parts of each node of a breakdown; the total is the empty code, of areas the country. */
export type Tree = ReadonlyMap<string, readonly string[]>;

const toTree = (rows: readonly { readonly code: string; readonly parent: string }[]): Tree =>
  new Map(
    [...groupBy(rows, (row) => row.parent)].map(([parent, parts]) => [
      parent,
      parts.map((part) => part.code),
    ]),
  );

export function categoryTree(catalogue: CatalogueRows, dimension: Dimension): Tree {
  return toTree(catalogue.categories.filter((category) => category.dimension === dimension));
}

export function areaTree(catalogue: CatalogueRows): Tree {
  return toTree(catalogue.areas.filter((area) => area.parent !== ''));
}

/** What is known of the parts of a node. */
export interface Parts {
  readonly sum: number;
  readonly given: readonly Observation[];
  /** True if every part has a value, its own or that of all its own parts. */
  readonly complete: boolean;
}

const NO_PARTS: Parts = { sum: 0, given: [], complete: false };

function add(a: Parts, b: Parts): Parts {
  return { sum: a.sum + b.sum, given: [...a.given, ...b.given], complete: a.complete && b.complete };
}

/** Adds up the parts below `node`, each once: where a part has no value of its own, its own parts stand for it. */
export function partsBelow(node: string, tree: Tree, valued: ReadonlyMap<string, Observation>): Parts {
  const codes = tree.get(node);
  if (!codes) return NO_PARTS;
  let parts: Parts = { sum: 0, given: [], complete: true };
  for (const code of codes) {
    const own = valued.get(code);
    parts = add(
      parts,
      own ? { sum: own.row.value!, given: [own], complete: true } : partsBelow(code, tree, valued),
    );
  }
  return parts;
}

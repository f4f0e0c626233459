import { pathRings, pointsRing, type Ring } from './svg-path.ts';

/** A drawn shape of a map component, in the units of its drawing. */
export interface Shape {
  /** The Persian name that the component shows; empty for water and for shapes without a name. */
  readonly name: string;
  readonly className: string;
  readonly rings: readonly Ring[];
}

const ELEMENT = /React\.createElement\("(path|polygon|polyline)", \{(.*?)\}\)/gs;

/** A property of an element as the compiler wrote it: quoted with ', non-Latin letters escaped. */
function property(text: string, name: string): string {
  const found = new RegExp(`(?:^|[\\s,{])["']?${name}["']?: '([^']*)'`, 's').exec(text)?.[1] ?? '';
  return found.replace(/\\u([0-9A-F]{4})|\\[rnt]/gi, (_, code?: string) =>
    code === undefined ? ' ' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The shapes of a compiled component, read from its text: nothing of it is run. */
export function readShapes(component: string): readonly Shape[] {
  return [...component.matchAll(ELEMENT)].map(([, type, text]) => ({
    name: property(text!, 'data-name').trim(),
    className: property(text!, 'className'),
    rings: type === 'path' ? pathRings(property(text!, 'd')) : [pointsRing(property(text!, 'points'))],
  }));
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldName } from '../../imports/cells/text.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import type { AreaRow } from '../../model/data-set-rows.ts';
import type { Outlines } from '../../model/geometry.ts';
import { DataError } from '../data-error.ts';
import { joinShapes, readJoinTables } from './join.ts';
import { toOutlines } from './outlines.ts';
import { openPackage, type PackageFiles } from './package-archive.ts';
import { readShapes, type Shape } from './shapes.ts';

/** The packages as they were published, with the proof that npm's registry gives of them. */
const PACKAGES = {
  provinces: {
    name: 'react-iran-map 0.1.3',
    file: 'react-iran-map-0.1.3.tgz',
    integrity:
      'sha512-/E7M4Tj5oHdwzr1/q+ZhtEIre9r/qaYI8coDVOyvsQDUQ8+akQzkZRLgc3ESS/5SrYaVaWPU9dHpLp8cWzL4Bw==',
  },
  counties: {
    name: 'react-iran-provinces-map 0.1.3',
    file: 'react-iran-provinces-map-0.1.3.tgz',
    integrity:
      'sha512-cXoynt8OjCVJ014Kp5wU0+5G9k/uNQInn2rNu7RkUDOpSHtPBy+7gcVNDozCZEC50Xtq5bJjh65XBNBvn/Iw7w==',
  },
} as const;

const PROVINCES_COMPONENT = 'dist/esm/components/mapSvg/IranMapWrapper.js';
const COUNTIES_COMPONENT = /^dist\/esm\/components\/provinces\/([A-Z]\w+)\.js$/;

/** Outlines belong to the program and not to a data set: they stand beside its sources, whatever data are built. */
export const GEOMETRY_FOLDER = fileURLToPath(new URL('../../../data/geometry', import.meta.url));

export interface Geometry {
  readonly provinces: Outlines;
  /** By the code of the province. */
  readonly counties: ReadonlyMap<string, Outlines>;
  /** The licences of both packages, whole. */
  readonly licences: string;
}

const decoder = new TextDecoder();

function textOf(files: PackageFiles, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new DataError(`geometry: the package has no ${path}`);
  return decoder.decode(bytes);
}

/** The shapes that a component draws before its lettering, which stands in groups. */
function shapesOf(component: string): readonly Shape[] {
  const lettering = component.indexOf('createElement("g"');
  const shapes = readShapes(component);
  const before = readShapes(component.slice(0, lettering < 0 ? component.length : lettering)).length;
  return shapes.filter(({ name }, index) => name !== '' || index < before);
}

const noticeOf = (name: string, licence: string) => {
  const owner = /^Copyright.*$/m.exec(licence)?.[0] ?? '';
  return `Outlines from the npm package ${name}, simplified. ${owner}. MIT License.`;
};

/** Reads the outlines of provinces and counties out of the packages and joins them with the areas by code. */
export function readGeometry(areas: readonly AreaRow[], folder = GEOMETRY_FOLDER): Geometry {
  const tables = readJoinTables(folder);
  const open = ({ file, integrity }: (typeof PACKAGES)[keyof typeof PACKAGES]) =>
    openPackage(join(folder, file), integrity);
  const [countryFiles, countyFiles] = [open(PACKAGES.provinces), open(PACKAGES.counties)];
  const licence = textOf(countryFiles, 'LICENSE');
  const countyLicence = textOf(countyFiles, 'LICENSE');
  const outlinesOf = (parent: string, component: string, notice: string) => {
    const shapes = shapesOf(component);
    const joined = joinShapes(parent, shapes, areas, tables);
    const within = areas.filter((area) => area.parent === parent).map(({ code }) => code);
    const without = within.filter((code) => !joined.has(code));
    return toOutlines(joined, shapes, without, notice);
  };
  const provinces = outlinesOf(
    COUNTRY,
    textOf(countryFiles, PROVINCES_COMPONENT),
    noticeOf(PACKAGES.provinces.name, licence),
  );
  if (provinces.without.length > 0)
    throw new DataError(`geometry: no outline of ${provinces.without.join(', ')}`);
  const notice = noticeOf(PACKAGES.counties.name, countyLicence);
  const counties = new Map(
    [...countyFiles.keys()]
      .map((path) => ({ path, component: COUNTIES_COMPONENT.exec(path)?.[1] }))
      .filter(({ component }) => component !== undefined)
      .map(({ path, component }) => {
        const code = provinceNamed(component!, areas);
        return [code, outlinesOf(code, textOf(countyFiles, path), notice)] as const;
      }),
  );
  const licences = [PACKAGES.provinces, PACKAGES.counties]
    .map(({ name }, index) => `${name}\n\n${index === 0 ? licence : countyLicence}`)
    .join('\n');
  return { provinces, counties, licences };
}

/** A component is named after its province in English, in one word. */
function provinceNamed(component: string, areas: readonly AreaRow[]): string {
  const provinces = areas.filter(({ level }) => level === 'province');
  const found = provinces.filter(({ name_en, variants_en }) =>
    [name_en, ...variants_en].some((name) => foldName(name) === foldName(component)),
  );
  if (found.length !== 1) throw new DataError(`geometry: ${component} is no province`);
  return found[0]!.code;
}

import { BOUNDARY_TYPES, type Population, type Relation } from '../model/catalogue.ts';
import type { AgencyRow, AreaRow, BoundaryRow, CategoryRow, IndicatorRow } from '../model/data-set-rows.ts';
import { type AdditiveOver, DIMENSIONS, KINDS, SENSITIVITIES, TOPICS, UNITS } from '../model/indicator.ts';
import { areaCell } from './cells/area.ts';
import type { CellReader } from './cells/cell.ts';
import { accept, andThen, refuse } from './cells/cell.ts';
import {
  definitionCell,
  idCell,
  listCell,
  newCodeCell,
  oneOfCell,
  optional,
  plainCode,
} from './cells/code.ts';
import { numberCell, requiredWholeCell, wholeCell } from './cells/number.ts';
import { requiredTextCell, textCell, variantsCell } from './cells/text.ts';
import { partialDateCell, periodCell } from './cells/time.ts';
import type { TableForm } from './table.ts';

const ADDITIVE: readonly AdditiveOver[] = ['time', 'area', ...DIMENSIONS];

/** `IR`, `IR-29`, `IR-2901`; upper-cased. */
const areaCodeCell: CellReader<string> = (raw) =>
  andThen(plainCode(raw), (text) => {
    const code = text.toUpperCase();
    if (code === '') return refuse('empty_cell');
    if (!/^IR(?:-\d{2}(?:\d{2})?)?$/.test(code)) return refuse('code_form', { value: text });
    return accept(code, code === text ? [] : [{ code: 'letter_case', values: { value: text, code } }]);
  });

export const areasForm: TableForm<AreaRow> = {
  columns: {
    code: areaCodeCell,
    level: oneOfCell(['country', 'province', 'county'] as const),
    parent: optional(areaCodeCell),
    name_fa: requiredTextCell,
    name_en: requiredTextCell,
    name_en_basis: textCell,
    capital_fa: textCell,
    capital_en: textCell,
    area_km2: numberCell,
    variants_fa: variantsCell,
    variants_en: variantsCell,
    valid_from: partialDateCell,
    valid_to: partialDateCell,
    note_fa: textCell,
    note_en: textCell,
  },
  optional: [
    'name_en_basis',
    'capital_fa',
    'capital_en',
    'area_km2',
    'valid_from',
    'valid_to',
    'note_fa',
    'note_en',
  ],
};

/** A population with what only its file has: the two sexes and a note. */
export interface PopulationLine extends Population {
  readonly male: number | null;
  readonly female: number | null;
  readonly note_fa: string;
  readonly note_en: string;
}

/** Where the populations come from. */
export interface PopulationSource {
  readonly code: string;
  readonly title_fa: string;
  readonly title_en: string;
  readonly note_fa: string;
  readonly note_en: string;
}

export const populationSourcesForm: TableForm<PopulationSource> = {
  columns: {
    code: newCodeCell,
    title_fa: requiredTextCell,
    title_en: requiredTextCell,
    note_fa: textCell,
    note_en: textCell,
  },
  optional: ['note_fa', 'note_en'],
};

/** The line without what the model has no use for. */
export function toPopulation({
  area,
  year,
  boundary,
  population,
  status,
  source,
}: PopulationLine): Population {
  return { area, year, boundary, population, status, source };
}

/** Populations name areas of the catalogue, by code or name; where the areas could not be read, by any code. */
export function populationForm(areas: readonly AreaRow[] | undefined): TableForm<PopulationLine> {
  return {
    columns: {
      area: areas ? areaCell(areas) : areaCodeCell,
      year: requiredWholeCell,
      boundary: requiredTextCell,
      population: requiredWholeCell,
      male: wholeCell,
      female: wholeCell,
      status: oneOfCell(['A', 'E'] as const),
      source: requiredTextCell,
      note_fa: textCell,
      note_en: textCell,
    },
    optional: ['male', 'female', 'note_fa', 'note_en'],
  };
}

export const indicatorsForm: TableForm<IndicatorRow> = {
  columns: {
    code: newCodeCell,
    topic: oneOfCell(TOPICS),
    name_fa: requiredTextCell,
    name_en: requiredTextCell,
    short_fa: textCell,
    short_en: textCell,
    definition_fa: requiredTextCell,
    definition_en: requiredTextCell,
    unit: oneOfCell(UNITS),
    kind: oneOfCell(KINDS),
    base: optional(newCodeCell),
    additive_over: listCell(ADDITIVE),
    breakdowns: listCell(DIMENSIONS),
    direction: oneOfCell(['neutral', 'higher_is_better', 'lower_is_better'] as const, 'neutral'),
    rate_base: oneOfCell(['', 'residents', 'marginal_residents'] as const, ''),
    reference_agency: optional(newCodeCell),
    sensitivity: oneOfCell(SENSITIVITIES, 'none'),
    order: requiredWholeCell,
    notes_fa: textCell,
    notes_en: textCell,
  },
  optional: ['notes_fa', 'notes_en'],
};

export const categoriesForm: TableForm<CategoryRow> = {
  columns: {
    dimension: oneOfCell(DIMENSIONS),
    code: newCodeCell,
    parent: optional(newCodeCell),
    name_fa: requiredTextCell,
    name_en: requiredTextCell,
    short_fa: textCell,
    short_en: textCell,
    order: requiredWholeCell,
    sensitivity: oneOfCell(SENSITIVITIES, 'none'),
    note_fa: textCell,
    note_en: textCell,
  },
  optional: ['note_fa', 'note_en'],
};

const decimalsCell: CellReader<number> = (raw) =>
  andThen(wholeCell(raw), (decimals) => accept(decimals ?? 0));

export const relationsForm: TableForm<Relation> = {
  columns: {
    type: oneOfCell(['part_of', 'sums_to', 'per'] as const),
    left: newCodeCell,
    right: newCodeCell,
    dimension: oneOfCell(['', ...DIMENSIONS] as const, ''),
    name_fa: textCell,
    name_en: textCell,
    unit_fa: textCell,
    unit_en: textCell,
    decimals: decimalsCell,
    note_fa: textCell,
    note_en: textCell,
  },
  optional: ['unit_fa', 'unit_en', 'decimals', 'note_fa', 'note_en'],
};

export const agenciesForm: TableForm<AgencyRow> = {
  columns: {
    code: newCodeCell,
    name_fa: requiredTextCell,
    name_en: requiredTextCell,
    kind: textCell,
    note_fa: textCell,
    note_en: textCell,
  },
  optional: ['kind', 'note_fa', 'note_en'],
};

/** Changes of borders name areas of the catalogue, by code or name. */
export function boundariesForm(areas: readonly AreaRow[] | undefined): TableForm<BoundaryRow> {
  const area = areas ? areaCell(areas) : areaCodeCell;
  return {
    columns: {
      id: idCell,
      area,
      period: periodCell,
      type: oneOfCell(BOUNDARY_TYPES),
      other_area: area,
      adjusted_definition: optional(definitionCell),
      note_fa: textCell,
      note_en: textCell,
    },
    optional: ['adjusted_definition', 'note_fa', 'note_en'],
    mayBeEmpty: true,
  };
}

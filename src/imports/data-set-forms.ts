import { BASES, CONFIDENTIALITIES, OBSERVATION_STATUSES, QUALIFIERS } from '../model/cell.ts';
import type { EventStatement, Source } from '../model/data-set.ts';
import type {
  CatalogueRows,
  OverlapRow,
  PlacementRow,
  PreferenceRow,
  ReleaseRow,
  UnplacedRow,
} from '../model/data-set-rows.ts';
import type { Dimension } from '../model/indicator.ts';
import type { ObservationRow } from '../model/observation.ts';
import { areaCell } from './cells/area.ts';
import { accept, type CellReader, refuse } from './cells/cell.ts';
import {
  categoryCell,
  definitionCell,
  idCell,
  listedCell,
  listedIdCell,
  newCodeCell,
  oneOfCell,
  optional,
  plainCode,
} from './cells/code.ts';
import { numberCell, requiredWholeCell, valueCell, wholeCell } from './cells/number.ts';
import { requiredTextCell, textCell, verbatimCell } from './cells/text.ts';
import { dateCell, gregorianCell, optionalPeriodCell, partialDateCell, periodCell } from './cells/time.ts';
import { measureOf } from './measures.ts';
import type { SenseOf } from './personal.ts';
import type { TableForm } from './table.ts';

/** The code lists that the files of one data set may use. */
export interface CodeLists {
  readonly catalogue: CatalogueRows;
  readonly agencies: ReadonlySet<string>;
  /** Undefined where sources.csv is not at hand: then any id is taken. */
  readonly sources: ReadonlySet<string> | undefined;
  /** True where codes may come from an older list, as in a file from elsewhere. */
  readonly tellsCodeList?: boolean;
}

const EVENT_TYPES = ['opening', 'closure', 'hours', 'coverage', 'crisis', 'definition', 'transfer'] as const;

const unitCell = optional(newCodeCell);

function indicatorCell({ catalogue }: CodeLists): CellReader<string> {
  return listedCell(new Set(catalogue.indicators.map((row) => row.code)), 'unknown_indicator');
}

/** How a value is read is known by its indicator. */
function observedValue(lists: CodeLists): CellReader<number | null> {
  const indicator = indicatorCell(lists);
  const measures = new Map(lists.catalogue.indicators.map((row) => [row.code, measureOf(row)]));
  return valueCell((by) => {
    const reading = indicator(by);
    return (reading.ok && measures.get(reading.value)) || 'measured';
  });
}

function categoryOf({ catalogue }: CodeLists, dimension: Dimension): CellReader<string> {
  const rows = catalogue.categories.filter((row) => row.dimension === dimension);
  return categoryCell(new Set(rows.map((row) => row.code)));
}

function sourceCell({ sources }: CodeLists): CellReader<string> {
  return sources ? listedIdCell(sources, 'unknown_source') : idCell;
}

const isMoney = (unit: string) => /rial|toman|ریال|تومان/i.test(unit);

/** Amounts in rial and toman have ten digits without being anybody's number. */
function observationSense({ catalogue }: CodeLists): SenseOf {
  const inRial = new Set(catalogue.indicators.filter((row) => row.unit === 'rial').map((row) => row.code));
  return (column, cell) => {
    if (column !== 'value' && column !== 'printed_value') return undefined;
    const money = inRial.has(cell('indicator').trim().toLowerCase()) || isMoney(cell('printed_unit'));
    return money ? 'amount' : undefined;
  };
}

export function observationsForm(lists: CodeLists): TableForm<ObservationRow> {
  return {
    columns: {
      indicator: indicatorCell(lists),
      area: areaCell(lists.catalogue.areas, lists.tellsCodeList),
      period: periodCell,
      harm: categoryOf(lists, 'harm'),
      outcome: categoryOf(lists, 'outcome'),
      service: categoryOf(lists, 'service'),
      sex: categoryOf(lists, 'sex'),
      age_group: categoryOf(lists, 'age_group'),
      agency: listedCell(lists.agencies, 'unknown_agency'),
      definition: definitionCell,
      base_period: optionalPeriodCell,
      source: sourceCell(lists),
      released: dateCell,
      released_basis: oneOfCell(['stated', 'inferred'] as const, 'stated'),
      value: observedValue(lists),
      printed_value: numberCell,
      printed_unit: unitCell,
      qualifier: oneOfCell(QUALIFIERS, 'exact'),
      basis: oneOfCell(BASES, 'stated'),
      rule: plainCode,
      status: oneOfCell(OBSERVATION_STATUSES, 'A'),
      confidentiality: oneOfCell(CONFIDENTIALITIES, 'F'),
      units_reporting: wholeCell,
      units_expected: wholeCell,
      note_fa: textCell,
      note_en: textCell,
    },
    optional: [
      'harm',
      'outcome',
      'service',
      'sex',
      'age_group',
      'definition',
      'base_period',
      'released_basis',
      'printed_value',
      'printed_unit',
      'qualifier',
      'basis',
      'rule',
      'status',
      'confidentiality',
      'units_reporting',
      'units_expected',
      'note_fa',
      'note_en',
    ],
    senseOf: observationSense(lists),
    qualified: [
      { column: 'area', by: 'province' },
      { column: 'value', by: 'indicator' },
    ],
  };
}

/** Agencies whose lists hold an entry: known codes joined by `+`, each once; they are put in alphabetical order. */
function agenciesCell({ agencies }: CodeLists): CellReader<string> {
  const agency = listedCell(agencies, 'unknown_agency');
  return (raw) => {
    const readings = raw.split('+').map(agency);
    const refused = readings.find((reading) => !reading.ok);
    if (refused) return refused;
    const codes = readings.map((reading) => (reading.ok ? reading.value : ''));
    if (new Set(codes).size < codes.length) return refuse('agency_repeated', { value: raw });
    return accept(
      codes.sort().join('+'),
      readings.flatMap(({ remarks }) => remarks),
    );
  };
}

export function overlapsForm(lists: CodeLists): TableForm<OverlapRow> {
  return {
    columns: {
      indicator: indicatorCell(lists),
      area: areaCell(lists.catalogue.areas),
      period: periodCell,
      agencies: agenciesCell(lists),
      count: requiredWholeCell,
      match_rule_fa: requiredTextCell,
      match_rule_en: requiredTextCell,
      source: sourceCell(lists),
      released: dateCell,
    },
    optional: [],
    mayBeEmpty: true,
  };
}

export function placementForm(lists: CodeLists): TableForm<PlacementRow> {
  return {
    columns: {
      id: idCell,
      decision: oneOfCell(['placed', 'left_out'] as const),
      indicator: optional(indicatorCell(lists)),
      area: optional(areaCell(lists.catalogue.areas)),
      period: optionalPeriodCell,
      harm: categoryOf(lists, 'harm'),
      outcome: categoryOf(lists, 'outcome'),
      service: categoryOf(lists, 'service'),
      base_period: optionalPeriodCell,
      source: optional(sourceCell(lists)),
      reason_code: optional(newCodeCell),
      reason_fa: textCell,
      reason_en: textCell,
      note_fa: textCell,
      note_en: textCell,
    },
    optional: ['note_fa', 'note_en'],
    mayBeEmpty: true,
  };
}

export function unplacedForm(lists: CodeLists): TableForm<UnplacedRow> {
  return {
    columns: {
      id: idCell,
      area: optional(areaCell(lists.catalogue.areas)),
      county_fa: textCell,
      county_en: textCell,
      label_fa: requiredTextCell,
      label_en: requiredTextCell,
      value: verbatimCell,
      unit: textCell,
      qualifier: textCell,
      period_as_printed_fa: verbatimCell,
      period_as_printed_en: verbatimCell,
      source: sourceCell(lists),
      reason_code: newCodeCell,
      reason_fa: textCell,
      reason_en: textCell,
      note_fa: textCell,
      note_en: textCell,
    },
    optional: ['county_fa', 'county_en', 'note_fa', 'note_en'],
    mayBeEmpty: true,
    senseOf: (column, cell) => (column === 'value' && isMoney(cell('unit')) ? 'amount' : undefined),
  };
}

export function eventsForm(lists: CodeLists): TableForm<EventStatement> {
  return {
    columns: {
      id: idCell,
      area: areaCell(lists.catalogue.areas),
      period: optionalPeriodCell,
      type: oneOfCell(EVENT_TYPES),
      text_fa: requiredTextCell,
      text_en: requiredTextCell,
      source: sourceCell(lists),
    },
    optional: [],
    mayBeEmpty: true,
  };
}

export const sourcesForm: TableForm<Source> = {
  columns: {
    id: idCell,
    publisher_fa: requiredTextCell,
    publisher_en: requiredTextCell,
    office_fa: textCell,
    office_en: textCell,
    kind: textCell,
    published_on: partialDateCell,
    published_on_gregorian: gregorianCell,
    published_on_basis: textCell,
    reference: verbatimCell,
    url: verbatimCell,
    note_fa: textCell,
    note_en: textCell,
  },
  optional: ['published_on_gregorian', 'published_on_basis', 'url', 'note_fa', 'note_en'],
  senseOf: (column) => (column === 'url' ? 'address' : undefined),
};

export function preferencesForm(lists: CodeLists): TableForm<PreferenceRow> {
  return {
    columns: {
      indicator: indicatorCell(lists),
      area: areaCell(lists.catalogue.areas),
      period: optionalPeriodCell,
      source: sourceCell(lists),
      reason_fa: requiredTextCell,
      reason_en: requiredTextCell,
    },
    optional: [],
    mayBeEmpty: true,
  };
}

export const releasesForm: TableForm<ReleaseRow> = {
  columns: { id: idCell, version: idCell, date: dateCell, content_hash: plainCode },
  optional: [],
  mayBeEmpty: true,
};

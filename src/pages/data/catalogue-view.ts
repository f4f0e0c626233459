import type { Relation } from '../../model/catalogue.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { ViewContext } from '../view.ts';
import type { DataInput } from './input.ts';
import { type Searchable, searchable } from './search-text.ts';

/** One indicator as the catalogue shows it. */
export interface IndicatorEntry {
  readonly code: string;
  readonly name: string;
  readonly topic: string;
  readonly definition: string;
  readonly note: string;
  readonly unit: string;
  readonly kind: string;
  readonly base: string;
  readonly sensitivity: string;
  readonly isSensitive: boolean;
  readonly additive: string;
  readonly reference: string;
  /** Undefined while the figures are not there. */
  readonly figures: number | undefined;
  readonly href: string;
  readonly searchable: () => Searchable;
}

/** One relation: what may be computed, in words. */
export interface RelationEntry {
  readonly key: string;
  readonly name: string;
  readonly rule: string;
  readonly unit: string;
  readonly note: string;
  readonly searchable: () => Searchable;
}

/** The indicators of the data set, in the order of the catalogue. */
export function indicatorEntries(input: DataInput): readonly IndicatorEntry[] {
  const { indicators } = input.context.catalogue;
  return [...indicators]
    .sort((a, b) => a.order - b.order)
    .map((indicator) => indicatorEntry(indicator, input));
}

function indicatorEntry(indicator: Indicator, { context, counts, addressOf }: DataInput): IndicatorEntry {
  const { locale, textOf, names } = context;
  const { dataPage, terms } = locale.messages;
  const { code, sensitivity, reference_agency: agency } = indicator;
  const text = textOf(code);
  const topic = terms.topics[indicator.topic];
  const unit = terms.units[indicator.unit];
  const kind = terms.kinds[indicator.kind];
  return {
    code,
    name: names.indicator(code),
    topic,
    definition: text ? locale.pick(text, 'definition') : '',
    note: text ? locale.pick(text, 'notes') : '',
    unit,
    kind,
    base: indicator.base === '' ? '' : (terms.bases[indicator.base] ?? indicator.base),
    sensitivity: dataPage.sensitivities[sensitivity],
    isSensitive: sensitivity !== 'none',
    additive: additiveText(indicator, context),
    reference: agency === '' ? '' : dataPage.referenceAgency(names.agency(agency)),
    figures: counts && (counts.byIndicator.get(code) ?? 0),
    href: addressOf('compare', {
      indicator: code,
      ...(indicator.rate_base === 'residents' ? { measure: 'rate' as const } : {}),
    }),
    searchable: () =>
      searchable([
        ...[code, topic, unit, kind, indicator.name_fa, indicator.name_en],
        ...[indicator.short_fa, indicator.short_en],
        ...(text ? [text.definition_fa, text.definition_en, text.notes_fa, text.notes_en] : []),
      ]),
  };
}

function additiveText({ additive_over: over }: Indicator, { locale }: ViewContext): string {
  const { dataPage } = locale.messages;
  if (over.length === 0) return dataPage.notAdditive;
  return dataPage.additive(locale.list(over.map((name) => dataPage.dimensions[name])));
}

/** What the catalogue licenses between the indicators of the data set. */
export function relationEntries(context: ViewContext): readonly RelationEntry[] {
  return context.catalogue.relations.map((relation) => relationEntry(relation, context));
}

function relationEntry(relation: Relation, { locale, names }: ViewContext): RelationEntry {
  const { left, right, dimension, type } = relation;
  const { relationTexts, dimensions } = locale.messages.dataPage;
  const by = dimension === '' ? '' : dimensions[dimension];
  const name = locale.pick(relation, 'name');
  const rule = relationTexts[type](names.indicator(left), names.indicator(right), by);
  return {
    key: `${type} ${left} ${right} ${dimension}`,
    name,
    rule,
    unit: locale.pick(relation, 'unit'),
    note: locale.pick(relation, 'note'),
    searchable: () =>
      searchable([left, right, rule, relation.name_fa, relation.name_en, relation.note_fa, relation.note_en]),
  };
}

import type { SpineModel, SpinePlace, SpineRow } from '../charts/spine/model.ts';
import type { ProfileRow, ProfileValue } from '../comparability/profile.ts';
import { marksOf } from '../locale/figure-text.ts';
import { COUNTRY } from '../model/catalogue.ts';
import { isCovered } from '../model/figure.ts';
import type { Reason, Refused } from '../model/refusal.ts';
import { computedCell, derivedCell, type TableCell, type TableModel } from '../model/table.ts';
import { aboutDecimals, reasonTexts } from './describe.ts';
import { isProvisional, type Profile, rowKey, rowName, type ShownRow } from './profile.ts';
import { decimalsOf, scaleOf } from './ratio-text.ts';
import type { ViewContext } from './view.ts';

/** How the numbers of a row are written: all of them alike. */
interface Writing {
  /** Ratios to residents are said per thousand of them. */
  readonly times: number;
  readonly decimals: number;
  readonly form: 'number' | 'percent';
}

function writingOf({ subject }: Pick<ProfileRow, 'subject'>): Writing {
  if (subject.kind !== 'ratio')
    return { times: 1, decimals: 1, form: subject.kind === 'share' ? 'percent' : 'number' };
  const scale = scaleOf(subject.relation);
  return { times: scale, decimals: decimalsOf(subject.relation, scale), form: 'number' };
}

function numberText(
  value: number,
  { times, decimals, form }: Writing,
  { locale }: ViewContext,
  isAbout = false,
): string {
  const shown = value * times;
  const digits = isAbout ? Math.min(decimals, aboutDecimals(shown)) : decimals;
  return form === 'percent'
    ? locale.percent(shown, { decimals: digits })
    : locale.number(shown, { decimals: digits });
}

const isInexact = ({ notes }: ProfileValue) => notes.some(({ code }) => code === 'rounding');

/** A value with what is true of it in words: «حدود», «مقدماتی». */
function valueText(value: ProfileValue, writing: Writing, saysStatus: boolean, context: ViewContext): string {
  const { terms } = context.locale.messages;
  const about = isInexact(value);
  const number = numberText(value.value, writing, context, about);
  const said = about ? `${terms.qualifiers.about} ${number}` : number;
  const marks = [
    ...(saysStatus && isProvisional(value) ? [terms.statuses.P] : []),
    ...(value.figures.every(isCovered) ? [] : [terms.marks.partial]),
  ];
  return marks.length === 0 ? said : `${said} (${context.locale.list(marks)})`;
}

/** Where the area lies from the country: full at 99.8 %, hollow at 95 %, untested without an interval. */
export function placeOf({ standing }: Pick<ProfileRow, 'standing'>): SpinePlace {
  if (!standing) return 'untested';
  if (standing.p998 !== 'similar') return standing.p998 === 'higher' ? 'above_outer' : 'below_outer';
  if (standing.p95 !== 'similar') return standing.p95 === 'higher' ? 'above_inner' : 'below_inner';
  return 'within';
}

/** A row in words: its name, the value of the area, that of the country, and where the area lies. */
export function rowText(row: ShownRow, context: ViewContext) {
  const writing = writingOf(row);
  const { own, country } = row;
  const { locale } = context;
  const census =
    own.census === undefined ? '' : ` (${locale.messages.compare.rateNote([locale.ordinal(own.census)])})`;
  return {
    name: rowName(row, context) + census,
    own: valueText(own, writing, true, context),
    country: country.kind === 'value' ? valueText(country, writing, true, context) : '',
    place: context.locale.messages.profile.places[placeOf(row)],
  };
}

/** Why the area's value stands apart from those of the others: the reasons of changes speak of two periods. */
function apartText(apart: Reason, context: ViewContext): string {
  const { otherDefinition, otherAgency } = context.locale.messages.profile;
  if (apart.code === 'definition') return otherDefinition;
  return apart.code === 'agency' ? otherAgency : (reasonTexts([apart], context)[0] ?? '');
}

/** Why the country has no value to stand in the middle. */
function lackText(country: ProfileValue | Refused, context: ViewContext): string {
  if (country.kind === 'value') return '';
  const isMissing = country.reasons.some(({ code }) => code === 'current_missing' || code === 'base_missing');
  return isMissing
    ? context.locale.messages.profile.noCountry
    : (reasonTexts(country.reasons, context)[0] ?? '');
}

function spineRow(row: ShownRow, saysStatus: boolean, context: ViewContext): SpineRow {
  const { own, country, among, peers, apart } = row;
  const writing = writingOf(row);
  const common = {
    key: rowKey(row),
    label: rowName(row, context),
    text: valueText(own, writing, saysStatus, context),
    countryText: country.kind === 'value' ? valueText(country, writing, saysStatus, context) : '—',
    peersText: peers ? numberText(peers.median, writing, context) : '',
    place: placeOf(row),
  };
  if (apart) return { ...common, note: apartText(apart, context) };
  if (country.kind === 'refused') return { ...common, note: lackText(country, context) };
  return {
    ...common,
    scale: {
      country: country.value,
      own: own.value,
      ...(peers ? { peers: peers.median } : {}),
      ...(among ? { spread: among } : {}),
    },
  };
}

/** The profile as a picture. */
export function profileChart(profile: Profile, context: ViewContext): SpineModel {
  const { locale, names } = context;
  const words = locale.messages.profile;
  const { rows, level, area } = profile;
  const namesAt = (place: SpinePlace) =>
    locale.list(
      rows.filter((row) => !row.apart && placeOf(row) === place).map((row) => rowName(row, context)),
    );
  const told = rows.filter(
    (row) => !row.apart && ['above_outer', 'below_outer'].includes(placeOf(row)),
  ).length;
  return {
    rows: rows.map((row) => spineRow(row, !profile.isProvisional, context)),
    labels: {
      indicator: words.indicator,
      area: names.area(area),
      country: names.plainArea(COUNTRY),
      peers: words.peers,
      quartiles: words.quartiles[level],
      range: words.range[level],
      lower: words.lower,
      higher: words.higher,
      places: words.places,
    },
    sentence: words.sentence(
      names.fullArea(area),
      locale.when(profile.period),
      namesAt('above_outer'),
      namesAt('below_outer'),
      told < rows.length ? words.untold : '',
    ),
  };
}

/** The same as a table: the area, the country, the peers, the quartiles and where the area lies. */
export function profileTable(profile: Profile, context: ViewContext): TableModel {
  const { locale, names } = context;
  const words = locale.messages.profile;
  const { table } = locale.messages.shell;
  const number = (key: string, label: string) => ({ key, label, numeric: true });
  const hasPeers = profile.rows.some(({ peers }) => peers !== undefined);
  return {
    caption: locale.list([words.title(names.fullArea(profile.area)), locale.period(profile.period)]),
    columns: [
      { key: 'indicator', label: table.indicator },
      number('own', names.area(profile.area)),
      number('country', names.area(COUNTRY)),
      ...(hasPeers ? [number('peers', words.peers)] : []),
      number('low_quartile', words.lowQuartile),
      number('median', words.median),
      number('high_quartile', words.highQuartile),
      number('areas', words.counted),
      { key: 'place', label: words.place },
    ],
    rows: profile.rows.map((row) => {
      const writing = writingOf(row);
      const plain = (value: number | undefined): TableCell =>
        value === undefined ? { kind: 'text', text: '—', file: '' } : numberCell(value, writing);
      const { own, country, among, peers, apart } = row;
      return {
        key: rowKey(row),
        cells: [
          { kind: 'text', text: rowName(row, context), code: rowKey(row) },
          valueCell(own, writing),
          country.kind === 'value'
            ? valueCell(country, writing)
            : {
                kind: 'refused',
                reasons: country.reasons.map(({ code }) => code),
                text: lackText(country, context),
              },
          ...(hasPeers ? [plain(peers?.median)] : []),
          plain(among?.lowQuartile),
          plain(among?.median),
          plain(among?.highQuartile),
          among
            ? { kind: 'value', cell: derivedCell(among.count), decimals: 0 }
            : { kind: 'text', text: '—', file: '' },
          apart
            ? { kind: 'text', text: apartText(apart, context), wraps: true }
            : {
                kind: 'text',
                text: country.kind === 'value' ? words.places[placeOf(row)] : '—',
                wraps: true,
              },
        ],
      };
    }),
  };
}

const numberCell = (value: number, { times, decimals, form }: Writing): TableCell => ({
  kind: 'value',
  cell: derivedCell(value * times),
  decimals,
  form,
});

function valueCell(value: ProfileValue, writing: Writing): TableCell {
  const marks = [...new Set(['derived', ...value.figures.flatMap((figure) => marksOf(figure, ''))])];
  const inexact = isInexact(value);
  const shown = value.value * writing.times;
  return {
    kind: 'value',
    cell: computedCell(shown, inexact),
    decimals: inexact ? Math.min(writing.decimals, aboutDecimals(shown)) : writing.decimals,
    form: writing.form,
    marks,
  };
}

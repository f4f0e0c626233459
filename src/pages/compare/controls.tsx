import { useCounties } from '../../answers/use-door.ts';
import { foldForSearch } from '../../locale/fold.ts';
import { DIMENSIONS, type Dimension } from '../../model/indicator.ts';
import { periodId, toPeriod } from '../../model/period.ts';
import { Choice, type Option } from '../../ui/choice.tsx';
import { ManyChoice } from '../../ui/many-choice.tsx';
import { AGAINST, type Against, type Measure, type Search } from '../../url/search.ts';
import { linkTo, useView } from '../../url/use-view.ts';
import type { ViewContext } from '../view.ts';
import { hasCounties } from './offered.ts';
import type { Selection } from './selection.ts';
import { areasText } from './subject.ts';

interface Props {
  readonly selection: Selection;
  readonly context: ViewContext;
}

/** Choices that belong to the indicator they were made for. */
const FORGOTTEN: Partial<Search> = {
  areas: undefined,
  from: undefined,
  to: undefined,
  period: undefined,
  chosen: {},
  with: undefined,
};

/** The definition of the view as one sentence: what, how, where, from when to when, against what. */
export function CompareSentence({ selection, context }: Props) {
  const { change } = useView();
  const { locale, catalogue, names, search } = context;
  const { sentence } = locale.messages.compare;
  const { terms } = locale.messages;
  const indicators = [...catalogue.indicators]
    .sort((a, b) => a.order - b.order)
    .map(
      (one): Option => ({
        value: one.code,
        label: names.indicator(one.code),
        group: terms.topics[one.topic],
      }),
    );
  return (
    <div className="control-sentence">
      <Choice
        label={sentence.what}
        value={selection.indicator.code}
        options={indicators}
        onChange={(indicator) =>
          change({
            ...FORGOTTEN,
            indicator,
            measure: catalogue.indicator(indicator)?.rate_base === 'residents' ? 'rate' : 'count',
          })
        }
      />{' '}
      <PartChoice selection={selection} context={context} />
      <Choice
        label={sentence.how}
        value={selection.measure}
        options={selection.measures.map((value) => ({ value, label: terms.measures[value] }))}
        onChange={(measure) => change({ measure: measure as Measure })}
      />{' '}
      {sentence.in} <AreasChoice selection={selection} context={context} />
      <CountiesLink selection={selection} context={context} />
      {sentence.comma} <PeriodRange selection={selection} context={context} />
      {sentence.stop} {sentence.against}{' '}
      <Choice
        label={sentence.against}
        value={search.against}
        options={AGAINST.map((value) => ({ value, label: terms.against[value] }))}
        onChange={(against) => change({ against: against as Against })}
      />
      {selection.agencies.length > 1 && (
        <>
          {sentence.comma} {sentence.agency}{' '}
          <Choice
            label={sentence.agency}
            value={selection.agency}
            options={selection.agencies.map((value) => ({ value, label: names.agency(value) }))}
            onChange={(agency) => change({ chosen: { ...search.chosen, agency: [agency] } })}
          />
        </>
      )}
    </div>
  );
}

function PartChoice({ selection, context }: Props) {
  const { change } = useView();
  const { locale, catalogue, names, search } = context;
  const dimensions = DIMENSIONS.filter((dimension) => selection.indicator.breakdowns.includes(dimension));
  const options = dimensions.flatMap((dimension) =>
    catalogue.categories
      .filter((category) => category.dimension === dimension)
      .map(
        (category): Option => ({
          value: `${dimension}:${category.code}`,
          label: names.category(dimension, category.code),
        }),
      ),
  );
  if (options.length === 0) return null;
  const [current] = Object.entries(selection.part);
  const { agency } = search.chosen;
  const kept = agency ? { agency } : {};
  const choose = (value: string) => {
    const [dimension, code] = value.split(':') as [Dimension, string];
    change({ chosen: value === 'total:' ? kept : { ...kept, [dimension]: [code] } });
  };
  return (
    <>
      (
      <Choice
        label={locale.messages.compare.part}
        value={current ? `${current[0]}:${current[1]}` : 'total:'}
        options={[{ value: 'total:', label: locale.messages.compare.wholeOf }, ...options]}
        onChange={choose}
      />
      ){' '}
    </>
  );
}

const LEVELS = ['country', 'province', 'county'];

function AreasChoice({ selection, context }: Props) {
  const { change } = useView();
  const { locale, names, table, catalogue } = context;
  const { compare } = locale.messages;
  const { areas } = selection;
  const rankOf = (code: string) => LEVELS.indexOf(catalogue.area(code)?.level ?? 'county');
  const labelOf = (code: string) =>
    catalogue.area(code)?.level === 'county'
      ? locale.messages.terms.county(names.plainArea(code))
      : names.plainArea(code);
  const listed = [...new Set([...table.areas, ...areas])]
    .filter((code) => catalogue.area(code))
    .sort((a, b) => rankOf(a) - rankOf(b) || locale.compareNames(names.plainArea(a), names.plainArea(b)));
  return (
    <ManyChoice
      text={areasText(selection, context)}
      options={listed.map((value) => ({ value, label: labelOf(value) }))}
      chosen={areas}
      words={{
        choose: compare.choose,
        search: compare.searchArea,
        all: compare.all,
        clear: compare.only(names.plainArea(selection.focus)),
        done: compare.done,
      }}
      fold={foldForSearch}
      onChange={(chosen) =>
        change({ areas: chosen.length === 0 ? [selection.focus] : chosen }, { replace: true })
      }
    />
  );
}

/** From a province to its counties, where the indicator has figures of counties. */
function CountiesLink({ selection, context }: Props) {
  const view = useView();
  const { catalogue, dataSet, names, locale } = context;
  const isThere = hasCounties(selection, catalogue);
  const counties = useCounties(dataSet, isThere);
  const { level, parent } = catalogue.area(selection.focus) ?? {};
  const province = level === 'county' ? parent : level === 'province' ? selection.focus : undefined;
  if (!isThere || counties.state !== 'ready' || province === undefined) return null;
  const areas = counties.value.areas.filter((area) => area.parent === province).map(({ code }) => code);
  if (level === 'county' || areas.length === 0) {
    return (
      <>
        {' ('}
        <a href={linkTo(view, 'compare', { ...view.search, area: province, areas: undefined })}>
          {locale.messages.compare.all}
        </a>
        {')'}
      </>
    );
  }
  return (
    <>
      {' ('}
      <a
        href={linkTo(view, 'compare', { ...view.search, area: undefined, areas, measure: selection.measure })}
      >
        {locale.messages.compare.counties(names.plainArea(province))}
      </a>
      {')'}
    </>
  );
}

function PeriodRange({ selection, context }: Props) {
  const { change } = useView();
  const { locale } = context;
  const { sentence } = locale.messages.compare;
  const options = selection.choices.map(
    (period): Option => ({ value: periodId(period), label: locale.periodInSentence(period) }),
  );
  if (!selection.to || options.length === 0) return null;
  return (
    <>
      {sentence.from}{' '}
      <Choice
        label={sentence.from}
        value={selection.from ? periodId(selection.from) : ''}
        options={options}
        onChange={(id) => change({ from: toPeriod(id) })}
      />{' '}
      {sentence.to}{' '}
      <Choice
        label={sentence.to}
        value={periodId(selection.to)}
        options={options}
        onChange={(id) => change({ to: toPeriod(id), period: undefined })}
      />
    </>
  );
}

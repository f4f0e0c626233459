import { useTexts } from '../../answers/use-door.ts';
import type { Area } from '../../model/catalogue.ts';
import { DIMENSIONS, type Dimension } from '../../model/indicator.ts';
import { Choice, type Option } from '../../ui/choice.tsx';
import { ExplainedChoice } from '../../ui/explained-choice.tsx';
import type { ListedOption } from '../../ui/option-panel.tsx';
import { AGAINST, type Against, type Measure, type Search } from '../../url/search.ts';
import { useView } from '../../url/use-view.ts';
import { AreasChoice } from '../area-choice.tsx';
import { lazyWords } from '../lazy-words.ts';
import type { ViewContext } from '../view.ts';
import { RangeControl } from './range-control.tsx';
import { type Selection, seriesFor } from './selection.ts';
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
  const { terms, controls } = locale.messages;
  const words = lazyWords(context);
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
      <ExplainedChoice
        label={sentence.how}
        value={selection.measure}
        options={selection.measures.map((value) => ({
          value,
          label: terms.measures[value],
          note: controls.explained.measures[value],
        }))}
        words={words}
        onChange={(measure) => change({ measure: measure as Measure })}
      />{' '}
      {sentence.in} <WhereChoice selection={selection} context={context} />
      {sentence.comma} <RangeControl selection={selection} context={context} />
      {sentence.stop} {sentence.against}{' '}
      <ExplainedChoice
        label={sentence.against}
        value={search.against}
        options={AGAINST.map((value) => ({
          value,
          label: terms.against[value],
          note: controls.explained.against[value],
        }))}
        words={words}
        onChange={(against) => change({ against: against as Against })}
      />
      {selection.agencies.length > 1 && (
        <>
          {sentence.comma} {sentence.agency} <AgencyChoice selection={selection} context={context} />
        </>
      )}
    </div>
  );
}

function AgencyChoice({ selection, context }: Props) {
  const { change } = useView();
  const { locale, names, search, dataSet } = context;
  const texts = useTexts(dataSet);
  const noteOf = (code: string) => {
    const text = texts.state === 'ready' ? texts.value.agencies[code] : undefined;
    return (text && locale.pick(text, 'note')) || locale.messages.controls.explained.agency;
  };
  return (
    <ExplainedChoice
      label={locale.messages.compare.sentence.agency}
      value={selection.agency}
      options={selection.agencies.map((value) => ({
        value,
        label: names.agency(value),
        note: noteOf(value),
      }))}
      words={lazyWords(context)}
      onChange={(agency) => change({ chosen: { ...search.chosen, agency: [agency] } })}
    />
  );
}

function PartChoice({ selection, context }: Props) {
  const { change } = useView();
  const { locale, catalogue, names, search, dataSet } = context;
  const { compare, controls } = locale.messages;
  const texts = useTexts(dataSet);
  const noteOf = (id: string) => {
    const text = texts.state === 'ready' ? texts.value.categories[id] : undefined;
    return (
      (text && locale.pick(text, 'note')) ||
      controls.explained.partOf(names.shortIndicator(selection.indicator.code))
    );
  };
  const dimensions = DIMENSIONS.filter((dimension) => selection.indicator.breakdowns.includes(dimension));
  const options = dimensions.flatMap((dimension) =>
    catalogue.categories
      .filter((category) => category.dimension === dimension)
      .map(
        (category): ListedOption => ({
          value: `${dimension}:${category.code}`,
          label: names.category(dimension, category.code),
          note: noteOf(`${dimension}:${category.code}`),
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
      <ExplainedChoice
        label={compare.part}
        value={current ? `${current[0]}:${current[1]}` : 'total:'}
        options={[{ value: 'total:', label: compare.wholeOf, note: controls.explained.whole }, ...options]}
        words={lazyWords(context)}
        onChange={choose}
      />
      ){' '}
    </>
  );
}

function WhereChoice({ selection, context }: Props) {
  const { change } = useView();
  const { locale, names, catalogue, table } = context;
  const { compare, controls } = locale.messages;
  const { areas, focus, indicator } = selection;
  const hasCounties = [...table.areas].some((code) => catalogue.area(code)?.level === 'county');
  // Counties that no slice holds are known by name only: which of them report anything, the list of counties says.
  const isOnDemand = !hasCounties && (catalogue.county_indicators?.includes(indicator.code) ?? false);
  const hasFigure = ({ code, level }: Area, reporting: ReadonlySet<string>) =>
    seriesFor(code, selection, context).some(({ cell }) => cell.kind === 'value') ||
    (level === 'county' && isOnDemand && reporting.has(code));
  return (
    <AreasChoice
      label={controls.area.many}
      text={areasText(selection, context)}
      context={context}
      areas={areas}
      hasFigure={hasFigure}
      actions={[
        { label: compare.all, areas: undefined },
        { label: compare.only(names.plainArea(focus)), areas: [focus] },
      ]}
      doneText={compare.done}
      onChange={(chosen, isFirst) =>
        change({ areas: chosen?.length === 0 ? [focus] : chosen }, { replace: !isFirst })
      }
    />
  );
}

import type { Change, RefusedChange } from '../../comparability/compare.ts';
import { marksOf } from '../../locale/figure-text.ts';
import type { Figure } from '../../model/figure.ts';
import { daysIn } from '../../model/period.ts';
import { Balance } from '../../ui/balance.tsx';
import { Card } from '../../ui/card.tsx';
import { Marks } from '../../ui/value.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import {
  changeText,
  figureName,
  intervalText,
  levelText,
  printedBesideText,
  printedChangeText,
  reasonTexts,
  saidLevel,
} from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { NewsDetails } from '../news-details.tsx';
import { newsIn, newsText } from '../news-text.ts';
import { pairSearch } from '../pair-search.ts';
import { perYearText } from '../per-year.ts';
import { possibleChanges } from '../possible-changes.ts';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { insteadSearch, insteadText } from './instead.ts';
import type { Pair } from './pair.ts';
import { type Selection, seriesFor } from './selection.ts';
import { growthTable } from './tables.ts';

interface Props {
  readonly pair: Pair;
  readonly selection: Selection;
  readonly context: ViewContext;
}

/** Two figures on the balance: the change where the gate allows it, else both levels, the reason and what is possible. */
export function PairCard({ pair, selection, context }: Props) {
  const { change } = pair;
  const { locale, names } = context;
  const isRefused = change.kind === 'refused';
  const table = growthTable(
    {
      changes: isRefused ? [] : [pair],
      apart: [],
      refused: isRefused ? [pair] : [],
      reference: undefined,
    },
    selection,
    context,
  );
  const news = newsIn(change, seriesFor(pair.area, selection, context), context);
  const title = locale.messages.compare.pairTitle(
    locale.periodInSentence(change.current.period),
    locale.periodInSentence(change.base.period),
  );
  return (
    <Card
      name="pair"
      state={isRefused ? 'refused' : 'ready'}
      reasons={isRefused ? change.reasons.map(({ code }) => code) : []}
      title={title}
      subtitle={locale.list([
        ...new Set([
          figureName(change.base, context),
          figureName(change.current, context),
          names.area(pair.area),
        ]),
        ...(selection.measure === 'count' ? [] : [locale.messages.compare.ofLevels]),
      ])}
      table={table}
      notes={<FigureNotes figures={pair.figures} context={context} />}
      take={
        <TakeAway
          figures={pair.figures}
          name="pair"
          table={table}
          sentence={pairSentence(pair, context)}
          context={context}
        />
      }
    >
      <div className="pair">
        <Balance
          state={
            isRefused
              ? change.base.cell.kind === 'value' && change.current.cell.kind === 'value'
                ? 'unlike'
                : 'lacking'
              : 'balanced'
          }
          size={84}
        />
        <div>
          {isRefused ? (
            <p className="stamp">{verdictOf(change, context)}</p>
          ) : (
            <p className="pair-change">{changeText(change, context)}</p>
          )}
          {isRefused &&
            reasonTexts(change.reasons, context).map((text) => (
              <p key={text} className="pair-reason">
                {text}
              </p>
            ))}
          {!isRefused &&
            perYearText(change, context).map((text) => (
              <p key={text} className="pair-note">
                {text}
              </p>
            ))}
          {!isRefused && change.interval && (
            <p className="pair-note">{intervalText(change.interval, context)}</p>
          )}
          <NewsDetails news={news} context={context} />
          {news?.kind === 'not_asked' && <p className="pair-note">{newsText(news, context)}</p>}
          {reasonTexts(change.notes, context).map((text) => (
            <p key={text} className="pair-note">
              {text}
            </p>
          ))}
          {pair.printed && (
            <p className="pair-note">
              {isRefused
                ? locale.messages.compare.printedOnly(printedChangeText(pair.printed, context))
                : locale.messages.compare.printed(printedBesideText(pair.printed, change, context))}
            </p>
          )}
        </div>
      </div>
      <div className="pair-levels">
        <Level figure={change.base} context={context} />
        <Level figure={change.current} context={context} />
      </div>
      {isRefused && <Instead pair={pair} selection={selection} context={context} />}
    </Card>
  );
}

/** A rise of calls or reports is not a rise of harm: a sentence about one says so. */
function cautionOf({ amount, current }: Change, { locale, catalogue }: ViewContext): readonly string[] {
  const { callsNotHarm, reportsNotHarm } = locale.messages.shell;
  if (amount <= 0) return [];
  switch (catalogue.indicator(current.indicator)?.unit) {
    case 'calls':
      return [callsNotHarm];
    case 'reports':
      return [reportsNotHarm];
    default:
      return [];
  }
}

/** Two small counts are comparable as levels: only the percentage is withheld. */
function verdictOf({ reasons }: RefusedChange, { locale }: ViewContext): string {
  const { notComparable, noPercent } = locale.messages.shell.card;
  return reasons.every(({ code }) => code === 'small_base') ? noPercent : notComparable;
}

/** A level with its span in days: what stands on one pan. */
function Level({ figure, context }: { readonly figure: Figure; readonly context: ViewContext }) {
  const { locale, catalogue } = context;
  const days = daysIn(figure.period);
  const level = levelText(figure, context);
  return (
    <div className="pair-level">
      <p className="pair-level-name">{figureName(figure, context)}</p>
      <p
        className={`pair-level-value ${figure.cell.kind === 'value' ? '' : 'pair-level-lacking'}`}
        data-kind={figure.cell.kind}
      >
        {level}
        <Marks marks={marksOf(figure, catalogue.indicator(figure.indicator)?.base ?? '')} beside={level} />
      </p>
      <p className="pair-note">
        {locale.list(
          [
            locale.period(figure.period),
            days === undefined ? '' : locale.messages.overview.days(days),
          ].filter((part) => part !== ''),
        )}
      </p>
    </div>
  );
}

/** The nearest comparison that is allowed, one click away; where the indicator has none, one of the data set's others. */
function Instead({ pair, selection, context }: Props) {
  const view = useView();
  const { locale, names } = context;
  const { compare, shell } = locale.messages;
  const { instead } = pair;
  if (instead) {
    return (
      <p className="instead">
        <a href={linkTo(view, 'compare', insteadSearch(instead, pair.area, selection, view.search))}>
          {shell.card.instead}: {insteadText(instead, context)}
        </a>
      </p>
    );
  }
  const others = possibleChanges(context);
  const other = others.find(({ current }) => current.area === pair.area) ?? others[0];
  return (
    <div className="instead">
      <p className="pair-note">{compare.none}</p>
      {other && (
        <a href={linkTo(view, 'compare', pairSearch(other))}>
          {compare.elsewhere}:{' '}
          {locale.list([figureName(other.current, context), names.area(other.current.area)])} (
          {compare.instead(
            locale.periodInSentence(other.current.period),
            locale.periodInSentence(other.base.period),
          )}
          )
        </a>
      )}
    </div>
  );
}

/** The pair as a sentence: each level under its own name, the change only where it is licensed, the reason where not. */
function pairSentence({ area, change, printed, figures }: Pair, context: ViewContext): string {
  const { locale, names } = context;
  const { compare } = locale.messages;
  const isSum = figures.length > 2;
  const { base, current } = change;
  const isOneName = figureName(base, context) === figureName(current, context);
  const level = (figure: Figure) => {
    const named = isOneName ? '' : locale.list([figureName(figure, context), '']);
    return `${named}${locale.period(figure.period)}: ${saidLevel(figure, context)}`;
  };
  const verdict =
    change.kind === 'change'
      ? [
          changeText(change, context),
          ...perYearText(change, context),
          ...(change.interval ? [intervalText(change.interval, context)] : []),
          ...(printed ? [locale.messages.compare.printed(printedBesideText(printed, change, context))] : []),
          ...(isSum ? [compare.summed] : []),
          ...reasonTexts(change.notes, context),
          ...cautionOf(change, context),
        ]
          .map((text) => text.replace(/\.$/, ''))
          .join('. ')
      : `${verdictOf(change, context)}. ${reasonTexts(change.reasons, context)[0] ?? ''}`;
  const subject = isOneName ? [figureName(current, context), names.area(area)] : [names.area(area)];
  return `${locale.list([...subject, level(base), level(current)])}. ${verdict}`;
}

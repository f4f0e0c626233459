import { MixBar } from '../../charts/mix-bar/mix-bar.tsx';
import type { SparkModel } from '../../charts/spark/model.ts';
import { Spark } from '../../charts/spark/spark.tsx';
import { cellParts, formatCell, marksOf } from '../../locale/figure-text.ts';
import type { Cell } from '../../model/cell.ts';
import { daysIn } from '../../model/period.ts';
import { Marks } from '../../ui/value.tsx';
import { marksOfChange } from '../change-cell.ts';
import { aboutDecimals, changeText, figureName, intervalText, levelText } from '../describe.ts';
import { NewsDetails } from '../news-details.tsx';
import type { ViewContext } from '../view.ts';
import type { Headline as HeadlineModel } from './view-model.ts';

/** The one large numeral of the page, with unit, base, days, daily mean and what was not reported. */
export function Headline({
  headline,
  sourceNumber,
  context,
}: {
  readonly headline: HeadlineModel;
  readonly sourceNumber: number;
  readonly context: ViewContext;
}) {
  const { locale, names, catalogue } = context;
  const { overview } = locale.messages;
  const { figure, mix } = headline;
  const indicator = catalogue.indicator(figure.indicator);
  const days = daysIn(figure.period);
  const months = locale.months(figure.period);
  const { qualifier, text } = cellParts(locale, figure.cell);
  const marks = marksOf(figure, indicator?.base ?? '');
  return (
    <>
      <div className="headline">
        <p className={`numeral ${figure.cell.kind === 'value' ? '' : 'numeral-lacking'}`}>
          {qualifier !== '' && <span className="numeral-qualifier">{qualifier}</span>}
          {text}
          <Marks marks={marks} />
        </p>
        <div className="headline-words">
          <p className="headline-name">{names.indicator(figure.indicator)}</p>
          <p className="headline-detail">
            {locale.list(
              [days === undefined ? '' : overview.days(days), months ?? ''].filter((part) => part !== ''),
            )}
            {headline.perDay !== undefined && (
              <>
                {' · '}
                {overview.dailyMean(dailyMean(headline.perDay, context))}
                <Marks marks={['derived']} />
              </>
            )}
            {' · '}
            {overview.source}{' '}
            <button type="button" className="link" onClick={showSources}>
              {locale.ordinal(sourceNumber)}
            </button>
          </p>
          {headline.change?.kind === 'change' && (
            <p className="headline-detail">
              {overview.changeLine(
                changeText(headline.change, context),
                levelText(headline.change.base, context),
              )}
              <Marks marks={marksOfChange(headline.change)} />
              {headline.change.interval && ` · ${intervalText(headline.change.interval, context)}`}
            </p>
          )}
          <NewsDetails news={headline.news} context={context} />
          {headline.spark && <SparkLine spark={headline.spark} context={context} />}
          {headline.beside.map((other) => (
            <p key={other.indicator} className="headline-detail">
              {figureName(other, context)}: <strong>{levelText(other, context)}</strong>
              <Marks marks={marksOf(other, catalogue.indicator(other.indicator)?.base ?? '')} />
            </p>
          ))}
          {headline.notReported.map((code) => (
            <p key={code} className="headline-detail">
              {overview.notReported(locale.messages.terms.bases[code] ?? names.indicator(code))}
              <span className="not-reported">{locale.messages.terms.cells.missing}</span>
            </p>
          ))}
        </div>
      </div>
      {mix && (
        <>
          <MixBar model={mix.bar} renderMarks={(list) => <Marks marks={list} />} />
          <p className="card-foot">
            {overview.wholeIs(levelText(figure, context))}
            {mix.hasRemainder && ` · ${overview.remainderNote}`}
            {mix.roundedSum !== undefined && ` · ${overview.roundingNote(locale.percent(mix.roundedSum))}`}
          </p>
        </>
      )}
    </>
  );
}

/** The series behind a figure, and how much of it is reported. */
export function SparkLine({ spark, context }: { readonly spark: SparkModel; readonly context: ViewContext }) {
  const known = spark.values.filter((value) => value !== null).length;
  return (
    <div className="spark-with-coverage">
      <Spark model={spark} />
      {known < spark.values.length && (
        <span className="spark-coverage">
          {context.locale.messages.overview.reported(known, spark.values.length)}
        </span>
      )}
    </div>
  );
}

/** The mean of a day; of an inexact figure with its qualifier and no more than three digits. */
function dailyMean(perDay: Cell, { locale }: ViewContext): string {
  const isExact = perDay.kind === 'value' && perDay.qualifier === 'exact';
  return formatCell(locale)(perDay, perDay.kind !== 'value' || isExact ? 1 : aboutDecimals(perDay.value));
}

/** Brings the list of sources into view; the address holds the route, so no anchor of it can. */
export function showSources() {
  document.getElementById('sources')?.scrollIntoView();
}

import { MixBar } from '../../charts/mix-bar/mix-bar.tsx';
import { formatCell, marksOf } from '../../locale/figure-text.ts';
import { Card } from '../../ui/card.tsx';
import { Marks } from '../../ui/value.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { levelText, reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { brokenText } from '../mix-reasons.ts';
import { type CompleteReport, figuresOf, type MixReport } from '../mix-reports.ts';
import { mixTable } from '../mix-tables.ts';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { RefusedMix } from './refused-mix.tsx';
import { SmallParts } from './small-parts.tsx';
import type { MixCard as MixModel, ReferralsView } from './view-model.ts';

interface Props {
  readonly view: ReferralsView;
  readonly context: ViewContext;
  readonly letter: string;
}

/** The outcomes of one area and period, with an explicit remainder; else what is known, why there is no mix, and where there is. */
export function MixCard({ view, context, letter }: Props) {
  const { names, locale } = context;
  const title = locale.messages.referrals.mixTitle(names.area(view.area));
  const common = { name: 'mix', letter, title };
  const { mix } = view;
  switch (mix.kind) {
    case 'mix':
      return <Ready {...common} model={mix} context={context} />;
    case 'refused':
      return <Refused {...common} model={mix} context={context} />;
    case 'empty':
      return <Empty {...common} view={view} instead={mix.instead} context={context} />;
  }
}

interface CommonProps {
  readonly name: string;
  readonly letter: string;
  readonly title: string;
  readonly context: ViewContext;
}

function Ready({
  model,
  context,
  ...common
}: CommonProps & { readonly model: Extract<MixModel, { kind: 'mix' }> }) {
  const { locale } = context;
  const { referrals, shell } = locale.messages;
  const { report, mix } = model;
  const { whole, notes } = report.mix;
  const table = mixTable(report, common.title, context);
  const footnotes = [
    ...(mix.hasRemainder ? [referrals.remainderNote] : []),
    ...(mix.roundedSum === undefined ? [] : [referrals.roundingNote(locale.percent(mix.roundedSum))]),
    referrals.solvedIsOutcome,
    shell.callsNotHarm,
    ...reasonTexts(notes, context),
  ];
  return (
    <Card
      {...common}
      state="ready"
      subtitle={referrals.mixSubtitle(locale.periodInFull(report.period), levelText(whole, context))}
      table={table}
      notes={<FigureNotes figures={figuresOf(report)} context={context} />}
      take={
        <TakeAway
          figures={figuresOf(report)}
          name="mix"
          table={table}
          sentence={mix.bar.sentence}
          context={context}
        />
      }
    >
      <MixBar model={mix.bar} renderMarks={(marks) => <Marks marks={marks} />} />
      <SmallParts bar={mix.bar} />
      <p className="card-foot">{footnotes.join(' ')}</p>
    </Card>
  );
}

function Refused({
  model,
  context,
  ...common
}: CommonProps & { readonly model: Extract<MixModel, { kind: 'refused' }> }) {
  const { locale } = context;
  const { referrals, shell } = locale.messages;
  const { report } = model;
  const table = mixTable(report, common.title, context);
  const reason = brokenText(report, context);
  const codes = report.mix.reasons.map(({ code }) => code);
  return (
    <Card
      {...common}
      state="refused"
      reasons={codes}
      subtitle={locale.periodInFull(report.period)}
      table={table}
      notes={<FigureNotes figures={figuresOf(report)} context={context} />}
      take={<TakeAway figures={figuresOf(report)} name="mix" table={table} context={context} />}
    >
      <RefusedMix title={referrals.refusedTitle} reasons={[reason]} isSurplus={codes[0] === 'surplus'} />
      <KnownLevels report={report} context={context} />
      <Instead report={model.instead} context={context} />
      <p className="card-foot">{shell.callsNotHarm}</p>
    </Card>
  );
}

/** The levels that are known, large; those that are not reported say so. */
function KnownLevels({ report, context }: { readonly report: MixReport; readonly context: ViewContext }) {
  const { locale, catalogue, names } = context;
  const { referrals } = locale.messages;
  const figures = figuresOf(report);
  if (!figures.some(({ cell }) => cell.kind === 'value')) return null;
  return (
    <>
      <p className="referrals-known">{referrals.known}</p>
      <ul className="referrals-levels">
        {figures.map((figure) => (
          <li key={figure.breakdown.outcome}>
            <span
              className={figure.cell.kind === 'value' ? 'referrals-level' : 'referrals-lacking not-reported'}
            >
              {formatCell(locale)(figure.cell)}
            </span>
            <Marks marks={marksOf(figure, catalogue.indicator(figure.indicator)?.base ?? '')} />{' '}
            {figure.cell.kind === 'value' && names.unit(figure.indicator)}
            <span className="referrals-level-name">
              {figure.breakdown.outcome === ''
                ? referrals.whole
                : names.category('outcome', figure.breakdown.outcome)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Empty({
  view,
  instead,
  context,
  ...common
}: CommonProps & { readonly view: ReferralsView; readonly instead: CompleteReport | undefined }) {
  const { locale, names } = context;
  const { referrals, shell } = locale.messages;
  return (
    <Card {...common} state="empty" subtitle={view.period && locale.periodInFull(view.period)}>
      <p className="empty">
        {view.period ? referrals.nothing(names.area(view.area), locale.when(view.period)) : shell.card.empty}
      </p>
      <Instead report={instead} context={context} />
    </Card>
  );
}

/** One click to a mix that can be shown. */
function Instead({
  report,
  context,
}: {
  readonly report: CompleteReport | undefined;
  readonly context: ViewContext;
}) {
  const here = useView();
  const { locale, names } = context;
  const { referrals, shell } = locale.messages;
  if (!report) return null;
  const { area, period } = report;
  return (
    <p className="referrals-instead">
      {shell.card.instead}:{' '}
      <a href={linkTo(here, 'referrals', { area, period })}>
        {referrals.placeAndPeriod(names.area(area), locale.period(period))}
      </a>
    </p>
  );
}

import type { BarsModel } from '../../charts/bars/model.ts';
import type { ChartLook } from '../../charts/env.ts';
import { LazyChart } from '../../charts/lazy-chart.tsx';
import { type Period, sameOfLastYear } from '../../model/period.ts';
import { Card } from '../../ui/card.tsx';
import { reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { brokenText } from '../mix-reasons.ts';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { ContributionView, DifferenceView, RefusedMixes } from './mix-change.ts';
import { contributionTable, differenceTable } from './mix-change-tables.ts';
import { RefusedMix } from './refused-mix.tsx';

const ROW_HEIGHT = 34;
const AXIS_HEIGHT = 32;
const heightOf = ({ rows }: BarsModel) => rows.length * ROW_HEIGHT + AXIS_HEIGHT;

interface Props {
  readonly area: string;
  readonly period: Period;
  readonly context: ViewContext;
  readonly look: ChartLook;
  readonly letter: string;
}

/** How the mix of a province differs from that of the rest of the country, with the limits of chance in counting. */
export function DifferenceCard({
  view,
  ...props
}: Props & { readonly view: DifferenceView | RefusedMixes | undefined }) {
  const { area, period, context, look, letter } = props;
  const { locale, names } = context;
  const { mixChange } = locale.messages;
  const common = { name: 'mix-difference', letter, title: mixChange.differenceTitle(names.area(area)) };
  if (!view) {
    return (
      <Card {...common} state="empty">
        <p className="referrals-statement">{mixChange.chooseProvince}</p>
      </Card>
    );
  }
  if (view.kind === 'refused')
    return <Refused {...common} view={view} subtitle={locale.periodInFull(period)} context={context} />;
  const table = differenceTable(view, common.title, context);
  const { notes, parts } = view.answer;
  return (
    <Card
      {...common}
      state="ready"
      subtitle={mixChange.differenceSubtitle(locale.period(period))}
      table={table}
      notes={
        <FigureNotes
          figures={view.figures}
          remarks={{ name: mixChange.difference, texts: [mixChange.rest, mixChange.intervalNote] }}
          context={context}
        />
      }
      take={
        <TakeAway
          figures={view.figures}
          name="mix-difference"
          table={table}
          sentence={view.model.sentence}
          context={context}
        />
      }
    >
      <LazyChart form="bars" model={view.model} env={look} height={heightOf(view.model)} />
      <p className="card-foot">
        {[
          mixChange.rest,
          ...(parts.some(({ interval }) => !interval) ? [mixChange.noInterval] : []),
          mixChange.neutral,
          ...reasonTexts(notes, context),
        ].join(' ')}
      </p>
    </Card>
  );
}

/** What each part adds to the growth of the total, in points that add up to it. */
export function ContributionCard({
  view,
  ...props
}: Props & { readonly view: ContributionView | RefusedMixes }) {
  const { area, period, context, look, letter } = props;
  const { locale, names } = context;
  const { mixChange, shell } = locale.messages;
  const common = { name: 'contribution', letter, title: mixChange.contributionTitle(names.area(area)) };
  const subtitle = mixChange.contributionSubtitle(
    locale.period(period),
    locale.periodInSentence(sameOfLastYear(period)),
  );
  if (view.kind === 'refused')
    return <Refused {...common} view={view} subtitle={subtitle} context={context} />;
  const table = contributionTable(view, common.title, context);
  return (
    <Card
      {...common}
      state="ready"
      subtitle={subtitle}
      table={table}
      notes={<FigureNotes figures={view.figures} context={context} />}
      take={
        <TakeAway
          figures={view.figures}
          name="contribution"
          table={table}
          sentence={view.model.sentence}
          context={context}
        />
      }
    >
      <LazyChart form="bars" model={view.model} env={look} height={heightOf(view.model)} />
      <p className="card-foot">
        {[
          mixChange.contributionNote,
          ...reasonTexts(view.answer.change.notes, context),
          shell.callsNotHarm,
        ].join(' ')}
      </p>
    </Card>
  );
}

function Refused({
  view,
  context,
  ...common
}: {
  readonly name: string;
  readonly letter: string;
  readonly title: string;
  readonly subtitle: string;
  readonly view: RefusedMixes;
  readonly context: ViewContext;
}) {
  const { mixChange } = context.locale.messages;
  return (
    <Card
      {...common}
      state="refused"
      reasons={[...new Set(view.reasons.map(({ code }) => code))]}
      notes={<FigureNotes figures={view.figures} context={context} />}
    >
      <RefusedMix
        title={mixChange.refusedTitle}
        reasons={reasonsOf(view, context)}
        isSurplus={view.reasons.some(({ code }) => code === 'surplus')}
      />
    </Card>
  );
}

/** Whose mix is lacking and why, in words that fit a mix; else what the gate says of the two. */
function reasonsOf({ lacking, reasons }: RefusedMixes, context: ViewContext): readonly string[] {
  if (!lacking) return reasonTexts(reasons, context);
  const { names, locale } = context;
  const { mixChange } = locale.messages;
  const text = brokenText(lacking, context);
  return [mixChange.lacking(names.area(lacking.area), locale.period(lacking.period), text)];
}

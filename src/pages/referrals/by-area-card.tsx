import type { ChartLook } from '../../charts/env.ts';
import { type Period, samePeriod } from '../../model/period.ts';
import type { TableModel } from '../../model/table.ts';
import { Card } from '../../ui/card.tsx';
import { linkTo, useView, type View } from '../../url/use-view.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { partColumns } from '../mix-columns.ts';
import { figuresOf } from '../mix-reports.ts';
import { reportsTable } from '../mix-tables.ts';
import { StackPicture } from '../stack-picture.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { ByArea } from './by-area.ts';

interface Props {
  readonly byArea: ByArea;
  readonly area: string;
  readonly period: Period;
  readonly context: ViewContext;
  readonly look: ChartLook;
  readonly letter: string;
}

/** The mix of every province in one period; where provinces can't be set side by side, where the mix is known instead. */
export function ByAreaCard(props: Props) {
  return props.byArea.kind === 'stack' ? <Stack {...props} /> : <List {...props} />;
}

function Stack({ byArea, area, period, context, look, letter }: Props) {
  const { locale, names } = context;
  const { referrals } = locale.messages;
  const here = useView();
  const { model, broken, complete, country } = byArea;
  const table = stackTable(byArea, area, context, here);
  const reports = [...(country ? [country] : []), ...complete];
  const figures = reports.flatMap(figuresOf);
  const periodText = locale.period(period);
  return (
    <Card
      name="by-area"
      state="ready"
      letter={letter}
      title={titleOf(byArea, context)}
      subtitle={subtitleOf(byArea, periodText, context)}
      table={table}
      notes={<FigureNotes figures={figures} context={context} />}
      take={
        <TakeAway
          figures={figures}
          name="by-area"
          table={table}
          sentence={model.sentence}
          context={context}
        />
      }
    >
      <StackPicture
        model={model}
        dimension={byArea.of.dimension}
        look={look}
        onSelect={(key) => here.change({ area: key, period })}
      />
      {broken.length > 0 && (
        <p className="card-foot">
          {referrals.notMade(broken.length)} {locale.list(broken.map((report) => names.area(report.area)))}
        </p>
      )}
    </Card>
  );
}

function subtitleOf({ lead, isOrdered }: ByArea, period: string, { locale }: ViewContext): string {
  const { referrals, callFlow } = locale.messages;
  if (!lead) return referrals.byAreaPlain(period);
  return isOrdered ? referrals.byAreaSubtitle(period, lead.fullLabel) : callFlow.orderOfNames(period);
}

/** Outcomes have one name for all; of the subjects the chosen one stands beside all the others. */
function titleOf({ of }: ByArea, { locale, names }: ViewContext): string {
  const { referrals, callFlow } = locale.messages;
  return of.only === undefined
    ? referrals.byAreaTitle
    : callFlow.byAreaTitle(names.category(of.dimension, of.only));
}

function stackTable(byArea: ByArea, area: string, context: ViewContext, here: View): TableModel {
  const { locale, names } = context;
  const { country, complete, broken, columns } = byArea;
  const rows = [...(country ? [country] : []), ...complete, ...broken].map((report) => ({
    report,
    name: names.area(report.area),
    href: linkTo(here, 'referrals', { area: report.area, period: report.period, chosen: here.search.chosen }),
    isHighlighted: report.area === area,
  }));
  const { shell } = locale.messages;
  return reportsTable(rows, columns, { caption: titleOf(byArea, context), first: shell.table.area }, context);
}

function List({ byArea, area, period, context, letter }: Props) {
  const { locale, names } = context;
  const { referrals, shell } = locale.messages;
  const here = useView();
  const { complete, elsewhere } = byArea;
  const hrefOf = (report: { readonly area: string; readonly period: Period }) =>
    linkTo(here, 'referrals', { area: report.area, period: report.period, chosen: here.search.chosen });
  const table = reportsTable(
    elsewhere.map((report) => ({
      report,
      name: names.area(report.area),
      second: locale.period(report.period),
      href: hrefOf(report),
      isHighlighted: report.area === area,
    })),
    partColumns(elsewhere, context),
    { caption: referrals.whereGiven, first: shell.table.area, second: shell.table.period },
    context,
  );
  const figures = elsewhere.flatMap(figuresOf);
  return (
    <Card
      name="by-area"
      state={elsewhere.length === 0 ? 'empty' : 'ready'}
      mainFace="list"
      letter={letter}
      title={titleOf(byArea, context)}
      subtitle={referrals.byAreaPlain(locale.period(period))}
      table={table}
      notes={<FigureNotes figures={figures} context={context} />}
      take={<TakeAway figures={figures} name="by-area" table={table} context={context} />}
    >
      <p className="referrals-statement">
        {complete[0] ? referrals.oneOnly(names.area(complete[0].area)) : referrals.noneHere}
      </p>
      <h3 className="side-title">{elsewhere.length > 0 ? referrals.whereGiven : referrals.nowhere}</h3>
      <ul className="link-list">
        {elsewhere.map((report) => (
          <li key={hrefOf(report)}>
            <a
              href={hrefOf(report)}
              aria-current={report.area === area && samePeriod(report.period, period) ? 'page' : undefined}
            >
              {referrals.placeAndPeriod(names.area(report.area), locale.period(report.period))}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

import type { ChartLook } from '../../charts/env.ts';
import { type Period, samePeriod } from '../../model/period.ts';
import type { TableModel } from '../../model/table.ts';
import { Card } from '../../ui/card.tsx';
import { linkTo, useView, type View } from '../../url/use-view.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { ByArea } from './by-area.ts';
import { partColumns } from './part-columns.ts';
import { StackPicture } from './stack-picture.tsx';
import { reportsTable } from './tables.ts';

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
  const { model, broken, complete, country, lead } = byArea;
  const table = stackTable(byArea, area, context, here);
  const reports = [...(country ? [country] : []), ...complete];
  const figures = reports.flatMap(({ whole, outcomes }) => (whole ? [whole, ...outcomes] : outcomes));
  const periodText = locale.period(period);
  return (
    <Card
      name="by-area"
      state="ready"
      letter={letter}
      title={referrals.byAreaTitle}
      subtitle={
        lead ? referrals.byAreaSubtitle(periodText, lead.fullLabel) : referrals.byAreaPlain(periodText)
      }
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
      <StackPicture model={model} look={look} onSelect={(key) => here.change({ area: key, period })} />
      {broken.length > 0 && (
        <p className="card-foot">
          {referrals.notMade(broken.length)} {locale.list(broken.map((report) => names.area(report.area)))}
        </p>
      )}
    </Card>
  );
}

function stackTable(
  { country, complete, broken, columns }: ByArea,
  area: string,
  context: ViewContext,
  here: View,
): TableModel {
  const { locale, names } = context;
  const rows = [...(country ? [country] : []), ...complete, ...broken].map((report) => ({
    report,
    name: names.area(report.area),
    href: linkTo(here, 'referrals', { area: report.area, period: report.period }),
    isHighlighted: report.area === area,
  }));
  const { referrals, shell } = locale.messages;
  return reportsTable(rows, columns, { caption: referrals.byAreaTitle, first: shell.table.area }, context);
}

function List({ byArea, area, period, context, letter }: Props) {
  const { locale, names } = context;
  const { referrals, shell } = locale.messages;
  const here = useView();
  const { complete, elsewhere } = byArea;
  const hrefOf = (report: { readonly area: string; readonly period: Period }) =>
    linkTo(here, 'referrals', { area: report.area, period: report.period });
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
  const figures = elsewhere.flatMap(({ whole, outcomes }) => (whole ? [whole, ...outcomes] : outcomes));
  return (
    <Card
      name="by-area"
      state={elsewhere.length === 0 ? 'empty' : 'ready'}
      mainFace="list"
      letter={letter}
      title={referrals.byAreaTitle}
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

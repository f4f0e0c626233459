import type { ReactNode } from 'react';
import type { Change } from '../comparability/compare.ts';
import { Balance, type BalanceState } from '../ui/balance.tsx';
import {
  changeText,
  figureName,
  intervalText,
  printedBesideText,
  reasonTexts,
  saidLevel,
} from './describe.ts';
import { perYearText } from './per-year.ts';
import { printedChange } from './printed-change.ts';
import type { ViewContext } from './view.ts';

interface LineProps {
  readonly state: BalanceState;
  readonly title: string;
  readonly href?: string | undefined;
  readonly children: ReactNode;
}

/** One line on the balance: what is weighed, and what comes of it. */
export function Line({ state, title, href, children }: LineProps) {
  return (
    <li className="weighing">
      <Balance state={state} />
      <div>
        <p className="weighing-title">{href ? <a href={href}>{title}</a> : title}</p>
        <p className="weighing-detail">{children}</p>
      </div>
    </li>
  );
}

/** What the percentage would mislead without: growth a year over several, its limits, a small base, a change per day. */
function mustBeSaid(change: Change, context: ViewContext): readonly string[] {
  const { notes, interval } = change;
  const said = notes.filter(
    ({ code }) => code === 'season' || code === 'small_base' || code === 'coverage_incomplete',
  );
  return [
    ...perYearText(change, context),
    ...reasonTexts(said, context),
    ...(interval ? [intervalText(interval, context)] : []),
  ];
}

/** A computed change as one line: what, by how much, from what to what. */
export function ChangeLine({
  change,
  context,
  href,
  isAreaNamed,
}: {
  readonly change: Change;
  readonly context: ViewContext;
  readonly href: string;
  readonly isAreaNamed: boolean;
}) {
  const { locale, names } = context;
  const name = figureName(change.current, context);
  const printed = printedChange(change, context);
  const title = isAreaNamed ? locale.list([name, names.area(change.current.area)]) : name;
  return (
    <Line state="balanced" title={`${title}: ${changeText(change, context)}`} href={href}>
      {`${locale.period(change.base.period)}: ${saidLevel(change.base, context)} · ${locale.period(change.current.period)}: ${saidLevel(change.current, context)}`}
      {mustBeSaid(change, context).map((text) => ` · ${text}`)}
      {printed && ` · ${locale.messages.compare.printed(printedBesideText(printed, change, context))}`}
    </Line>
  );
}

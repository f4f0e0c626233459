import { useMemo } from 'react';
import type { BarsModel } from '../../charts/bars/model.ts';
import type { ChartLook } from '../../charts/env.ts';
import type { Figure } from '../../model/figure.ts';
import type { TableModel } from '../../model/table.ts';
import { Card } from '../../ui/card.tsx';
import { reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { ratioName } from '../ratio-text.ts';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { Across } from './across.ts';
import { acrossBars } from './across-bars.ts';
import { AcrossPicture } from './across-card.tsx';
import { denominatorText } from './denominator.ts';
import { RatioItem } from './ratio-item.tsx';
import { isGiven } from './ratios.ts';
import { isEstimated, type PerResidents } from './residents.ts';
import { acrossTable } from './tables.ts';
import type { PeriodView } from './view-model.ts';

interface Props {
  readonly area: string;
  readonly view: PeriodView;
  readonly context: ViewContext;
  readonly look: ChartLook;
  readonly letter: string;
}

/** Both figures of every ratio shown; a figure that stands in two ratios is noted once. */
function figuresOf({ groups, known }: Across): readonly Figure[] {
  const shown = groups.flatMap(({ country, ordered }) => [...(country ? [country] : []), ...ordered]);
  return [...new Set([...shown, ...known].flatMap(({ answer }) => [answer.left, answer.right]))];
}

/** What the ratios are taken over, with dates and sources, and what they are not. */
function denominatorNotes({ relation, groups, known }: Across, context: ViewContext): readonly string[] {
  const given = [
    ...groups.flatMap(({ country, ordered }) => [...(country ? [country] : []), ...ordered]),
    ...known,
  ];
  const text = denominatorText(
    relation.right,
    given.map(({ answer }) => answer.right),
    context,
  );
  return [...(text ? [text] : []), context.locale.messages.reachPlan.otherDenominators];
}

/** Services or persons per base in every province: workload, in order of value, no rank numbers. */
export function PerBaseCard({ area, view, context, look, letter }: Props) {
  const { locale } = context;
  const { reach } = locale.messages;
  const { perBase, period } = view;
  const bars = useMemo(
    () => (perBase ? acrossBars(perBase, area, period, context) : []),
    [perBase, area, period, context],
  );
  if (!perBase) return null;
  const name = ratioName(perBase.relation, 1, context);
  const [first] = bars;
  const isEmpty = !first && perBase.known.length === 0;
  const table = acrossTable(perBase, reach.perBaseTitle, area, context);
  return (
    <Card
      name="per-base"
      state={isEmpty ? 'empty' : 'ready'}
      mainFace={first ? 'chart' : 'list'}
      letter={letter}
      title={reach.perBaseTitle}
      subtitle={first && reach.perBaseSubtitle(name, locale.period(period))}
      table={isEmpty ? undefined : table}
      notes={<FigureNotes figures={figuresOf(perBase)} context={context} />}
      take={
        <Take name="per-base" figures={figuresOf(perBase)} table={table} first={first} context={context} />
      }
    >
      <AcrossPicture across={perBase} bars={bars} period={period} context={context} look={look} />
      <p className="card-foot">{[reach.workload, ...denominatorNotes(perBase, context)].join(' ')}</p>
    </Card>
  );
}

function Take({
  first,
  ...rest
}: {
  readonly name: string;
  readonly table: TableModel;
  readonly figures: readonly Figure[];
  readonly first: BarsModel | undefined;
  readonly context: ViewContext;
}) {
  return <TakeAway {...rest} {...(first ? { sentence: first.sentence } : {})} />;
}

/** Per thousand residents of marginal neighbourhoods, where the residents are known; else that no source states them. */
export function PerResidentsCard(props: Props) {
  const { reach } = props.context.locale.messages;
  const { perResidents } = props.view;
  if (perResidents) return <Residents {...props} perResidents={perResidents} />;
  return (
    <Card name="per-residents" state="empty" letter={props.letter} title={reach.perResidentTitle}>
      <p className="reach-statement">{reach.residentsUnknown}</p>
    </Card>
  );
}

function Residents({
  area,
  view: { period },
  perResidents,
  context,
  look,
  letter,
}: Props & { readonly perResidents: PerResidents }) {
  const { locale } = context;
  const { reach } = locale.messages;
  const { answers, across } = perResidents;
  const bars = useMemo(() => acrossBars(across, area, period, context), [across, area, period, context]);
  const refused = answers.flatMap(({ answer }) => (answer.kind === 'refused' ? answer.reasons : []));
  const isRefused = bars.length === 0 && !answers.some(isGiven);
  const table = acrossTable(across, reach.perResidentTitle, area, context);
  return (
    <Card
      name="per-residents"
      state={isRefused ? 'refused' : 'ready'}
      reasons={isRefused ? [...new Set(refused.map(({ code }) => code))] : []}
      letter={letter}
      title={reach.perResidentTitle}
      subtitle={reach.perBaseSubtitle(ratioName(across.relation, 1000, context), locale.period(period))}
      table={table}
      notes={<FigureNotes figures={figuresOf(across)} context={context} />}
      take={
        <Take
          name="per-residents"
          figures={figuresOf(across)}
          table={table}
          first={bars[0]}
          context={context}
        />
      }
    >
      {isRefused ? (
        <p className="reach-statement">{reasonTexts(refused, context)[0]}</p>
      ) : (
        <ul className="reach-ratios">
          {answers.map((one) => (
            <RatioItem key={one.relation.left} one={one} scale={1000} context={context} />
          ))}
        </ul>
      )}
      <AcrossPicture across={across} bars={bars} period={period} context={context} look={look} />
      <p className="card-foot">
        {[
          ...(isEstimated(perResidents) ? [reach.residentsInexact] : []),
          ...denominatorNotes(across, context),
        ].join(' ')}
      </p>
    </Card>
  );
}

import type { ChartLook } from '../../charts/env.ts';
import { Card } from '../../ui/card.tsx';
import { reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { Across } from './across.ts';
import { AcrossPicture } from './across-card.tsx';
import { isGiven } from './ratios.ts';
import { isEstimated, type PerResidents } from './residents.ts';
import { RatioItem } from './summary-card.tsx';
import { acrossTable } from './tables.ts';
import type { PeriodView } from './view-model.ts';
import { ratioName } from './words.ts';

interface Props {
  readonly area: string;
  readonly view: PeriodView;
  readonly context: ViewContext;
  readonly look: ChartLook;
  readonly letter: string;
}

function figuresOf({ ordered, unlike, known, country }: Across) {
  return [...(country ? [country] : []), ...ordered, ...unlike, ...known].flatMap(({ answer }) => [
    answer.left,
    answer.right,
  ]);
}

/** Services or persons per base in every province: workload, in order of value, no rank numbers. */
export function PerBaseCard({ area, view, context, look, letter }: Props) {
  const { locale } = context;
  const { reach } = locale.messages;
  const { perBase, period } = view;
  if (!perBase) return null;
  const table = acrossTable(perBase, reach.perBaseTitle, area, context);
  const isEmpty = !perBase.model && perBase.known.length === 0;
  const name = ratioName(perBase.relation, 1, context);
  return (
    <Card
      name="per-base"
      state={isEmpty ? 'empty' : 'ready'}
      letter={letter}
      title={reach.perBaseTitle}
      {...(perBase.model ? { subtitle: reach.perBaseSubtitle(name, locale.period(period)), table } : {})}
      notes={<FigureNotes figures={figuresOf(perBase)} context={context} />}
      take={
        <TakeAway
          name="per-base"
          table={table}
          context={context}
          {...(perBase.model ? { sentence: perBase.model.sentence } : {})}
        />
      }
    >
      <AcrossPicture across={perBase} chosen={area} period={period} context={context} look={look} />
      <p className="card-foot">{reach.workload}</p>
    </Card>
  );
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
  const refused = answers.flatMap(({ answer }) => (answer.kind === 'refused' ? answer.reasons : []));
  const isRefused = !across.model && !answers.some(isGiven);
  const table = acrossTable(across, reach.perResidentTitle, area, context);
  const sentence = across.model ? { sentence: across.model.sentence } : {};
  return (
    <Card
      name="per-residents"
      state={isRefused ? 'refused' : 'ready'}
      letter={letter}
      title={reach.perResidentTitle}
      subtitle={reach.perResidentSubtitle(ratioName(across.relation, 1000, context), locale.period(period))}
      table={table}
      notes={<FigureNotes figures={figuresOf(across)} context={context} />}
      take={<TakeAway name="per-residents" table={table} context={context} {...sentence} />}
      {...(isRefused ? { reasons: [...new Set(refused.map(({ code }) => code))] } : {})}
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
      <AcrossPicture across={across} chosen={area} period={period} context={context} look={look} />
      {isEstimated(perResidents) && <p className="card-foot">{reach.residentsInexact}</p>}
    </Card>
  );
}

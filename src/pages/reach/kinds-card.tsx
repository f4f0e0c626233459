import { MixBar } from '../../charts/mix-bar/mix-bar.tsx';
import { marksOf } from '../../locale/figure-text.ts';
import type { TableCell, TableModel } from '../../model/table.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/table.tsx';
import { Marks } from '../../ui/value.tsx';
import { levelText, reasonTexts } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { Kinds } from './kinds.ts';
import { SmallParts } from './small-parts.tsx';
import { figureCell, partsTable, shareCell } from './tables.ts';

/** Kinds of service: a bar where they make up all services, else their levels with the reason, else that none is stated. */
export function KindsCard({
  kinds,
  context,
  letter,
}: {
  readonly kinds: Kinds;
  readonly context: ViewContext;
  readonly letter: string;
}) {
  const { locale } = context;
  const { reach } = locale.messages;
  const common = { name: 'services', letter, title: reach.servicesTitle };
  if (kinds.kind === 'empty') {
    return (
      <Card {...common} state="empty">
        <p className="reach-statement">{reach.servicesUnknown}</p>
      </Card>
    );
  }
  const table = kindsTable(kinds, context);
  const notes = <FigureNotes figures={kinds.figures} context={context} />;
  if (kinds.kind === 'refused') {
    const { reasons } = kinds.answer;
    return (
      <Card
        {...common}
        state="refused"
        mainFace="list"
        reasons={reasons.map(({ code }) => code)}
        notes={notes}
        take={<TakeAway figures={kinds.figures} name="services" table={table} context={context} />}
      >
        <p className="reach-statement">{reasonTexts(reasons, context)[0]}</p>
        <DataTable model={table} />
      </Card>
    );
  }
  const { parts, mix } = kinds;
  const rounding = mix.roundedSum === undefined ? [] : [reach.roundingNote(locale.percent(mix.roundedSum))];
  return (
    <Card
      {...common}
      state="ready"
      subtitle={reach.servicesSubtitle(locale.period(parts.whole.period), levelText(parts.whole, context))}
      table={table}
      notes={notes}
      take={
        <TakeAway
          figures={kinds.figures}
          name="services"
          table={table}
          sentence={mix.bar.sentence}
          context={context}
        />
      }
    >
      <MixBar model={mix.bar} renderMarks={(marks) => <Marks marks={marks} />} />
      <SmallParts bar={mix.bar} />
      <p className="card-foot">{[...rounding, ...reasonTexts(parts.notes, context)].join(' ')}</p>
    </Card>
  );
}

function kindsTable(kinds: Exclude<Kinds, { kind: 'empty' }>, context: ViewContext): TableModel {
  const { locale, names } = context;
  const { reach } = locale.messages;
  const shareOf = (code: string): TableCell => {
    if (kinds.kind === 'refused') {
      const reasons = kinds.answer.reasons.map((reason) => reason.code);
      return { kind: 'refused', reasons, text: locale.messages.shell.card.notComparable };
    }
    const part = kinds.parts.parts.find((one) => one.code === code);
    return part ? shareCell(part.sharePercent, marksOf(part.figure, '')) : { kind: 'text', text: '—' };
  };
  const rows = kinds.figures.map((figure) => ({
    key: figure.breakdown.service,
    name:
      figure.breakdown.service === ''
        ? reach.servicesAll
        : names.category('service', figure.breakdown.service),
    value: figureCell(figure, context),
    share:
      figure.breakdown.service === ''
        ? ({ kind: 'text', text: '—' } as const)
        : shareOf(figure.breakdown.service),
    period: locale.period(figure.period),
  }));
  const heads = {
    caption: reach.servicesTitle,
    first: reach.kindColumn,
    value: locale.messages.terms.units.services,
  };
  return partsTable(rows, heads, context);
}

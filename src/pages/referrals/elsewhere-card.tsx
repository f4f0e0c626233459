import type { Figure } from '../../model/figure.ts';
import type { TableModel } from '../../model/table.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/table.tsx';
import { figureName } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { figureCell } from '../mix-tables.ts';
import { periodCell } from '../period-cell.ts';
import { sourceText } from '../source-list.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { WHOLE } from './subjects.ts';

/** Figures on referrals that belong to no mix: as stated, neither added nor compared. */
export function ElsewhereCard({
  figures,
  context,
  letter,
}: {
  readonly figures: readonly Figure[];
  readonly context: ViewContext;
  readonly letter: string;
}) {
  const { referrals } = context.locale.messages;
  const table = elsewhereTable(figures, context);
  return (
    <Card
      name="stated-elsewhere"
      mainFace="list"
      state="ready"
      letter={letter}
      title={referrals.other}
      subtitle={referrals.otherSubtitle}
      notes={<FigureNotes figures={figures} context={context} />}
      take={<TakeAway figures={figures} name="stated-elsewhere" table={table} context={context} />}
    >
      <DataTable model={table} />
    </Card>
  );
}

/** Every figure with its area, period, base and source. */
export function elsewhereTable(figures: readonly Figure[], context: ViewContext): TableModel {
  const { locale, names } = context;
  const { referrals, shell } = locale.messages;
  return {
    caption: referrals.other,
    columns: [
      { key: 'figure', label: shell.table.indicator },
      { key: 'area', label: shell.table.area },
      { key: 'period', label: shell.table.period },
      { key: 'value', label: shell.table.value, numeric: true },
      { key: 'unit', label: shell.table.unit },
      { key: 'base', label: referrals.base },
      { key: 'source', label: shell.table.source },
    ],
    rows: figures.map((figure, i) => ({
      key: String(i),
      cells: [
        { kind: 'text', text: figureName(figure, context), code: figure.indicator },
        { kind: 'text', text: names.area(figure.area), code: figure.area },
        periodCell(figure.period, context),
        figureCell(figure, context),
        { kind: 'text', text: names.unit(figure.indicator) },
        { kind: 'text', text: baseText(figure, context) },
        { kind: 'text', text: sourceText(figure.source, context) },
      ],
    })),
  };
}

function baseText({ indicator }: Figure, { locale, catalogue }: ViewContext): string {
  const { referrals, terms } = locale.messages;
  if (indicator === WHOLE) return referrals.wholeNotGiven;
  const base = catalogue.indicator(indicator)?.base ?? '';
  return terms.bases[base] ?? referrals.ownCount;
}

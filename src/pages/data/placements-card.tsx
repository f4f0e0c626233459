import { formatTableCell } from '../../locale/cell-text.ts';
import { useLocale } from '../../locale/use-locale.ts';
import { Choice } from '../../ui/choice.tsx';
import { Marks } from '../../ui/value.tsx';
import { Code, CodedText } from './coded-text.tsx';
import type { DecisionChoice } from './input.ts';
import type { PlacementEntry } from './placements-view.ts';

/** All figures, the placed ones, or those left out. */
export function DecisionControl({
  value,
  onChange,
}: {
  readonly value: DecisionChoice;
  readonly onChange: (decision: DecisionChoice) => void;
}) {
  const { dataPage } = useLocale().messages;
  const options = [
    { value: 'all', label: dataPage.all },
    { value: 'placed', label: dataPage.decisions.placed },
    { value: 'left_out', label: dataPage.decisions.left_out },
  ];
  return (
    <p className="data-choice">
      <Choice
        label={dataPage.show}
        isLabelShown
        value={value}
        options={options}
        onChange={(chosen) => onChange(chosen as DecisionChoice)}
      />
    </p>
  );
}

/** Every input figure with what became of it. */
export function PlacementList({ entries }: { readonly entries: readonly PlacementEntry[] }) {
  return (
    <ul className="data-placements">
      {entries.map((entry) => (
        <Placement key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function Placement({ entry }: { readonly entry: PlacementEntry }) {
  const locale = useLocale();
  const { decisions } = locale.messages.dataPage;
  const { value, area, period, decision, reason, note, printed } = entry;
  const where = locale.list([area, period].filter((part) => part !== ''));
  return (
    <li>
      <p className="data-value">
        <span className={value.kind === 'value' ? 'data-number' : ''}>{formatTableCell(locale)(value)}</span>
        <Marks marks={entry.marks} /> <span className="data-unit">{entry.unit}</span>
      </p>
      <div>
        <p className="data-label">{entry.label}</p>
        <p className="data-detail">{entry.href ? <a href={entry.href}>{where}</a> : where}</p>
      </div>
      <div>
        <p className="data-reason">
          <span className={`data-decision data-${decision}`}>{decisions[decision]}</span>{' '}
          <CodedText text={reason} />
        </p>
        {[printed, note]
          .filter((part) => part !== '')
          .map((part) => (
            <p key={part} className="data-detail">
              <CodedText text={part} />
            </p>
          ))}
      </div>
      <p className="data-detail">
        {entry.source} · <Code>{entry.id}</Code>
      </p>
    </li>
  );
}

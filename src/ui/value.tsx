import { formatTableCell } from '../locale/cell-text.ts';
import type { Mark } from '../locale/figure-text.ts';
import { useLocale } from '../locale/use-locale.ts';
import type { TableCell } from '../model/table.ts';
import { MarkSign } from './mark-sign.tsx';

/**
 * Status marks, raised after a number; read aloud as words, unless the text beside them has said so already. What is
 * suppressed has no number: the words stand in its place.
 */
export function Marks({
  marks,
  beside = '',
}: {
  readonly marks: readonly string[];
  readonly beside?: string;
}) {
  const { messages } = useLocale();
  return marks.map((mark) => {
    const words = messages.terms.marks[mark as Mark];
    return (
      <sup key={mark} className="mark" title={words}>
        <MarkSign mark={mark as Mark} />
        {mark !== 'suppressed' && !beside.includes(words) && (
          <span className="visually-hidden"> ({words})</span>
        )}
      </sup>
    );
  });
}

/** The legend of the marks that occur on a page. */
export function MarksLegend({ marks }: { readonly marks: readonly string[] }) {
  const { messages } = useLocale();
  if (marks.length === 0) return null;
  return (
    <ul className="marks-legend" aria-label={messages.shell.card.marksLegend}>
      {[...new Set(marks)].map((mark) => (
        <li key={mark}>
          <MarkSign mark={mark as Mark} /> {messages.terms.marks[mark as Mark]}
        </li>
      ))}
    </ul>
  );
}

/** A `<td>` of a table: the formatted text, and the raw number, status and kind beside it for scripts and tests. */
export function ValueTd({ cell }: { readonly cell: TableCell }) {
  const locale = useLocale();
  const text = formatTableCell(locale)(cell);
  if (cell.kind === 'text')
    return (
      <td className={cell.wraps ? 'wraps' : undefined}>
        {cell.href ? <a href={cell.href}>{text}</a> : text}
      </td>
    );
  if (cell.kind === 'refused') {
    return (
      <td className="numeric refused" data-kind="refused" data-reason={cell.reasons.join(' ')}>
        {text}
        <Marks marks={cell.marks ?? []} />
      </td>
    );
  }
  const { cell: value } = cell;
  const raw = value.kind === 'value' ? { 'data-value': String(value.value) } : {};
  return (
    <td
      className={`numeric ${value.kind === 'value' ? '' : 'lacking'}`}
      data-kind={value.kind}
      data-status={value.status}
      {...raw}
    >
      {text}
      <Marks marks={cell.marks ?? []} beside={text} />
    </td>
  );
}

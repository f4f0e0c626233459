import type { TableModel } from '../model/table.ts';
import { ValueTd } from './value.tsx';

/** A real table: caption, heads, the first column as row heads. Wide tables scroll inside their own region. */
export function DataTable({
  model,
  isHidden = false,
}: {
  readonly model: TableModel;
  readonly isHidden?: boolean;
}) {
  return (
    <section
      className={isHidden ? 'table-region visually-hidden' : 'table-region'}
      aria-label={model.caption}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={isHidden ? -1 : 0}
    >
      <table>
        <caption className="visually-hidden">{model.caption}</caption>
        <thead>
          <tr>
            {model.columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'numeric' : ''}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) => {
            const [head, ...rest] = row.cells;
            return (
              <tr key={row.key} className={row.isHighlighted ? 'highlighted' : ''}>
                <th scope="row">
                  {head?.kind === 'text' ? head.href ? <a href={head.href}>{head.text}</a> : head.text : ''}
                </th>
                {rest.map((cell, i) => (
                  <ValueTd key={model.columns[i + 1]!.key} cell={cell} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

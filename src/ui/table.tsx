import { Fragment, useId, useState } from 'react';
import type { TableColumn, TableModel, TableRow } from '../model/table.ts';
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
        {sectionsOf(model).map((section) =>
          section.group === undefined ? (
            <tbody key="rows">
              <Rows rows={section.rows} columns={model.columns} />
            </tbody>
          ) : (
            <FoldedRows
              key={section.group}
              head={section.group}
              rows={section.rows}
              columns={model.columns}
              isOpenAtFirst={model.openGroups?.includes(section.group) ?? true}
            />
          ),
        )}
      </table>
    </section>
  );
}

interface Section {
  readonly group: string | undefined;
  readonly rows: readonly TableRow[];
}

/** Successive rows of one group stand together. */
function sectionsOf({ rows }: TableModel): readonly Section[] {
  const sections: { group: string | undefined; rows: TableRow[] }[] = [];
  for (const row of rows) {
    const last = sections.at(-1);
    if (last && last.group === row.group) last.rows.push(row);
    else sections.push({ group: row.group, rows: [row] });
  }
  return sections.length > 0 ? sections : [{ group: undefined, rows: [] }];
}

/** The rows of one group under a head that folds them. They stay in the document, and on paper they are all open. */
function FoldedRows({
  head,
  rows,
  columns,
  isOpenAtFirst,
}: {
  readonly head: string;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly isOpenAtFirst: boolean;
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <Fragment>
      <tbody className="table-group">
        <tr>
          <th scope="rowgroup" colSpan={columns.length}>
            <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
              {head}
            </button>
          </th>
        </tr>
      </tbody>
      <tbody id={id} className={isOpen ? '' : 'folded'}>
        <Rows rows={rows} columns={columns} />
      </tbody>
    </Fragment>
  );
}

function Rows({
  rows,
  columns,
}: {
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
}) {
  return rows.map((row) => {
    const [head, ...rest] = row.cells;
    return (
      <tr key={row.key} className={row.isHighlighted ? 'highlighted' : ''}>
        <th scope="row">
          {head?.kind === 'text' ? head.href ? <a href={head.href}>{head.text}</a> : head.text : ''}
        </th>
        {rest.map((cell, i) => (
          <ValueTd key={columns[i + 1]!.key} cell={cell} />
        ))}
      </tr>
    );
  });
}

import type { DataSetKind } from '../model/data-set.ts';

const SYNTHETIC_FA = '(نمایشی)';
const SYNTHETIC_EN = '(synthetic)';

interface Named {
  readonly name_fa: string;
  readonly name_en: string;
}

/** Names of areas as they stand in files and tables: of synthetic data never without the mark. */
export function withMark<Row extends Named>(row: Row, kind: DataSetKind): Row {
  if (kind !== 'synthetic') return row;
  return { ...row, name_fa: `${row.name_fa} ${SYNTHETIC_FA}`, name_en: `${row.name_en} ${SYNTHETIC_EN}` };
}

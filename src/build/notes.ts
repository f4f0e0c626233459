import type { ObservationRow } from '../model/observation.ts';

export interface NumberedNote {
  readonly id: number;
  readonly note_fa: string;
  readonly note_en: string;
}

type Noted = Pick<ObservationRow, 'note_fa' | 'note_en'>;

/** The distinct notes of observations, numbered; rows hold the number. */
export interface NoteBook {
  readonly notes: readonly NumberedNote[];
  /** Number of the row's note, or null where it has none. */
  idOf(row: Noted): number | null;
}

const keyOf = ({ note_fa, note_en }: Noted) => `${note_fa}\n${note_en}`;

/** Numbers the notes from 1 in the order of their text, so that equal content gets equal numbers. */
export function buildNotes(rows: readonly Noted[]): NoteBook {
  const byKey = new Map(rows.filter((row) => row.note_fa || row.note_en).map((row) => [keyOf(row), row]));
  const keys = [...byKey.keys()].sort();
  const numbers = new Map(keys.map((key, i) => [key, i + 1]));
  return {
    notes: keys.map((key, i) => {
      const { note_fa, note_en } = byKey.get(key)!;
      return { id: i + 1, note_fa, note_en };
    }),
    idOf: (row) => numbers.get(keyOf(row)) ?? null,
  };
}

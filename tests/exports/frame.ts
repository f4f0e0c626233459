import type { CsvFrame } from '../../src/exports/csv.ts';

/** What stands in every row of a test's file: only the note is told apart. */
export const frameOf = (note: string): CsvFrame => ({
  about: 'about',
  sources: 'sources',
  note,
  words: {
    about: 'About',
    sources: 'Source',
    note: 'Note',
    status: 'status',
    code: 'Code',
    rows: 'Data',
    guide: 'Guide',
  },
});

import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readObservations } from '../../src/imports/data-set.ts';
import { formatProblem, type Problem, problemMessage } from '../../src/imports/problem.ts';
import { FIXTURES, fixtureCatalogue, TODAY } from './cases.ts';
import { type WrittenCell, type WrittenSheet, workbookBytes } from './workbook-bytes.ts';

const catalogue = fixtureCatalogue();
const HEADER = 'indicator,area,period,agency,source,released,value,note_fa'.split(',');
const ROW = 'related_calls,IR-29,1400-Q1,swo,office,1400-05-12,1588,'.split(',');
const OTHER = 'related_calls,IR-16,1400-Q1,swo,office,1400-05-12,700,'.split(',');

async function check(bytes: Uint8Array, file = 'quarter.xlsx') {
  const read = await readObservations(new Map([[file, bytes]]), catalogue, {
    today: TODAY,
    sources: ['office'],
  });
  return { ...read, lines: read.problems.map((problem) => formatProblem(problem, 'en')) };
}

/** A workbook of one sheet whose first row of figures has another cell in a column. */
function withCell(column: string, cell: WrittenCell, more: Partial<WrittenSheet> = {}): Uint8Array {
  const row: WrittenCell[] = [...ROW];
  row[HEADER.indexOf(column)] = cell;
  return workbookBytes({ sheets: [{ name: 'Sheet1', rows: [HEADER, row], ...more }] });
}

const xml = (inner: string, attributes = ''): WrittenCell => ({
  xml: (address) => `<c r="${address}" ${attributes}>${inner}</c>`,
});

const sheet = (more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: 'Sheet1',
  rows: [HEADER, ROW, OTHER],
  ...more,
});
const oneSheet = (more: Partial<WrittenSheet>) => workbookBytes({ sheets: [sheet(more)] });

const withSheetXml = (inner: string) =>
  workbookBytes({
    sheets: [sheet()],
    parts: { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://x">${inner}</worksheet>` },
  });

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS_WITH_STRINGS = `<Relationships>${[1, 2, 3]
  .map((i) => `<Relationship Id="rId${i}" Type="${RELATION}/worksheet" Target="worksheets/sheet${i}.xml"/>`)
  .join('')}<Relationship Id="s" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/>
  <Relationship Id="t" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`;

const good = workbookBytes({ sheets: [sheet()] });

/** A zip whose directory declares other sizes than its parts have. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.slice().buffer);
  for (let at = 0; at < view.byteLength - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return new Uint8Array(view.buffer);
}

const BROKEN: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  'cut off in the middle': [good.subarray(0, good.length / 2), ':0: error workbook_broken'],
  'cut off at the end': [good.subarray(0, -30), ':0: error workbook_broken'],
  'spoilt inside': [
    good.map((byte, i) => (i > 200 && i < 900 ? byte ^ 0x5a : byte)),
    ':0: error workbook_broken',
  ],
  'without its list of sheets': [
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/styles.xml': strToU8('<styleSheet/>') }),
    ':0: error workbook_broken',
  ],
  'with XML that is not well formed': [
    workbookBytes({
      sheets: [sheet()],
      parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' },
    }),
    ':0: error workbook_broken',
  ],
  'a bomb that says so': [
    workbookBytes({ sheets: [sheet()], parts: { 'xl/media.xml': new Uint8Array(140 * 2 ** 20) } }),
    ':0: error unpacks_too_large',
  ],
  'a bomb that hides its size': [
    declaring(
      workbookBytes({ sheets: [sheet()], parts: { 'xl/worksheets/sheet1.xml': ' '.repeat(2 ** 22) } }),
      100,
    ),
    ':0: error workbook_broken',
  ],
  'empty sheets only': [workbookBytes({ sheets: [{ name: 'a', rows: [] }] }), ':0: error empty_file'],
  'two sheets with content': [
    workbookBytes({ sheets: [sheet(), sheet({ name: 'راهنما' })] }),
    ':0: error several_sheets More than one sheet has content: Sheet1, راهنما.',
  ],
  'the only sheet hidden': [oneSheet({ state: 'hidden' }), ':0: error hidden_sheet The sheet “Sheet1”'],
  'a second sheet very hidden': [
    workbookBytes({ sheets: [sheet(), sheet({ name: 'x', state: 'veryHidden' })] }),
    ':0: error hidden_sheet The sheet “x”',
  ],
  'the wrong sheet': [oneSheet({ rows: [['گزارش'], ['فصل بهار']] }), ':Sheet1!1:1 error missing_column'],
  'a hidden row': [oneSheet({ rowAttributes: { 3: 'hidden="1"' } }), ':Sheet1!3:3 error hidden_row'],
  'a row of no height': [
    oneSheet({ rowAttributes: { 2: 'ht="0" customHeight="1"' } }),
    ':Sheet1!2:2 error hidden_row',
  ],
  'hidden columns': [
    oneSheet({ before: '<cols><col min="4" max="5" width="9" hidden="1"/></cols>' }),
    ':Sheet1!D:D error hidden_column Column D is hidden.',
  ],
  'a merged header': [
    oneSheet({ after: '<mergeCells count="1"><mergeCell ref="G1:H1"/></mergeCells>' }),
    ':Sheet1!G1:H1 error merged_cells The cells G1:H1 are merged',
  ],
  'merged areas': [
    oneSheet({ after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' }),
    ':Sheet1!B2:B3 error merged_cells',
  ],
  'a formula without a value': [
    withCell('value', xml('<f>SUM(A1:A2)</f>')),
    ':Sheet1!G2 error formula_without_value',
  ],
  'a formula of text without a value': [
    withCell('area', xml('<f>B1</f>', 't="str"')),
    ':Sheet1!B2 error formula_without_value',
  ],
  'a formula with an error': [
    withCell('value', xml('<f>1/0</f><v>#DIV/0!</v>', 't="e"')),
    ':Sheet1!G2 error cell_error The cell shows the error “#DIV/0!”.',
  ],
  'a lost reference': [withCell('value', xml('<v>#REF!</v>', 't="e"')), ':Sheet1!G2 error cell_error'],
  TRUE: [withCell('value', xml('<v>1</v>', 't="b"')), ':Sheet1!G2 error cell_boolean'],
  'a percentage': [
    withCell('value', xml('<v>0.12</v>', 's="1"')),
    ':Sheet1!G2 error cell_percent The number is shown as a percentage, but stored as 0.12.',
  ],
  'a percentage with decimals': [
    withCell('value', xml('<v>0.125</v>', 's="3"')),
    ':Sheet1!G2 error cell_percent',
  ],
  'a period that became a date': [
    withCell('period', xml('<v>44287</v>', 's="2"')),
    ':Sheet1!C2 error cell_date The spreadsheet keeps this cell as the Gregorian date 2021-04-01.',
  ],
  'a date of publication as a date': [
    withCell('released', xml('<v>2021-08-03</v>', 't="d"')),
    ':Sheet1!F2 error cell_date The spreadsheet keeps this cell as the Gregorian date 2021-08-03.',
  ],
  'a date as a number': [withCell('released', 44411), ':Sheet1!F2 error spreadsheet_date'],
  'a title above the header': [
    oneSheet({ rows: [['گزارش فصل بهار ۱۴۰۰'], [], HEADER, ROW] }),
    ':Sheet1!3:3 error header_below The names of the columns stand in row 3.',
  ],
  'a total below': [
    oneSheet({ rows: [HEADER, ROW, OTHER, ['جمع کل', null, null, null, null, null, 2288]] }),
    ':Sheet1!4:4 error totals_row',
  ],
  'a row moved to the right': [
    oneSheet({ rows: [HEADER, ROW, ['related_calls', null, ...OTHER.slice(1, 7)]] }),
    ':Sheet1!B3 error shifted_row',
  ],
  'two columns of one name': [
    oneSheet({
      rows: [
        [...HEADER, 'Value'],
        [...ROW, 1589],
      ],
    }),
    ':Sheet1!I1 error duplicate_column',
  ],
  'a column without a name': [
    oneSheet({
      rows: [
        [...HEADER.slice(0, 7), null, 'note_fa'],
        [...ROW.slice(0, 7), 5, 'x'],
      ],
    }),
    ':Sheet1!H1 error column_without_name Column 8',
  ],
  'an unknown column': [
    oneSheet({
      rows: [
        [...HEADER, 'vallue'],
        [...ROW, 1],
      ],
    }),
    ':Sheet1!I1 error unknown_column',
  ],
  'a cell at the end of the sheet': [
    withCell('note_fa', { xml: () => '<c r="XFD2"><v>1</v></c>' }),
    ':Sheet1!1:1 error too_many_columns The row has 16,384 cells',
  ],
  'a cell a million rows below': [
    withSheetXml('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
    ':Sheet1!1048576:1048576 error too_many_rows The sheet has 1,048,576 rows',
  ],
  'a row in another row': [
    withCell('note_fa', { xml: () => '<c r="H900000"><v>1</v></c>' }),
    ':0: error workbook_broken',
  ],
  'a row below the last one': [
    withSheetXml('<sheetData><row r="999999999"/></sheetData>'),
    ':0: error workbook_broken',
  ],
  'a cell outside every sheet': [
    withCell('note_fa', { xml: () => '<c r="A99999999"><v>1</v></c>' }),
    ':0: error workbook_broken',
  ],
  'an endless text': [withCell('note_fa', 'x'.repeat(40_000)), ':Sheet1!H2 error cell_too_long'],
  'a control character': [withCell('note_fa', 'a_x0001_b'), ':Sheet1!H2 error control_character'],
  'a number in words': [withCell('value', 'حدود ۸۰۰۰'), ':Sheet1!G2 error not_a_number'],
  'a number with an exponent': [withCell('value', 1e30), ':Sheet1!G2 error exponent'],
  'a fraction of calls': [withCell('value', 1588.5), ':Sheet1!G2 error fraction'],
  'an unknown area': [withCell('area', 'IR-99'), ':Sheet1!B2 error unknown_area'],
  'a national id as text': [withCell('note_fa', 'کد ۰۰۱۲۳۴۵۶۷۹'), ':Sheet1!H2 error personal_national_id'],
  'a national id as a number': [withCell('value', 1234567891), ':Sheet1!G2 error personal_national_id'],
  'a mobile number as a number': [withCell('note_fa', 9121234567), ':Sheet1!H2 error personal_mobile'],
  'a bank card as a number': [withCell('value', 6037997512345670), ':Sheet1!G2 error personal_card'],
  'a mobile number in the name of the sheet': [
    oneSheet({ name: '09121234567' }),
    ':0: error personal_mobile',
  ],
  'a mobile number in a comment': [
    workbookBytes({
      sheets: [sheet()],
      parts: {
        'xl/comments1.xml': '<comments><text><t>0912</t></text><text><t>123 4567</t></text></comments>',
      },
    }),
    ':0: error personal_mobile',
  ],
  'a column of names': [
    oneSheet({
      rows: [
        [...HEADER, 'نام و نام خانوادگی'],
        [...ROW, 'x'],
      ],
    }),
    ':Sheet1!I1 error personal_column',
  ],
};

describe('a broken workbook', () => {
  it.each(Object.entries(BROKEN))('%s', async (_, [bytes, expected]) => {
    const { observations, problems, lines } = await check(bytes);
    for (const problem of problems) {
      const told = problemMessage(problem, 'fa').replace(/\u2068[^\u2069]*\u2069/g, '');
      expect(told).not.toMatch(/[0-9A-Za-z]|undefined/);
      if (problem.code.startsWith('personal_')) expect(formatProblem(problem, 'en')).not.toMatch(/\d{7}/);
    }
    if (!expected.includes('warning')) expect(observations).toBeUndefined();
    expect(
      lines.some((line) => line.startsWith(`quarter.xlsx${expected}`)),
      lines.join('\n'),
    ).toBe(true);
  });
});

/** The lines of the checker without their places, so that both forms of a file can be compared. */
const withoutPlaces = (problems: readonly Problem[]) =>
  problems.map((problem) => ({ ...problem, file: '', cell: undefined }));

async function checkBoth(rows: readonly (readonly string[])[]) {
  // What a file is, is read from its bytes, so that both may have one name.
  const csv = await check(strToU8(toCsvText(rows)));
  const workbook = await check(workbookBytes({ sheets: [{ name: 'Sheet1', rows }] }));
  return { csv, workbook };
}

const toCsvText = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');

describe('a good workbook', () => {
  it('gives the rows of the CSV file of the same content', async () => {
    const { csv, workbook } = await checkBoth([HEADER, ROW, OTHER]);
    expect(workbook.observations).toEqual(csv.observations);
    expect(workbook.observations).toHaveLength(2);
  });

  it('gives the same problems as the CSV file of the same content, in cells', async () => {
    const cell = fc.constantFrom(
      ...[
        '',
        'IR-29',
        'بیرجند',
        'خراسان جنوبي',
        'IR-99',
        '1400-Q1',
        'بهار ۱۴۰۰',
        '1-Apr',
        'swo',
        'office',
        'nowhere',
      ],
      ...[
        '1400/5/12',
        '1588',
        '۱٬۵۸۸',
        '12%',
        '1.5',
        '-',
        'جمع کل',
        'related_calls',
        ' x ',
        '=1+1',
        '09121234567',
        'TRUE',
      ],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(HEADER.length - 1), cell), { maxLength: 6 }),
        fc.array(fc.constantFrom(ROW, OTHER), { minLength: 1, maxLength: 4 }),
        async (changes, rows) => {
          const spoilt = rows.map((row) => [...row]);
          changes.forEach(([column, text], i) => {
            spoilt[i % spoilt.length]![column] = text;
          });
          const { csv, workbook } = await checkBoth([HEADER, ...spoilt]);
          expect(withoutPlaces(workbook.problems)).toEqual(withoutPlaces(csv.problems));
          expect(workbook.observations).toEqual(csv.observations);
          for (const { line, cell } of workbook.problems) if (line > 0) expect(cell).toMatch(/^Sheet1!\w+/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes numbers as they are shown, Persian digits as text, and says what it normalised', async () => {
    const rows: WrittenCell[][] = [
      HEADER,
      ['related_calls_change', 'خراسان جنوبی', 'بهار ۱۴۰۰', 'swo', 'office', '1400/5/12', 0.1 + 0.2, null],
      ['related_calls', 'IR-16', 1400, 'swo', 'office', '1400-12-29', '۱٬۵۸۸', null],
    ].map((cells, i) => [...cells, ['base_period', '1399-Q1', null][i] as WrittenCell]);
    const { observations, lines } = await check(workbookBytes({ sheets: [{ name: 'ارقام بهار', rows }] }));
    expect(
      observations?.map(({ area, period, released, value }) => ({ area, period, released, value })),
    ).toEqual([
      { area: 'IR-29', period: '1400-Q1', released: '1400-05-12', value: 0.3 },
      { area: 'IR-16', period: '1400', released: '1400-12-29', value: 1588 },
    ]);
    expect(lines.map((line) => line.split(' ').slice(0, 4).join(' ')).sort()).toEqual([
      "quarter.xlsx:'ارقام بهار'!1:1 note column_order",
      "quarter.xlsx:'ارقام بهار'!B2 note area_name",
      "quarter.xlsx:'ارقام بهار'!B3 note area_code_list",
      "quarter.xlsx:'ارقام بهار'!C2 note period_spelling",
      "quarter.xlsx:'ارقام بهار'!F2 note date_spelling",
      "quarter.xlsx:'ارقام بهار'!G2 note binary_fraction",
      "quarter.xlsx:'ارقام بهار'!G3 note persian_digits",
      "quarter.xlsx:'ارقام بهار'!G3 note thousands_separator",
    ]);
  });

  it('takes the saved result of a formula, and says so', async () => {
    const { observations, lines } = await check(withCell('value', xml('<f>SUM(X1:X9)</f><v>1588</v>')));
    expect(observations?.[0]?.value).toBe(1588);
    expect(lines).toEqual([
      expect.stringContaining('quarter.xlsx:Sheet1!G2 note formula_value 1 cell had a formula'),
    ]);
  });

  it('reads shared and rich texts, and leaves empty sheets, columns and styled cells alone', async () => {
    const shared = (i: number) => xml(`<v>${i}</v>`, 't="s"');
    const bytes = workbookBytes({
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            [...HEADER, null, xml('', 's="1"')],
            [shared(0), shared(1), ...ROW.slice(2)],
          ],
        },
        { name: 'Sheet2', rows: [] },
        { name: 'Sheet3', rows: [[xml('', 's="2"')]], state: 'hidden' },
      ],
      parts: {
        'xl/sharedStrings.xml':
          '<sst><si><t>related_calls</t></si><si><r><t>IR</t></r><r><t>-29</t></r></si></sst>',
        'xl/_rels/workbook.xml.rels': RELATIONS_WITH_STRINGS,
      },
    });
    const { observations, lines } = await check(bytes);
    expect(lines).toEqual([]);
    expect(observations?.[0]).toMatchObject({ indicator: 'related_calls', area: 'IR-29', value: 1588 });
  });

  it('mentions comments, which it does not read', async () => {
    const parts = { 'xl/comments1.xml': '<comments><text><t>بررسی شود</t></text></comments>' };
    const { observations, lines } = await check(workbookBytes({ sheets: [sheet()], parts }));
    expect(observations).toHaveLength(2);
    expect(lines[0]).toContain('quarter.xlsx:0: note beside_cells 1 sheet has comments');
  });

  it.each(['openpyxl.xlsx', 'xlsxwriter.xlsx'])('reads what other programs write: %s', async (name) => {
    const { observations, lines } = await check(readFileSync(`${FIXTURES}workbooks/${name}`));
    expect(lines.filter((line) => !line.includes(' note '))).toEqual([]);
    expect(observations?.map(({ area, value, note_fa }) => [area, value, note_fa])).toEqual([
      ['IR-29', 1588, 'تماس‌های مرتبط'],
      ['IR-16', 700, ''],
    ]);
  });
});

describe('garbage', () => {
  it('is refused and never thrown on, wherever it stands in a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, bytes) => {
          const spoilt = good.slice();
          spoilt.set(bytes.subarray(0, good.length - at), at);
          const { observations, problems } = await check(spoilt);
          expect(observations !== undefined || problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/exports/csv.ts';
import { formatTableCell } from '../../../src/locale/cell-text.ts';
import { stripIsolates } from '../../../src/locale/isolate.ts';
import { factsTable, printedBeside } from '../../../src/pages/overview/facts.ts';
import { overviewView } from '../../../src/pages/overview/view-model.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { frameOf } from '../../exports/frame.ts';
import { contextOf } from '../context.ts';

function factsOf(rows: readonly FigureRow[], lang: 'fa' | 'en' = 'en') {
  const context = contextOf(rows, { hash: `#/overview?lang=${lang}&area=IR-29&period=1400-Q1` });
  const table = factsTable(overviewView(context, { area: 'IR-29' }), 'Figures', context);
  const format = formatTableCell(context.locale);
  const texts = table.rows.map(({ cells }) => cells.map((cell) => stripIsolates(format(cell))));
  return { table, texts };
}

const ROWS = [
  row('related_calls', '1400-Q1', 380),
  row('related_calls', '1399-Q1', 530),
  row('services', '1400-Q1', 12, { source: 'office' }),
  row('services', '1399-Q1', 5, { source: 'office' }),
  row('mobile_missions', '1400-Q1', null, { status: 'Q' }),
  row('mobile_missions', '1399-Q1', 60, { qualifier: 'about' }),
];

describe('the fact sheet', () => {
  test('says each figure with its unit, period, change and the number of its source', () => {
    expect(factsOf(ROWS).texts).toEqual([
      ['name of related_calls', '380', 'calls', 'Q1 1400', '−28.3%', 'too few quarters', '1'],
      [
        'name of mobile_missions',
        'suppressed',
        'missions',
        'Q1 1400',
        expect.stringMatching(/confidentiality/),
        '—',
        '1',
      ],
      [
        'name of services',
        '12',
        'services',
        'Q1 1400',
        expect.stringMatching(/^From 5 to 12 services/),
        '—',
        '2',
      ],
      ['name of related_calls', '530', 'calls', 'Q1 1399', '—', '—', '1'],
      ['name of mobile_missions', 'about 60', 'missions', 'Q1 1399', '—', '—', '1'],
      ['name of services', '5', 'services', 'Q1 1399', '—', '—', '2'],
    ]);
  });

  test('a change printed by the source stands beside the computed one', () => {
    const rows = [
      row('calls_base_not_stated', '1401-Q1', 380),
      row('calls_base_not_stated', '1400-Q1', 530),
      row('calls_base_not_stated_change', '1401-Q1', -25, { base_period: '1400-Q1' }),
    ];
    const said = (lang: 'fa' | 'en', figures: readonly FigureRow[]) => {
      const context = contextOf(figures, { hash: `#/overview?lang=${lang}&area=IR-29&period=1401-Q1` });
      return printedBeside(overviewView(context, { area: 'IR-29' }), context).map(stripIsolates);
    };
    expect(said('en', rows)).toEqual([
      'name of calls_base_not_stated: change stated by the source, 25 percent decrease (3.3 percentage points less than computed); by the two figures, 28.3% decrease.',
    ]);
    expect(said('fa', rows)).toEqual([
      expect.stringContaining('منبع ۲۵ درصد کاهش (۳٫۳ واحد درصد کمتر از محاسبه) اعلام کرده است'),
    ]);
    expect(said('en', rows.slice(0, 2))).toEqual([]);
    expect(said('en', rows.slice(1))).toEqual([]);
  });

  test('is in Persian digits throughout on a Persian page', () => {
    const { texts } = factsOf(ROWS, 'fa');
    expect(texts.flat().map((text) => text.replace(/نام \w+/, ''))).not.toContainEqual(
      expect.stringMatching(/[0-9A-Za-z]/),
    );
    expect(texts[0]).toContain('سه‌ماهه اول ۱۴۰۰');
  });

  test('has no column of changes where nothing has a base', () => {
    const { table } = factsOf([row('related_calls', '1400-Q1', 380)]);
    expect(table.columns.map(({ key }) => key)).toEqual(['figure', 'value', 'unit', 'period', 'source']);
  });

  test('its file says the same: refused and suppressed leave no number', () => {
    const { table } = factsOf(ROWS);
    const lines = toCsv(table, frameOf('note')).split('\r\n');
    expect(lines[1]).toBe(
      'name of related_calls,related_calls,380,A,calls,Q1 1400,1400-Q1,-28.30188679245283,A;derived,Too few quarters to tell: 1 of 8 changes needed,news,about,sources,note',
    );
    expect(lines[2]).toBe(
      'name of mobile_missions,mobile_missions,,suppressed,missions,Q1 1400,1400-Q1,,refused:current_suppressed,,news,about,sources,note',
    );
    expect(lines[3]).toBe(
      'name of services,services,12,A,services,Q1 1400,1400-Q1,,refused:small_base,,office,about,sources,note',
    );
    expect(lines[5]).toContain(',60,A;about,');
  });

  test('contradicting sources are marked on the page and in the file', () => {
    const { table } = factsOf([
      row('related_calls', '1400-Q1', 380),
      row('related_calls', '1400-Q1', 390, { source: 'b' }),
    ]);
    expect(table.rows[0]?.cells[1]).toMatchObject({ marks: ['conflict'] });
    expect(toCsv(table, frameOf('note'))).toContain(',380,A;conflict,');
  });
});

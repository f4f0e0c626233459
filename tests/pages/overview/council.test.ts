import { describe, expect, test } from 'vitest';
import { stripIsolates } from '../../../src/locale/isolate.ts';
import { leadProfile } from '../../../src/pages/overview/lead-profile.ts';
import { movedOf } from '../../../src/pages/overview/moved.ts';
import { factsOfPeriod } from '../../../src/pages/overview/period-facts.ts';
import { questionsOf } from '../../../src/pages/overview/questions.ts';
import { sparkOf } from '../../../src/pages/overview/spark.ts';
import { unsaidOf } from '../../../src/pages/overview/unsaid.ts';
import { overviewView } from '../../../src/pages/overview/view-model.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { contextOf } from '../context.ts';

/** Quarters from 1396-Q1 to 1400-Q1, a little more each year, with a value of its own in the last. */
function series(indicator: string, last: number, wobble = 1, details: Partial<FigureRow> = {}) {
  return Array.from({ length: 17 }, (_, i) =>
    row(
      indicator,
      `${1396 + Math.floor(i / 4)}-Q${(i % 4) + 1}`,
      i === 16 ? last : 400 + 10 * Math.floor(i / 4) + ((i * 7) % 5) * wobble,
      details,
    ),
  );
}

function pageOf(rows: readonly FigureRow[], lang: 'fa' | 'en' = 'en', area = 'IR-29') {
  const context = contextOf(rows, { hash: `#/overview?lang=${lang}&area=${area}&period=1400-Q1` });
  const view = overviewView(context, { area });
  const facts = factsOfPeriod(view);
  const said = (texts: readonly string[]) => texts.map(stripIsolates);
  return { context, view: { ...view, facts }, all: view, facts, said };
}

describe('what moved', () => {
  const rows = [
    ...series('related_calls', 900),
    ...series('all_calls', 441),
    ...series('mobile_missions', 700, 1, { source: 'b' }),
  ];

  test('is in order of distance from the usual, the farthest first', () => {
    const moved = movedOf(pageOf(rows).facts);
    expect(moved.judged).toBe(3);
    expect(moved.unusual.map(({ change }) => change.current.indicator)).toEqual([
      'related_calls',
      'mobile_missions',
    ]);
    expect(moved.unusual[0]!.news.distance).toBeGreaterThan(1);
    expect(moved.within).toEqual([]);
  });

  test('never ranks by per cent: a series that jumps more each year is less unusual', () => {
    const wild = series('all_calls', 860, 60);
    const moved = movedOf(pageOf([...series('related_calls', 520), ...wild]).facts);
    const percentOf = (code: string) => {
      const found = pageOf([...series('related_calls', 520), ...wild]).facts.find(
        ({ figure }) => figure.indicator === code,
      );
      return found?.change?.kind === 'change' ? found.change.amount : Number.NaN;
    };
    expect(percentOf('all_calls')).toBeGreaterThan(percentOf('related_calls'));
    expect(moved.unusual[0]?.change.current.indicator).toBe('related_calls');
  });

  test('where nothing is unusual the farthest within are told', () => {
    const moved = movedOf(pageOf([...series('related_calls', 442), ...series('all_calls', 441)]).facts);
    expect(moved.unusual).toEqual([]);
    expect(moved.within.length).toBeGreaterThan(0);
  });

  test('without a judged change there is nothing to say', () => {
    expect(movedOf(pageOf([row('related_calls', '1400-Q1', 5)]).facts)).toEqual({
      unusual: [],
      within: [],
      more: 0,
      judged: 0,
    });
  });
});

describe('what can not be said', () => {
  const keysOf = (rows: readonly FigureRow[], lang: 'fa' | 'en' = 'en') => {
    const { view, context } = pageOf(rows, lang);
    return unsaidOf(view, context);
  };

  test('names what is not reported, and each withheld change under its reason', () => {
    const unsaid = keysOf([
      row('related_calls', '1400-Q1', 380),
      row('related_calls', '1399-Q1', null, { status: 'O' }),
      row('services', '1400-Q1', 12),
      row('services', '1399-Q1', 5),
      row('mobile_missions', '1400-Q1', null, { status: 'Q' }),
      row('mobile_missions', '1399-Q1', 60),
      row('child_abuse_reports', '1400-Q1', 60),
    ]);
    expect(unsaid.map(({ key }) => key)).toEqual([
      'not_reported',
      'suppressed',
      'base_missing',
      'small_base',
      'harm',
      'sum',
      'rank',
    ]);
    expect(unsaid[0]!.what).toContain('name of all_calls');
    expect(stripIsolates(unsaid[3]!.why)).toMatch(/^name of services: From 5 to 12 services/);
  });

  test('of several figures with one reason the names stand together', () => {
    const rows = [
      'services',
      'clients',
      'centres',
      'loans',
      'street_children_admitted',
      'training_person_hours',
    ];
    const unsaid = keysOf(rows.flatMap((code) => [row(code, '1400-Q1', 20), row(code, '1399-Q1', 0)]));
    const zero = unsaid.find(({ key }) => key === 'base_zero')!;
    expect(zero.why).toContain('name of services');
    expect(zero.why).toMatch(/and 2 other figures$/);
  });

  test('is in Persian on a Persian page', () => {
    for (const { what, why } of keysOf([row('related_calls', '1400-Q1', 380)], 'fa'))
      expect(`${what} ${why}`.replace(/نام \w+/g, '')).not.toMatch(/[A-Za-z0-9]/);
  });
});

describe('likely questions', () => {
  const asked = (rows: readonly FigureRow[], lang: 'fa' | 'en' = 'en', area = 'IR-29') => {
    const { view, all, context, said } = pageOf(rows, lang, area);
    const questions = questionsOf(view, leadProfile(all, context), context);
    return questions.map((one) => ({ ...one, answer: said([one.answer])[0]! }));
  };
  const COUNTRY = { area: 'IR' };

  test('are answered from the gate: level, change, country', () => {
    const questions = asked([
      row('related_calls', '1400-Q1', 1_588),
      row('related_calls', '1399-Q1', 1_400),
      row('related_calls', '1400-Q1', 100_000, COUNTRY),
    ]);
    expect(questions.map(({ key }) => key)).toEqual(['calls', 'growth', 'country']);
    const [calls, growth, country] = questions;
    expect(calls!.answer).toBe('South Khorasan, in Q1 1400: name of related_calls 1,588 calls.');
    expect(growth!.answer).toMatch(/^13\.4% increase on the same period of last year \(1,400 calls\)/);
    expect(country!.answer).toMatch(/: 206\.5, the country 125\.1; more than the country, at 99\.8%\.$/);
    expect(country!.figures.map(({ area }) => area)).toEqual(['IR-29', 'IR']);
  });

  test('say what they can not answer', () => {
    const questions = asked([row('related_calls', '1400-Q1', 1_588)]);
    const answers = Object.fromEntries(questions.map(({ key, answer }) => [key, answer]));
    expect(answers.growth).toMatch(/^The figures at hand give no answer: /);
    expect(answers.country).toMatch(/^The figures at hand give no answer: /);
    expect(questions.every(({ cannot }) => cannot !== '')).toBe(true);
  });

  test('say all calls before the related ones, which are a part of them', () => {
    const [calls] = asked([row('related_calls', '1400-Q1', 1_365), row('all_calls', '1400-Q1', 3_464)]);
    expect(calls!.answer).toBe(
      'South Khorasan, in Q1 1400: name of all_calls 3,464 calls; name of related_calls 1,365 calls.',
    );
  });

  test('of a small base say the interval, and of a country whose offices are not all in say so', () => {
    const questions = asked([
      row('related_calls', '1400-Q1', 29),
      row('related_calls', '1399-Q1', 16),
      row('related_calls', '1400-Q1', 100_000, { area: 'IR', units_reporting: 424, units_expected: 429 }),
    ]);
    expect(questions.find(({ key }) => key === 'growth')!.answer).toMatch(/−4\.8%.*\+257/);
    expect(questions.find(({ key }) => key === 'country')!.answer).toContain('424 of 429');
  });

  test('a refused change is no answer: the levels are not compared', () => {
    const growth = asked([
      row('related_calls', '1400-Q1', 1_588),
      row('related_calls', '1399-Q1', 1_400, { definition: '2' }),
    ]).find(({ key }) => key === 'growth')!;
    expect(growth.answer).not.toMatch(/%/);
    expect(growth.answer).toMatch(/definition/i);
  });

  test('a county is asked for its share of the province', () => {
    const county = { area: 'IR-2901' };
    const share = (rows: readonly FigureRow[]) =>
      asked(rows, 'en', 'IR-2901').find(({ key }) => key === 'province')?.answer;
    expect(
      share([row('related_calls', '1400-Q1', 397, county), row('related_calls', '1400-Q1', 1_588)]),
    ).toBe('name of related_calls: 25.0% of South Khorasan (397 calls of 1,588 calls).');
    expect(share([row('related_calls', '1400-Q1', 397, county)])).toMatch(/no answer/);
    expect(
      share([
        row('related_calls', '1400-Q1', 397, county),
        row('related_calls', '1400-Q1', 1_588, { definition: '2' }),
      ]),
    ).toMatch(/no answer/);
  });

  test('agencies that differ are said side by side, never summed', () => {
    const [agencies] = asked([
      row('divorce_cases', '1400-Q1', 278, { agency: 'court' }),
      row('divorce_cases', '1400-Q1', 142),
    ]).filter(({ key }) => key === 'agencies');
    expect(agencies!.answer).toMatch(/Justice 278 cases.*Welfare 142 cases/);
    expect(agencies!.answer).not.toContain('420');
  });

  test('a sensitive subject is told as reports, with its change where there is one', () => {
    const [sensitive] = asked([
      row('child_abuse_reports', '1400-Q1', 60),
      row('child_abuse_reports', '1399-Q1', 50),
    ]).filter(({ key }) => key.startsWith('sensitive'));
    expect(sensitive!.answer).toMatch(/^60 reports; 20\.0% increase/);
  });

  test('are in Persian on a Persian page', () => {
    for (const { question, answer, cannot } of asked([row('related_calls', '1400-Q1', 1_588)], 'fa'))
      expect(`${question} ${answer} ${cannot}`.replace(/نام \w+/g, '')).not.toMatch(/[A-Za-z0-9]/);
  });
});

describe('the series behind a figure', () => {
  const sparkFor = (rows: readonly FigureRow[]) => {
    const { context, all } = pageOf(rows);
    return sparkOf(all.headline!.figure, context.table.ofArea('IR-29'), context);
  };

  test('has a gap where nothing whole is reported, and a dot at the period of the page', () => {
    const rows = series('related_calls', 900).filter((one) => one.period !== '1398-Q2');
    const partial = rows.map((one) =>
      one.period === '1398-Q4' ? { ...one, units_reporting: 2, units_expected: 11 } : one,
    );
    const spark = sparkFor(partial)!;
    expect(spark.values).toHaveLength(17);
    expect(spark.values[9]).toBeNull();
    expect(spark.values[11]).toBeNull();
    expect(spark.current).toBe(16);
    expect(stripIsolates(spark.sentence)).toMatch(/15 of 17 periods reported/);
  });

  test('breaks where the definition changes', () => {
    const rows = series('related_calls', 900).map((one, i) => (i < 4 ? { ...one, definition: '0' } : one));
    expect(sparkFor(rows)!.breaksAt).toEqual([4]);
  });

  test('of few values there is none', () => {
    expect(sparkFor(series('related_calls', 900).slice(-3))).toBeUndefined();
  });
});

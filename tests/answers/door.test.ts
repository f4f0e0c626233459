import { describe, expect, test } from 'vitest';
import { createDoor } from '../../src/answers/door.ts';
import { toAnswer } from '../../src/engine/answer.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { keyText, type Query } from '../../src/engine/query.ts';
import type { Columns } from '../../src/model/columns.ts';
import type { DataSetEntry, FileEntry, Manifest } from '../../src/model/data-set.ts';
import { type FigureRow, figureColumns } from '../../src/queries/figure-row.ts';
import { figures } from '../../src/queries/figures.ts';
import { columnsOf, row } from './rows.ts';

const prepared = figures({ slice: 'calls', indicators: ['related_calls'], whole: true });
const unprepared = figures({
  slice: 'calls',
  indicators: ['related_calls'],
  whole: true,
  asof: '1400-06-31',
});

const file = (path: string): FileEntry => ({ path, bytes: 1, sha256: '' });
const ANSWERS = file('published/figures.abc.json');

const dataSet = {
  name: 'published',
  release: 'abc',
  answers: { [keyText(prepared)]: ANSWERS },
} as Partial<DataSetEntry> as DataSetEntry;
const manifest = { release: 'abc', data_sets: [dataSet] } as Partial<Manifest> as Manifest;

const rowsOf = (value: number) => columnsOf([row('related_calls', '1400-Q1', value)]);
const answerText = JSON.stringify({
  [keyText(prepared)]: toAnswer(rowsOf(1588), { columns: figureColumns }),
});
const firstValue = (columns: Columns<FigureRow>) => columns.at(0).value;

/** A door whose effects only write down that they were asked. */
function openDoor(texts: readonly (string | Error)[], engineRows = rowsOf(7)) {
  const asked: string[] = [];
  const replies = [...texts];
  const engine: Engine = {
    warm: async (name) => void asked.push(`warm ${name}`),
    rows: async <Row>(name: string, query: Query<Row>, options?: { readonly signal?: AbortSignal }) => {
      asked.push(`rows ${name} ${keyText(query)}${options?.signal ? ' with signal' : ''}`);
      return engineRows as unknown as Columns<Row>;
    },
    close: async () => undefined,
  };
  const door = createDoor(
    manifest,
    async ({ path }) => {
      asked.push(`load ${path}`);
      const reply = replies.shift() ?? new Error('asked once too often');
      if (reply instanceof Error) throw reply;
      return new TextEncoder().encode(reply);
    },
    async () => {
      asked.push('engine');
      return engine;
    },
  );
  return { door, asked };
}

describe('a question with a prepared answer', () => {
  test('is answered from its file, and no engine is had', async () => {
    const { door, asked } = openDoor([answerText]);
    expect(door.isPrepared(dataSet, prepared as Query<unknown>)).toBe(true);
    expect(firstValue(await door.rows(dataSet, prepared))).toBe(1588);
    expect(asked).toEqual([`load ${ANSWERS.path}`]);
  });

  test('is fetched once, also when it is asked twice at the same time', async () => {
    const { door, asked } = openDoor([answerText]);
    const both = await Promise.all([door.rows(dataSet, prepared), door.rows(dataSet, prepared)]);
    expect(both.map(firstValue)).toEqual([1588, 1588]);
    await door.rows(dataSet, prepared);
    expect(asked).toHaveLength(1);
  });

  test('fails when its file does, and may be asked again', async () => {
    const { door, asked } = openDoor([new Error('offline'), answerText]);
    await expect(door.rows(dataSet, prepared)).rejects.toThrow('offline');
    expect(firstValue(await door.rows(dataSet, prepared))).toBe(1588);
    expect(asked).toHaveLength(2);
  });

  test('fails on a file that is no JSON, and may be asked again', async () => {
    const { door } = openDoor(['<html>', answerText]);
    await expect(door.rows(dataSet, prepared)).rejects.toThrow(SyntaxError);
    expect(firstValue(await door.rows(dataSet, prepared))).toBe(1588);
  });

  test('fails where the file holds no answer to it: never with rows of another question', async () => {
    const other = JSON.stringify({ [keyText(unprepared)]: toAnswer(rowsOf(3), { columns: figureColumns }) });
    const { door, asked } = openDoor([other]);
    await expect(door.rows(dataSet, prepared)).rejects.toThrow('not a prepared answer');
    expect(asked).not.toContain('engine');
  });
});

describe('any other question', () => {
  test('goes to the engine with its data set and signal, and fetches nothing', async () => {
    const { door, asked } = openDoor([]);
    expect(door.isPrepared(dataSet, unprepared as Query<unknown>)).toBe(false);
    expect(firstValue(await door.rows(dataSet, unprepared, new AbortController().signal))).toBe(7);
    expect(firstValue(await door.rows(dataSet, unprepared))).toBe(7);
    const question = `rows published ${keyText(unprepared)}`;
    expect(asked).toEqual(['engine', `${question} with signal`, 'engine', question]);
  });
});

describe('the release', () => {
  test('a data set is found by its name', () => {
    const { door } = openDoor([]);
    expect(door.dataSet('published')).toBe(dataSet);
    expect(door.dataSet('no-such')).toBeUndefined();
  });

  test('a JSON file is read once and kept', async () => {
    const { door, asked } = openDoor(['{"areas":[1]}']);
    const [one, two] = await Promise.all([
      door.json(file('catalogue.json')),
      door.json(file('catalogue.json')),
    ]);
    expect(one).toEqual({ areas: [1] });
    expect(two).toBe(one);
    expect(asked).toEqual(['load catalogue.json']);
  });
});

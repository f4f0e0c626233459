import { fromAnswer } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { keyText, type Query } from '../engine/query.ts';
import type { Columns } from '../model/columns.ts';
import type { DataSetEntry, FileEntry, Manifest } from '../model/data-set.ts';

/** Fetches a file of the release and proves that it arrived whole. */
export type LoadFile = (file: FileEntry, signal?: AbortSignal) => Promise<Uint8Array>;

/** The one door to rows: a prepared answer where the build wrote one, the engine for everything else. */
export interface Door {
  readonly manifest: Manifest;
  dataSet(name: string): DataSetEntry | undefined;
  rows<Row>(
    dataSet: DataSetEntry,
    query: Query<Row>,
    signal?: AbortSignal | undefined,
  ): Promise<Columns<Row>>;
  json<T>(file: FileEntry): Promise<T>;
  /** Boots the engine and loads a data set's tables ahead of the first question. */
  warm(dataSet: DataSetEntry): Promise<void>;
  /** True if the question has a prepared answer, so that no engine is needed. */
  isPrepared(dataSet: DataSetEntry, query: Query<unknown>): boolean;
}

const decoder = new TextDecoder();

/** Builds the door from its effects: how a file is fetched, and how the engine is had (on first need). */
export function createDoor(manifest: Manifest, loadFile: LoadFile, engine: () => Promise<Engine>): Door {
  const files = new Map<string, Promise<unknown>>();
  const json = <T>(file: FileEntry): Promise<T> => {
    let read = files.get(file.path);
    if (!read) {
      read = loadFile(file).then((bytes) => JSON.parse(decoder.decode(bytes)) as unknown);
      // A failed fetch may succeed when it is asked for again.
      read.catch(() => files.delete(file.path));
      files.set(file.path, read);
    }
    return read as Promise<T>;
  };
  const answerFile = (dataSet: DataSetEntry, query: Query<unknown>) => dataSet.answers[keyText(query)];
  return {
    manifest,
    dataSet: (name) => manifest.data_sets.find((entry) => entry.name === name),
    isPrepared: (dataSet, query) => answerFile(dataSet, query) !== undefined,
    json,
    warm: async ({ name }) => (await engine()).warm(name),
    rows: async (dataSet, query, signal) => {
      const file = answerFile(dataSet, query as Query<unknown>);
      if (file) {
        const answers = await json<Record<string, unknown>>(file);
        return fromAnswer(answers[keyText(query)], query);
      }
      return (await engine()).rows(dataSet.name, query, signal ? { signal } : {});
    },
  };
}

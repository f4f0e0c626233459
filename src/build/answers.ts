import { toAnswer } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { keyText } from '../engine/query.ts';
import type { FileEntry } from '../model/data-set.ts';
import type { DataSetRows } from '../model/data-set-rows.ts';
import type { Indicator } from '../model/indicator.ts';
import { type PreparedGroup, preparedQueries } from '../queries/prepared.ts';
import type { Output } from './output.ts';

async function writeGroup(
  { group, queries }: PreparedGroup,
  dataSet: string,
  engine: Engine,
  output: Output,
): Promise<readonly (readonly [string, FileEntry])[]> {
  const answers: Record<string, unknown> = {};
  let rows = 0;
  for (const query of queries) {
    const columns = await engine.rows(dataSet, query);
    rows += columns.length;
    answers[keyText(query)] = toAnswer(columns, query);
  }
  const file = await output.writeHashed(`${dataSet}-${group}`, 'json', JSON.stringify(answers), rows);
  return Object.keys(answers).map((key) => [key, file]);
}

/** Answers the default questions of every page; one file a group, found by the canonical text of a query's key. */
export async function writeAnswers(
  dataSet: DataSetRows,
  indicators: readonly Indicator[],
  engine: Engine,
  output: Output,
): Promise<Readonly<Record<string, FileEntry>>> {
  const groups = preparedQueries({
    indicators,
    observations: dataSet.observations.length,
    hasPlacements: dataSet.placements.length > 0,
  });
  const answers: (readonly [string, FileEntry])[] = [];
  for (const group of groups) {
    answers.push(...(await writeGroup(group, dataSet.package.name, engine, output)));
  }
  return Object.fromEntries(answers);
}

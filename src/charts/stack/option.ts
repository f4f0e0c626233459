import type { ChartEnv } from '../env.ts';
import { type Scene, type SceneOption, sceneOption } from '../scene.ts';
import { stackColumns } from './columns.ts';
import type { StackModel } from './model.ts';
import { stackRows } from './rows.ts';

/** Parts of a hundred percent by area (rows) or over time (columns). */
export function stackOption(model: StackModel, env: ChartEnv): SceneOption {
  return sceneOption(stackScene(model, env), env);
}

/** The picture as marks. */
export function stackScene(model: StackModel, env: ChartEnv): Scene {
  return model.orientation === 'rows' ? stackRows(model, env) : stackColumns(model, env);
}

import type { BarsModel } from './bars/model.ts';
import type { ControlModel } from './control/model.ts';
import type { FlowModel } from './flow/model.ts';
import type { FunnelModel } from './funnel/model.ts';
import type { HeatModel } from './heat/model.ts';
import type { LineModel } from './line/model.ts';
import type { MapModel } from './map/model.ts';
import type { MultiplesModel } from './multiples/model.ts';
import type { ScatterModel } from './scatter/model.ts';
import type { SlopeModel } from './slope/model.ts';
import type { SpineModel } from './spine/model.ts';
import type { StackModel } from './stack/model.ts';
import type { TilesModel } from './tiles/model.ts';

/** The forms of the first views, which come with the chart engine. */
export type CommonForm =
  | { readonly form: 'line'; readonly model: LineModel }
  | { readonly form: 'bars'; readonly model: BarsModel }
  | { readonly form: 'stack'; readonly model: StackModel };

/** A form of chart with its model. */
export type ChartForm =
  | CommonForm
  | { readonly form: 'heat'; readonly model: HeatModel }
  | { readonly form: 'slope'; readonly model: SlopeModel }
  | { readonly form: 'multiples'; readonly model: MultiplesModel }
  | { readonly form: 'scatter'; readonly model: ScatterModel }
  | { readonly form: 'funnel'; readonly model: FunnelModel }
  | { readonly form: 'flow'; readonly model: FlowModel }
  | { readonly form: 'control'; readonly model: ControlModel }
  | { readonly form: 'spine'; readonly model: SpineModel }
  | { readonly form: 'map'; readonly model: MapModel }
  | { readonly form: 'tiles'; readonly model: TilesModel };

const COMMON: Readonly<Record<CommonForm['form'], true>> = { line: true, bars: true, stack: true };

export const isCommon = (chart: ChartForm): chart is CommonForm => chart.form in COMMON;

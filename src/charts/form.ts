import type { BarsModel } from './bars/model.ts';
import type { ControlModel } from './control/model.ts';
import type { FlowModel } from './flow/model.ts';
import type { FunnelModel } from './funnel/model.ts';
import type { HeatModel } from './heat/model.ts';
import type { LineModel } from './line/model.ts';
import type { StackModel } from './stack/model.ts';

/** A form of chart with its model. */
export type ChartForm =
  | { readonly form: 'line'; readonly model: LineModel }
  | { readonly form: 'bars'; readonly model: BarsModel }
  | { readonly form: 'stack'; readonly model: StackModel }
  | { readonly form: 'heat'; readonly model: HeatModel }
  | { readonly form: 'funnel'; readonly model: FunnelModel }
  | { readonly form: 'flow'; readonly model: FlowModel }
  | { readonly form: 'control'; readonly model: ControlModel };

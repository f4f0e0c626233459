import { buildOption, ownHeight } from './build-option.ts';
import type { Painter } from './painter.ts';
import { tipOf } from './tip.ts';

/** Paints every form: a chunk of its own, for the views that show a rare one. */
export const everyForm: Painter = { option: buildOption, height: ownHeight, tip: tipOf };

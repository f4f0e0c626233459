import type { ChartEnv } from '../env.ts';
import type { KeyEntry } from '../key.ts';
import type { Paint } from '../marks.ts';
import { symbolMark } from '../symbol.ts';
import type { SlopeLine, SlopeModel } from './model.ts';

/** Colour and weight of a line by what it is. */
export function linePaint({ role }: Pick<SlopeLine, 'role'>, { colours }: ChartEnv): Paint {
  if (role === 'highlight') return { stroke: colours.accent, lineWidth: 3 };
  return role === 'reference'
    ? { stroke: colours.ink, lineWidth: 1.8 }
    : { stroke: colours.mark, lineWidth: 1.1 };
}

/** The end of a line: hollow where its value is provisional. */
export function endPaint(line: Pick<SlopeLine, 'role' | 'isProvisional'>, env: ChartEnv): Paint {
  const { stroke } = linePaint(line, env);
  const colour = stroke ?? env.colours.ink;
  return line.isProvisional
    ? { fill: env.colours.paper, stroke: colour, lineWidth: 1.6 }
    : { fill: colour, stroke: env.colours.paper, lineWidth: 1 };
}

/** Only what no label says. */
export function keyEntries({ lines, labels }: SlopeModel, env: ChartEnv): KeyEntry[] {
  if (!lines.some(({ isProvisional }) => isProvisional)) return [];
  const paint = endPaint({ role: 'series', isProvisional: true }, env);
  return [
    {
      label: labels.provisional,
      swatch: (box) => [symbolMark('circle', box.x + box.width / 2, box.y + box.height / 2, 4, paint)],
    },
  ];
}

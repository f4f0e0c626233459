import type { ChartEnv } from './env.ts';

/** What all forms have in common: no motion, our font, a plain tooltip on paper that our own nodes fill. */
export function baseOption(env: ChartEnv, trigger: 'axis' | 'item') {
  const { colours, fontFamily } = env;
  return {
    animation: false,
    aria: { enabled: false },
    backgroundColor: 'transparent',
    textStyle: { fontFamily, color: colours['ink-3'] },
    tooltip: {
      show: true,
      trigger,
      confine: true,
      className: 'chart-tip',
      renderMode: 'html' as const,
      transitionDuration: 0,
      hideDelay: 40,
      padding: 0,
      borderWidth: 1,
      borderRadius: 0,
      borderColor: colours.ink,
      backgroundColor: colours.paper,
      shadowBlur: 0,
      shadowColor: 'transparent',
      textStyle: { color: colours.ink, fontFamily, fontSize: 12.5, fontWeight: 400 as const },
      axisPointer: {
        type: 'line' as const,
        z: 1,
        label: { show: false },
        lineStyle: { color: colours['ink-3'], width: 1, type: [2, 3] },
      },
    },
  };
}

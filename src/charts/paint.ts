import { setPlatformAPI } from 'echarts/core';
import { buildOption } from './build-option.ts';
import type { ChartEnv } from './env.ts';
import type { ChartForm } from './form.ts';
import { echarts } from './registered.ts';
import { textWidth } from './text-width.ts';

/**
 * A chart as the text of an SVG, without a page: for files, for the build and for tests. It carries no styles,
 * which the content policy of the site would block, and is the same in every run; its ids begin with
 * `name`, which is to differ between pictures of one page.
 */
export function paintSvg(chart: ChartForm, env: ChartEnv, name = 'picture'): string {
  if (typeof document === 'undefined') measureWithoutPage();
  const instance = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: env.width,
    height: env.height,
  });
  try {
    instance.setOption(buildOption(chart, env));
    return presentable(instance.renderToSVGString(), name);
  } finally {
    instance.dispose();
  }
}

let isMeasuring = false;

function measureWithoutPage(): void {
  if (isMeasuring) return;
  isMeasuring = true;
  setPlatformAPI({
    measureText: (text: string, font = '12px') => {
      const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
      return { width: textWidth(text, size) } as TextMetrics;
    },
  });
}

/** Turns `style="a:b"` into `a="b"`, and fixes the direction of the picture inside a right-to-left page. */
function presentable(svg: string, name: string): string {
  return svg
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .map((one) => /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(one))
        .filter((match) => match !== null)
        .map(([, name, value]) => ` ${name}="${value}"`)
        .join(''),
    )
    .replace(/\bzr\d+-(?=[a-z])/g, `${name}-`)
    .replace(/<style[^>]*>.*?<\/style>/gs, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/^<svg /, '<svg direction="ltr" ');
}

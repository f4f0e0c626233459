import '@fontsource-variable/vazirmatn';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/app/style.css';
import type { ControlModel } from '../../src/charts/control/model.ts';
import { chartLook } from '../../src/charts/env.ts';
import { LazyChart } from '../../src/charts/lazy-chart.tsx';
import { Legend, legendItems } from '../../src/charts/legend.tsx';
import { directionOf, type Language } from '../../src/locale/language.ts';
import { themeCss } from '../../src/theme/css.ts';
import type { ThemeName } from '../../src/theme/tokens.ts';
import { type GalleryCase, galleryCases } from './cases.ts';
import { WORDS } from './words.ts';

/** The gallery as a page, for the browser tests: `?lang=fa&theme=dark&width=512&real`. */
const asked = new URLSearchParams(location.search);
const language = (asked.get('lang') ?? 'fa') as Language;
const direction = directionOf(language);

export interface GalleryWindow {
  setTheme(theme: ThemeName): void;
  setWidth(width: number): void;
  keep(every: number): void;
  selected: string[];
}

// A sheet made by a script is not a style in the markup, which the policy forbids.
const sheet = new CSSStyleSheet();
sheet.replaceSync(themeCss());
document.adoptedStyleSheets = [sheet];
document.documentElement.lang = language;
document.documentElement.dir = direction;

function Gallery() {
  const [theme, setTheme] = useState((asked.get('theme') ?? 'light') as ThemeName);
  const [width, setWidth] = useState(Number(asked.get('width') ?? 512));
  const [every, setEvery] = useState(1);
  const [env, setEnv] = useState(() => lookOf(theme));
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    setEnv(lookOf(theme));
  }, [theme]);
  useEffect(() => {
    const selected: string[] = [];
    Object.assign(window, {
      setTheme,
      setWidth,
      keep: setEvery,
      selected,
    } satisfies GalleryWindow);
  }, []);
  return (
    <main style={{ width, margin: 16 }}>
      {galleryCases(language).map((one) => (
        <Figure key={one.name} one={every === 1 ? one : thinned(one, every)} env={env} />
      ))}
    </main>
  );
}

function lookOf(theme: ThemeName) {
  return chartLook({ theme, direction, mark: asked.has('real') ? '' : WORDS[language].mark });
}

function Figure({ one, env }: { readonly one: GalleryCase; readonly env: ReturnType<typeof lookOf> }) {
  const [isSettled, setIsSettled] = useState(false);
  const { name, height, ...chart } = one;
  const select = (key: string, periodId?: string) =>
    (window as unknown as GalleryWindow).selected.push(periodId ? `${key} ${periodId}` : key);
  return (
    <figure data-case={name} data-settled={isSettled} style={{ marginBlockEnd: 40 }}>
      <figcaption dir="ltr">{name}</figcaption>
      <LazyChart
        {...chart}
        env={env}
        height={height}
        onSelect={select}
        onSettled={() => setIsSettled(true)}
      />
      <Legend items={legendItems(chart, env)} label={name} />
    </figure>
  );
}

/** The same picture with every nth of its data, or none for 0: as after a choice of the reader. */
function thinned(one: GalleryCase, every: number): GalleryCase {
  switch (one.form) {
    case 'line':
      return { ...one, model: { ...one.model, series: nth(one.model.series, every) } };
    case 'bars':
      return { ...one, model: { ...one.model, rows: nth(one.model.rows, every) } };
    case 'control':
      // Without every nth value, and with none of them for 0.
      return { ...one, model: { ...one.model, points: gapped(one.model.points, every) } };
    case 'slope':
      return { ...one, model: { ...one.model, lines: nth(one.model.lines, every) } };
    case 'multiples':
      return { ...one, model: { ...one.model, panels: nth(one.model.panels, every) } };
    case 'scatter':
      return { ...one, model: { ...one.model, points: nth(one.model.points, every) } };
    case 'funnel':
      return { ...one, model: { ...one.model, points: nth(one.model.points, every) } };
    case 'spine':
      return { ...one, model: { ...one.model, rows: nth(one.model.rows, every) } };
    case 'flow':
      return {
        ...one,
        model: {
          ...one.model,
          sources: nth(one.model.sources, every),
          targets: nth(one.model.targets, every),
        },
      };
    case 'heat':
      return { ...one, model: { ...one.model, rows: nth(one.model.rows, every) } };
    case 'map':
      return { ...one, model: { ...one.model, areas: nth(one.model.areas, every) } };
    case 'tiles':
      return { ...one, model: { ...one.model, blocks: nth(one.model.blocks, every) } };
    case 'stack':
      return { ...one, model: { ...one.model, categories: nth(one.model.categories, every) } };
  }
}

const gapped = (points: ControlModel['points'], every: number): ControlModel['points'] =>
  points.map((point, index) => (index % every === 0 ? point : { value: null, text: '' }));

const nth = <Item,>(items: readonly Item[], every: number) => items.filter((_, index) => index % every === 0);

createRoot(document.getElementById('root')!).render(<Gallery />);

import { createHash } from 'node:crypto';
import type { FirstPage } from './first-page.tsx';

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Runs before anything is painted: a static host sees no hash, so the page drawn for the default view is hidden when
 * the address asks for another. No frame may show another view's figure. For the default view it fetches the data
 * beside the program.
 */
function guard({ address, files }: FirstPage): string {
  const early = `for(const f of ${JSON.stringify(files)})document.head.append(Object.assign(document.createElement('link'),{rel:'preload',as:'fetch',crossOrigin:'anonymous',href:'data/'+f}))`;
  return `{const h=location.hash;if(location.search||h!==''&&h!=='#/'&&h!==${JSON.stringify(address)})document.documentElement.dataset.other='true';else ${early}}`;
}

/** The content policy: this host only, no inline code or style but what is listed by hash. */
function policy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.map(sha256).join(' ')}`,
    "worker-src 'self' blob:",
    "connect-src 'self'",
    `style-src 'self' ${styles.map(sha256).join(' ')}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

export interface PageParts {
  readonly html: string;
  readonly css: string;
  readonly fontFaces: readonly { readonly url: string; readonly css: string }[];
  readonly firstPage: FirstPage;
  readonly release: string;
}

/**
 * Composes `index.html`: policy first, then the guard, the styles inside the page (so that the first figure waits for
 * no other file than its font), the files to fetch early, and the drawn first page.
 */
export function composePage({ html, css, fontFaces, firstPage, release }: PageParts): string {
  const themed = /<style id="theme">([\s\S]*?)<\/style>/.exec(html);
  if (!themed) throw new Error('index.html has no theme style');
  const script = guard(firstPage);
  const style = [themed[1]!, css, ...fontFaces.map((face) => face.css), firstPage.css, HIDDEN].join('\n');
  const preloads = [
    ...fontFaces.map(
      ({ url }) => `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`,
    ),
    '<link rel="preload" href="data/manifest.json" as="fetch" crossorigin>',
  ];
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy([script], [style])}">`,
    `<script>${script}</script>`,
    `<style>${style}</style>`,
    ...preloads,
  ].join('\n    ');
  return html
    .replace(themed[0], () => head)
    .replace(/<link rel="stylesheet"[^>]*>/g, '')
    .replace(
      '<div id="root"><!--first-card--></div>',
      () => `<div id="root" data-release="${release}">${firstPage.markup}</div>`,
    );
}

const HIDDEN = 'html[data-other] #root[data-release]:not([data-live]){visibility:hidden}';

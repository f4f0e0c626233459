import { themeCss } from '../../theme/css.ts';
import { FONT_FAMILY } from '../../theme/tokens.ts';

/** A text inside a style sheet. */
const quoted = (text: string) =>
  `"${text.replace(/[\\"<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * The style of the codebook, inside its one file: on screen, in the dark and on paper, where every sheet carries the
 * mark in its margin.
 */
export function codebookStyle(mark: string): string {
  return `${themeCss()}
*{box-sizing:border-box}
body{margin:0 auto;max-inline-size:62rem;padding:1.5rem;background:var(--paper);color:var(--ink);
  font:1rem/1.7 ${FONT_FAMILY}}
article+article{margin-block-start:4rem;border-block-start:3px solid var(--ink);padding-block-start:2rem}
[lang=en]{line-height:1.5}
h1{font-size:1.6rem;line-height:1.35;margin:0 0 .5rem}
h2{font-size:1.2rem;margin:2.5rem 0 .5rem;border-block-end:1px solid var(--ink-3)}
h3{font-size:1.05rem;margin:0 0 .5rem}
a{color:inherit}
code{font-family:ui-monospace,Consolas,monospace;font-size:.85em;direction:ltr;unicode-bidi:isolate;
  overflow-wrap:anywhere}
.mark{border:2px solid;padding:.4rem .8rem;font-weight:700;inline-size:fit-content}
nav .topic{break-inside:avoid;margin-block:.5rem}
nav ul,dd ul{margin:0;padding-inline-start:1.2rem}
dd p{margin:0}
.indicator{margin-block:1.2rem;padding-block-end:.8rem;border-block-end:1px solid var(--ink-3)}
dl{margin:0}
dl>div{display:grid;grid-template-columns:13rem 1fr;gap:.2rem 1rem;padding-block:.1rem}
dt{color:var(--ink-2)}
dd{margin:0;overflow-wrap:anywhere}
@media (max-width:40rem){body{padding:1rem}dl>div{grid-template-columns:1fr}dt{font-weight:700}}
@page{size:A4;margin:16mm 14mm 20mm;@bottom-center{content:${quoted(mark)};font:700 8pt ${FONT_FAMILY}}}
@media print{
  body{max-inline-size:none;padding:0;font-size:9.5pt}
  h2,h3{break-after:avoid}
  article+article{break-before:page;border:0;padding:0;margin:0}
}
`;
}

import type { Tip, TipRow } from './common-tip.ts';

/** Builds the tooltip from nodes and classes: the page's policy allows neither markup with styles nor scripts. */
export function tipNode(tip: Tip, direction: 'rtl' | 'ltr'): HTMLElement {
  const box = element('div', 'chart-tip-box');
  box.dir = direction;
  box.append(element('p', 'chart-tip-title', tip.title));
  for (const row of tip.rows) box.append(rowNode(row));
  return box;
}

function rowNode({ label, text, isHighlighted, fill }: TipRow): HTMLElement {
  const row = element('p', isHighlighted ? 'chart-tip-row chart-tip-highlight' : 'chart-tip-row');
  if (fill) row.append(element('span', `swatch fill-${fill}`));
  // A space of its own, or Persian letters of neighbours would join.
  if (label !== '') row.append(element('span', 'chart-tip-label', label), ' ');
  if (text !== '') row.append(element('bdi', 'chart-tip-value', text));
  return row;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  if (text !== '') node.textContent = text;
  return node;
}

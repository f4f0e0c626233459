import type { Mark } from '../locale/figure-text.ts';

// Drawn, not typed: the typeface has none of these signs, and another font's would differ from machine to machine.
const PATHS: Readonly<Record<Mark, string>> = {
  derived: 'M1 3.500h8M1 6.500h8',
  provisional: 'M5 1.500a3.500 3.500 0 1 0 .01 0Z',
  about: 'M1 4c1.500-2 2.700-2 4-.8s2.500 1.200 4-.8M1 7.600c1.500-2 2.700-2 4-.8s2.500 1.200 4-.8',
  estimated: 'M5 .8 9.200 5 5 9.200.8 5Z',
  base_not_stated: 'M3 3.200a2.100 2.100 0 1 1 3 1.900c-.8.4-1 .8-1 1.600M5 8.900v.2',
  inferred: 'M5 1.900v.2M1.900 8v.2M8.100 8v.2',
  break: 'M3.500 1v8M6.500 1v8',
  suppressed: 'M1.200 1.200h7.600v7.600H1.200ZM1.200 1.200l7.600 7.600M8.800 1.200 1.200 8.800',
  partial: 'M5 1.500a3.500 3.500 0 1 0 .01 0ZM5 1.500v7M5 5H1.500',
  conflict: 'M1 3.500h8M1 6.500h8M7.500 1l-5 8',
  base_zero: 'M5 1a2.300 2.900 0 1 0 .01 0ZM1.500 9.200h7',
  missing: 'M.800 5h2M4 5h2M7.200 5h2',
  not_applicable: 'M2 2l6 6M8 2 2 8',
};

/** The sign of a mark, as high as a small letter; decoration beside its words. */
export function MarkSign({ mark }: { readonly mark: Mark }) {
  const isMirrored = mark === 'base_not_stated';
  return (
    <svg
      className={`mark-sign ${isMirrored ? 'mark-mirrored' : ''}`}
      viewBox="0 0 10 10"
      width="0.8em"
      height="0.8em"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[mark]} />
    </svg>
  );
}

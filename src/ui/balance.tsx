/** The balance: equal discs when two things can be weighed, a square or a dashed disc when they can't. */
export type BalanceState = 'balanced' | 'unlike' | 'lacking';

function Pan({ x, kind }: { readonly x: number; readonly kind: 'disc' | 'square' | 'dashed' }) {
  if (kind === 'square') return <rect x={x - 5} y={3} width={10} height={10} className="balance-square" />;
  return <circle cx={x} cy={8} r={5} className={kind === 'disc' ? 'balance-disc' : 'balance-dashed'} />;
}

/** Drawn in ink and accent only; the words beside it say the same. */
export function Balance({ state, size = 44 }: { readonly state: BalanceState; readonly size?: number }) {
  const left = state === 'balanced' ? 'disc' : state === 'unlike' ? 'square' : 'dashed';
  return (
    <svg
      className="balance"
      viewBox="0 0 48 32"
      width={size}
      height={(size * 2) / 3}
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 15h16M30 15h16M10 15v4h28v-4M24 19v8M17 28h14" className="balance-line" />
      <Pan x={38} kind={left} />
      <Pan x={10} kind="disc" />
    </svg>
  );
}

/** The mark of the house. */
export function Glyph() {
  return (
    <svg className="glyph" viewBox="0 0 28 24" width={28} height={24} aria-hidden="true" focusable="false">
      <path
        d="M14 2v18M8 22h12M4 6h20M4 6 1 14h6L4 6Zm20 0-3 8h6l-3-8Z"
        className="balance-line"
        strokeLinejoin="round"
      />
    </svg>
  );
}

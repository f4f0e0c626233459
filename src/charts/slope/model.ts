/** `highlight` is the one in accent, `reference` the country, `series` one of the others. */
export type SlopeRole = 'highlight' | 'reference' | 'series';

export interface SlopeLine {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** The formatted values with the words of their status. */
  readonly fromText: string;
  readonly toText: string;
  /** The change in words, for tooltip and table. */
  readonly changeText: string;
  readonly role: SlopeRole;
  /** Its last value is drawn hollow. */
  readonly isProvisional?: boolean;
}

/** The values of areas at two times, each joined by a line. Time runs left to right in both languages. */
export interface SlopeModel {
  readonly lines: readonly SlopeLine[];
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly labels: { readonly area: string; readonly change: string; readonly provisional: string };
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

const WEIGHT: Readonly<Record<SlopeRole, number>> = { series: 0, reference: 1, highlight: 2 };

/** In the order in which they are drawn: what matters lies on top. */
export const drawnLines = ({ lines }: Pick<SlopeModel, 'lines'>): readonly SlopeLine[] =>
  lines.toSorted((a, b) => WEIGHT[a.role] - WEIGHT[b.role]);

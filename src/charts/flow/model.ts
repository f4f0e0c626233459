import type { SegmentFill } from '../mix-bar/model.ts';

/** One part of the total, at its side of the picture. */
export interface FlowNode {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The formatted value with its share of the total. */
  readonly text: string;
  /** Hatched is what remains: computed, never printed. */
  readonly fill: SegmentFill;
  readonly isHighlighted: boolean;
  /** The finer parts that this one is made of. */
  readonly children: readonly FlowNode[];
}

/**
 * Two breakdowns of one total, which is the waist between them: nothing is said of which source became which target.
 * Without sources the picture begins at the total, without targets it ends there.
 */
export interface FlowModel {
  readonly sources: readonly FlowNode[];
  readonly targets: readonly FlowNode[];
  readonly total: { readonly value: number; readonly label: string; readonly text: string };
  /** Head the two sides: "Subject of call", "Outcome". */
  readonly heads: { readonly sources: string; readonly targets: string };
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

/** Every node in the order in which it is drawn. */
export const nodesOf = ({ sources, targets }: FlowModel): readonly FlowNode[] => [
  ...sources,
  ...targets.flatMap((target) => [target, ...target.children]),
];

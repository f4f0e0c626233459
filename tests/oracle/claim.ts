/** What a page says, as plain notes: the oracle reads these and the CSV files, nothing of the program. */

export const PARTS = ['harm', 'outcome', 'service', 'sex', 'age_group'] as const;
export type PartName = (typeof PARTS)[number];

/** One cell of the data, by its codes. `part` holds the codes of the five dimensions, joined by `|`. */
export interface Ref {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly part: string;
  readonly agency: string;
  readonly definition: string;
  /** Of a printed change: what it compares with; else empty. */
  readonly basePeriod: string;
}

/** A level on the page: a cell, or the sum of cells over the year so far. */
export interface Pan {
  readonly ref: Ref;
  readonly isSum: boolean;
}

export interface Given {
  readonly kind: 'given';
  readonly value: number;
  readonly form?: 'percent' | 'points';
  readonly limits?: readonly [number, number] | undefined;
  /** Of a change over more than a year: percent a year. */
  readonly perYear?: number | undefined;
  /** Codes of what is said beside it; not judged where absent. */
  readonly notes?: readonly string[];
}

export interface Withheld {
  readonly kind: 'withheld';
  readonly reasons: readonly string[];
}

export type Answer = Given | Withheld;

export type Against = 'same_quarter' | 'previous' | 'start' | 'year_to_date' | 'any';
export type Measure = 'count' | 'rate' | 'per_day' | 'share' | 'index' | 'growth';

/** Some of an area of an order: where it stands, on which cell, with which number. */
export interface Place {
  readonly area: string;
  readonly ref: Ref | undefined;
  readonly value: number | undefined;
}

export type Claim =
  | { readonly kind: 'level'; readonly ref: Ref; readonly values: readonly number[]; readonly lack: string }
  | {
      readonly kind: 'change';
      readonly current: Pan;
      readonly base: Pan;
      readonly against: Against;
      readonly answer: Answer;
    }
  | { readonly kind: 'sum'; readonly ref: Ref; readonly answer: Answer }
  | {
      readonly kind: 'base';
      readonly current: Ref;
      readonly base: Ref;
      readonly against: Against;
      readonly asked: Asked;
    }
  | {
      readonly kind: 'measure';
      readonly measure: Measure;
      readonly ref: Ref;
      /** The first period shown, of an index. */
      readonly first?: Ref | undefined;
      /** The country's cell, of a share. */
      readonly country?: Ref | undefined;
      /** Whether it stands on a line or in an order. */
      readonly stands: boolean;
      readonly answer: Answer;
    }
  | {
      readonly kind: 'licence';
      readonly measure: Measure;
      readonly indicator: string;
      readonly periods: readonly string[];
    }
  | {
      readonly kind: 'order';
      /** Of years so far: the cells are sums. */
      readonly isSum?: boolean;
      readonly what: 'levels' | 'changes' | 'shares' | 'ratios';
      readonly indicator: string;
      readonly part: string;
      readonly places: readonly Place[];
      readonly language: 'fa' | 'en';
      readonly answer: 'by_value' | 'by_name';
    }
  | {
      readonly kind: 'apart';
      readonly isSum?: boolean;
      readonly ref: Ref;
      readonly members: readonly Ref[];
      readonly reasons: readonly string[];
    }
  | {
      readonly kind: 'parts';
      readonly whole: Ref | undefined;
      readonly dimension: PartName;
      readonly parts: readonly { readonly ref: Ref; readonly share: number }[];
      readonly answer: 'given' | Withheld;
    }
  | {
      readonly kind: 'ratio';
      readonly left: Ref | undefined;
      readonly right: Ref | undefined;
      readonly names: readonly [string, string];
      readonly answer: Answer;
    }
  | {
      readonly kind: 'part_of';
      readonly part: Ref | undefined;
      readonly whole: Ref | undefined;
      readonly names: readonly [string, string];
      readonly answer: Answer;
    }
  | {
      readonly kind: 'mix_points';
      /** Against the rest of the country, or of the growth of the whole since a year before. */
      readonly what: 'difference' | 'contribution';
      /** The cells that make up the part, and its whole. */
      readonly here: readonly Ref[];
      readonly whole: Ref;
      readonly there: readonly Ref[];
      readonly thereWhole: Ref;
      readonly answer: Given;
      /** Numbers that the page computes on the way. */
      readonly besides: readonly number[];
    }
  | {
      readonly kind: 'one_more';
      readonly load: Ref;
      readonly units: Ref;
      readonly answer: Given;
      readonly besides: readonly number[];
    }
  | { readonly kind: 'step'; readonly after: Ref; readonly before: Ref; readonly answer: Given }
  | {
      /** The usual range of some successive changes in percent; null is a gap. */
      readonly kind: 'usual';
      readonly area: string;
      readonly pairs: readonly (readonly [current: Ref, base: Ref] | null)[];
      readonly limits: readonly [low: number, mean: number, high: number];
    }
  | {
      /** Areas around the value of all of them together. */
      readonly kind: 'funnel';
      readonly of: 'rate' | 'share';
      readonly pooled: number;
      readonly units: readonly {
        readonly ref: Ref;
        readonly whole: Ref | undefined;
        readonly limits: readonly [lowest: number, low: number, high: number, highest: number];
      }[];
    }
  | {
      readonly kind: 'offer';
      /** Of two years so far. */
      readonly isSum: boolean;
      readonly way: string;
      readonly ref: Ref;
      readonly current: string;
      readonly base: string;
      readonly choice: string;
    };

/** What a page was asked to compare with: `to` and `from` as the address writes them, where it does. */
export interface Asked {
  readonly to: string | undefined;
  readonly from: string | undefined;
}

/** What the oracle found on its own. */
export interface Verdict {
  /** Every reason that is true; none where it is licensed. */
  readonly reasons: ReadonlySet<string>;
  readonly value?: number | undefined;
  readonly form?: 'percent' | 'points' | undefined;
  readonly hasLimits?: boolean | undefined;
  readonly perYear?: number | undefined;
  readonly notes?: ReadonlySet<string> | undefined;
}

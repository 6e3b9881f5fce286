import type { Area } from '../evidence/area';
import type { Dump } from './dump';
import type { Statement } from '../evidence/statement';

/** How sure a diagnosis is: the input proves it, or makes it likely, or does not contradict it. */
export const CERTAINTIES = ['certain', 'likely', 'possible'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** One kind of problem: how it looks, and its documentation. */
export interface Cause {
  /** `IRC` and a number; the first digit is the subject. Never used again for something else. */
  readonly id: string;
  /** The problem as one would type it into a search box. */
  readonly title: string;
  /** What happens in the cluster. Full sentences. */
  readonly why: string;
  /** What to look at to be sure. Full sentences. */
  readonly decides: string;
  /** Repository, file and symbol. */
  readonly source: string;
  /** Parts of messages that people see, for the guide. */
  readonly messages: readonly string[];
  /** Whether another cause that is seen in the same statements explains more: the deeper one is reported alone. @default 1 */
  readonly depth?: number;
  /** The rule of `check` that finds it before it reaches a cluster. */
  readonly rule?: string;
  readonly find: (dump: Dump) => Iterable<Match>;
}

/** What a cause says of what it saw. */
export interface Explanation {
  /** One sentence. */
  readonly what: string;
  readonly object: string;
  /** The field to look at or to change. */
  readonly field: string;
  /** What it explains besides the areas of its evidence. */
  readonly explains?: readonly Area[];
  readonly fix: readonly FixStep[];
}

/** A cause that is seen in an input. */
export interface Match extends Explanation {
  readonly certainty: Certainty;
  readonly evidence: readonly Statement[];
}

/** One step of a fix. */
export interface FixStep {
  /** In the imperative. */
  readonly do: string;
  readonly command?: string;
  /** The lines to have in Git, as YAML. */
  readonly patch?: string;
}

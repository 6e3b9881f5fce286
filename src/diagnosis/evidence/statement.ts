import type { Area } from './area';

/** Where a statement comes from. */
export type StatementSource =
  'condition' | 'pod' | 'container' | 'workload' | 'object' | 'event' | 'log' | 'prediction';

/** Something that the input says about the registry: the evidence of causes. Credentials in it are hidden. */
export interface Statement {
  /** Such as `Config/cluster`. */
  readonly object: string;
  /** The object that an event of a client is about, such as `Pod/shop/web-1`. @default - the same */
  readonly subject?: string;
  /** Such as `status.conditions`. */
  readonly field: string;
  readonly text: string;
  readonly file: string;
  /** Starts at 1. */
  readonly line: number;
  readonly source: StatementSource;
  readonly areas: readonly Area[];
  /** Whether it is about an object that is there no longer. @default false */
  readonly isStale?: boolean;
  /** How many requests fail at the end of the log, if this is one of them. @default - it is none */
  readonly failedRequests?: 'few' | 'many';
  /** The object in the input that it calls missing. */
  readonly contradictedBy?: string;
}

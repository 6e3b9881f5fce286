import type { Finding } from '../../core/finding';
import type { Release } from '../../core/release';
import type { ReadError } from '../../yaml/read-error';

/** A finding and where it stands. */
export interface LocatedFinding extends Finding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Everything that a check has to say, for any form of output. */
export interface CheckReport {
  /** The release that judged. */
  readonly release: Release;
  /** How it came to be that one. */
  readonly judgedBy: string;
  /** How many objects of the registry were judged. */
  readonly checked: number;
  /** How many files of folders were passed over. */
  readonly skipped: number;
  readonly findings: readonly LocatedFinding[];
  readonly unreadable: readonly ReadError[];
}

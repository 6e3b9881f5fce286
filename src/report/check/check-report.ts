import type { Finding } from '../../core/finding';
import type { NotJudged } from '../../core/not-judged';
import type { Release } from '../../core/release';
import type { ReadError } from '../../yaml/read-error';

/** A finding and its place in a file. */
export interface LocatedFinding extends Finding {
  readonly file: string;
  /** Starts at 1. */
  readonly line: number;
  /** Starts at 1. */
  readonly column: number;
}

/** The result of a check, for any output format. */
export interface CheckReport {
  /** The release that the objects were checked against. */
  readonly release: Release;
  /** How that release was chosen. */
  readonly judgedBy: string;
  /** How many objects of the registry were checked. */
  readonly checked: number;
  readonly findings: readonly LocatedFinding[];
  /** In the order of files and lines. */
  readonly notJudged: readonly NotJudged[];
  readonly unreadable: readonly ReadError[];
}

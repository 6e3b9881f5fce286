import type { DiagnosticWith } from '../../core/diagnostic';
import type { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { Platform } from '../../platforms/platform';
import type { Cluster } from './cluster';

/** One thing that can be wrong, with everything that is said about it. */
export interface Rule {
  /** IR1xx values, IR2xx cannot work, IR3xx unwise, IR4xx release and platform, IR5xx data, secrets and trust. */
  readonly id: string;
  readonly severity: Severity;
  /** The mistake in a few words, as a heading. */
  readonly title: string;
  /** What happens to the cluster. Full sentences. */
  readonly why: string;
  /** Repository, file and symbol. */
  readonly source: string;
  /**
   * Whether one object alone shows the mistake. Such rules also judge a construct while it is being made.
   */
  readonly scope: 'object' | 'cluster';
  /** Whether it is about what an object, or a cluster, does not have: a part of an object does not tell. */
  readonly aboutMissing?: boolean;
  /** Whether only some releases have the mistake: others take the same object as it is. */
  readonly dependsOnRelease?: boolean;
  /** Whether a reason makes it acceptable. */
  readonly acknowledgeable: boolean;
  /** The smallest YAML that has the mistake, and the same without it. */
  readonly examples: RuleExamples;
  check(cluster: Cluster): Iterable<Violation>;
}

export interface RuleExamples {
  readonly failing: string;
  readonly passing: string;
  /** The line of `failing` that the rule points at, counted from 1. */
  readonly line: number;
  /** Where the mistake depends on it. */
  readonly platform?: Platform;
  readonly release?: Release;
}

/** One place where a rule is broken. Id, severity and, unless it says otherwise, the reference are those of the rule. */
export interface Violation extends DiagnosticWith<'path' | 'fix'> {
  readonly manifest: Manifest;
}

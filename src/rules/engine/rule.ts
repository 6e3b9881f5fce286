import type { DiagnosticWith } from '../../core/diagnostic';
import type { RuleEdit } from '../../core/edit';
import type { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { Platform } from '../../platforms/platform';
import type { PlatformProfile } from '../../platforms/profile';
import type { Cluster } from './cluster';

/** One kind of mistake: its check and its documentation. */
export interface Rule {
  /** IR1xx values, IR2xx cannot work, IR3xx unwise, IR4xx release and platform, IR5xx data, secrets and trust. */
  readonly id: string;
  readonly severity: Severity;
  /** The mistake in a few words, as a heading. */
  readonly title: string;
  /** The effect on the cluster. Full sentences. */
  readonly why: string;
  /** Repository, file and symbol. */
  readonly source: string;
  /** What is in the reason of a prediction, if this mistake is why: the message of the Operator. */
  readonly leadsTo?: RegExp;
  /** What explains it. @default - its page in the manual */
  readonly page?: string;
  /**
   * Whether one object alone shows the mistake. Rules of scope `object` also run in constructors.
   */
  readonly scope: 'object' | 'cluster';
  /** Whether it reports something missing. Such a rule does not apply to a part of an object. */
  readonly aboutMissing?: boolean;
  /** Whether one value alone shows the mistake, whatever the rest of the object is. Only such a rule applies to a patch of kustomize. */
  readonly aboutOneValue?: boolean;
  /** Whether the same object is a mistake in some releases and valid in others. */
  readonly dependsOnRelease?: boolean;
  /**
   * What it reads of a platform, if it reports some objects only if the platform of the cluster is known. On platforms that are
   * alike in this it reports the same places; undefined: those that it reports without a platform.
   */
  readonly dependsOnPlatform?: (platform: PlatformProfile, release: Release) => unknown;
  /** Whether the user can accept the risk with a reason. */
  readonly acknowledgeable: boolean;
  /** Whether no cluster reports a problem because of it: what it endangers is data, Secrets or trust. */
  readonly degradesNothing?: boolean;
  /** Whether pods of the registry may not run because of it, also where nothing stops the Operator. A prediction does not see it. @default false */
  readonly keepsPodsAway?: boolean;
  /** The states of a registry in which it does not matter, because the Operator does not read what is wrong. @default - none */
  readonly silentIn?: readonly string[];
  /** Whether the file itself is the danger, also where nobody applies it. @default false */
  readonly aboutFile?: boolean;
  /** The smallest YAML with the mistake, and the same YAML without it. */
  readonly examples: RuleExamples;
  check(cluster: Cluster): Iterable<Violation>;
}

/** What judges needs no manual: a rule of a user has none. */
export type JudgingRule = Omit<Rule, 'why' | 'examples'>;

export interface RuleExamples {
  readonly failing: string;
  readonly passing: string;
  /** The line of `failing` that the rule reports, from 1. */
  readonly line: number;
  /** Set if the mistake depends on the platform. */
  readonly platform?: Platform;
  readonly release?: Release;
  /** Set if the mistake depends on another cluster that is checked together with this one: its YAML. */
  readonly others?: string;
}

/** One violation of a rule. Id and severity are those of the rule, and the reference by default, too. */
export interface Violation extends DiagnosticWith<'path' | 'fix'> {
  readonly manifest: Manifest;
  /** Whether it is about the name of the field, so that it holds for every value. @default false */
  readonly aboutName?: boolean;
  /** Corrects the manifest. @default - somebody has to decide */
  readonly edit?: RuleEdit | undefined;
  /** The other object that it is about, so that reports can say where that object is. @default - one object alone shows it */
  readonly related?: Manifest | undefined;
}

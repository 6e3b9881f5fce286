import type { FieldPath } from '../core/field-path';
import { Severity } from '../core/finding';
import type { Manifest } from '../core/manifest';
import { quoted } from '../core/quoted';
import type { Release } from '../core/release';
import type { Platform } from '../platforms/platform';
import { RULES } from '../rules';
import type { JudgingRule } from '../rules/engine/rule';
import { UnusableInput } from '../inputs/unusable-input';

/** A rule of your own: a requirement that manifests of the registry have to meet where you work. */
export interface OwnRule {
  /** Such as `ACME001`: capital letters and digits. Ids that begin with IR belong to the project. */
  readonly id: string;
  /** An error fails a check, a warning does not. */
  readonly severity: `${Severity}`;
  /** The mistake in a few words. */
  readonly title: string;
  /** Where the requirement comes from, such as the address of a page. */
  readonly source: string;
  /**
   * Whether somebody can accept the risk with a reason.
   * @default false
   */
  readonly acknowledgeable?: boolean;
  /** Finds violations among the objects of one cluster. It changes none of them. */
  readonly check: (cluster: JudgedTogether) => Iterable<OwnViolation>;
}

/** The objects of one cluster, and what is known of it. */
export interface JudgedTogether {
  readonly manifests: readonly Manifest[];
  readonly release: Release;
  /** Undefined where nothing shows it. */
  readonly platform: Platform | undefined;
}

/** One violation of a rule of your own. */
export interface OwnViolation {
  /** One of the objects of the cluster, itself. */
  readonly manifest: Manifest;
  /**
   * The field, such as `['spec', 'replicas']`.
   * @default - the object as a whole
   */
  readonly path?: FieldPath;
  /** What was found, in a few words. Never the value of a secret. */
  readonly found: string;
  /** What would be right. */
  readonly expected: string;
  /** What to do about it. */
  readonly fix: string;
}

/** The rules of the project, and behind them others. Throws `UnusableInput` for an id that cannot be one. */
export function rulesOf(own: readonly OwnRule[]): readonly JudgingRule[] {
  if (own.length === 0) return RULES;
  for (const [index, { id }] of own.entries()) {
    if (!/^(?!IR)[A-Z][A-Z0-9-]*$/.test(id))
      throw new UnusableInput(`found a rule ${quoted(id)}, expected an id such as ACME001 that does not begin with IR`);
    if (own.findIndex((each) => each.id === id) !== index)
      throw new UnusableInput(`found two rules ${id}, expected one of each id`);
  }
  return [...RULES, ...own.map(ruleOf)];
}

function ruleOf({ id, severity, title, source, acknowledgeable = false, check }: OwnRule): JudgingRule {
  return {
    id,
    severity: severity === 'ERROR' ? Severity.ERROR : Severity.WARNING,
    title,
    source,
    page: source,
    scope: 'cluster',
    aboutMissing: true,
    acknowledgeable,
    *check({ manifests, release, platform }) {
      for (const { path = [], ...violation } of check({ manifests, release, platform: platform?.id }))
        yield { path, ...violation };
    },
  };
}

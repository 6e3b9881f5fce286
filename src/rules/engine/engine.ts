import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { Severity, type Finding, type ManifestReference } from '../../core/finding';
import { describeObject, referenceTo, type Manifest } from '../../core/manifest';
import { formatMessage } from '../../core/message';
import { acknowledgedReason } from '../../core/acknowledgement';
import { withoutCredentials, withoutNamedCredentials, withoutCredentialsIn } from '../../core/without-credentials';
import type { PlatformProfile } from '../../platforms/profile';
import type { Circumstances, Cluster } from './cluster';
import { mostOfOneObject } from './most-of-one-object';
import { readCluster } from './read-cluster';
import type { JudgingRule, Violation } from './rule';
import { isSilent } from './silent-states';

/** A violation with its rule. */
export interface Judgement {
  readonly rule: JudgingRule;
  readonly violation: Violation;
}

/** A filter on rules. Rules of scope `object` do not need objects of other constructs. */
export type Asked = Partial<Pick<JudgingRule, 'scope' | 'severity' | 'aboutOneValue'>>;

/**
 * Checks objects together. A pure function: the same input returns the same judgements, in the order of the rules.
 */
export function judge(
  manifests: readonly Manifest[],
  circumstances: Circumstances,
  rules: readonly JudgingRule[],
  { scope, severity, aboutOneValue }: Asked = {},
): Judgement[] {
  const { cluster, judgementsOf } = askedOnce(manifests, circumstances, rules);
  const existing = new Set(cluster.existing);
  const judgements: Judgement[] = [];
  for (const rule of rules) {
    if ((scope ?? rule.scope) !== rule.scope || (severity ?? rule.severity) !== rule.severity) continue;
    if ((aboutOneValue ?? rule.aboutOneValue) !== rule.aboutOneValue) continue;
    for (const judgement of judgementsOf(rule)) {
      if (!existing.has(judgement.violation.manifest)) judgements.push(judgement);
    }
  }
  return judgements;
}

/** A cluster in which one rule may know what the others report, without asking any of them twice. */
export function askedOnce(
  manifests: readonly Manifest[],
  circumstances: Circumstances,
  rules: readonly JudgingRule[],
): { readonly cluster: Cluster; readonly judgementsOf: (rule: JudgingRule) => readonly Judgement[] } {
  const known = new Map<JudgingRule, readonly Judgement[]>();
  const judgementsOf = (rule: JudgingRule): readonly Judgement[] => {
    const judgements = known.get(rule) ?? apply(rule, cluster);
    known.set(rule, judgements);
    return judgements;
  };
  const { platform, ...others } = circumstances;
  const anywhere: Cluster = {
    ...readCluster(manifests, others, rules),
    hasErrorsBeside: (id) =>
      rules.some((rule) => rule.id !== id && stopsOperator(rule) && judgementsOf(rule).some(isRead)),
  };
  const cluster = platform === undefined ? anywhere : onPlatform(anywhere, platform);
  return { cluster, judgementsOf };
}

/** A cluster whose platform is not known, as if it were this one. */
export function onPlatform(anywhere: Cluster, platform: PlatformProfile): Cluster {
  return { ...anywhere, platform, anywhere };
}

function stopsOperator({ severity, degradesNothing }: JudgingRule): boolean {
  return severity === Severity.ERROR && degradesNothing !== true;
}

/** Annotations say something to tools, and nothing to the Operator. */
function isRead({ violation: { path } }: Judgement): boolean {
  return path[0] !== 'metadata' || path[1] !== 'annotations';
}

/** Converts a judgement to a finding. `place` names the object if more than kind and name is known. */
export function toFinding(judgement: Judgement, place?: string): Finding {
  const { rule, violation } = judgement;
  const acknowledged = acknowledgedIn(judgement);
  const words = inWords(judgement);
  const { field, found, expected, fix, source } = words;
  return {
    id: rule.id,
    field,
    found,
    expected,
    fix,
    source,
    severity: rule.severity,
    object: reportedObject(violation.manifest),
    message: messageOf(judgement, words, place),
    ...(acknowledged === undefined ? {} : { acknowledged }),
  };
}

/** The texts of a finding, of which its message consists. */
export interface FindingTexts extends Pick<Finding, 'field' | 'found' | 'expected' | 'fix' | 'source'> {
  readonly path: FieldPath;
}

export function inWords({ rule, violation }: Judgement): FindingTexts {
  // For all rules, because a user may put a secret into any field, such as a name or a key.
  const path = violation.path.map((step) => (typeof step === 'string' ? withoutCredentials(step) : step));
  return {
    path,
    field: formatFieldPath(path),
    found: withoutCredentials(violation.found),
    expected: withoutCredentials(violation.expected),
    fix: withoutCredentials(violation.fix),
    source: violation.reference ?? rule.source,
  };
}

export function messageOf({ rule, violation }: Judgement, words: FindingTexts, place?: string): string {
  const named = place ?? describeObject(reportedObject(violation.manifest));
  return formatMessage(named, { ...words, id: rule.id, reference: words.source });
}

/** What a finding says about the object concerned. */
export function reportedObject(manifest: Manifest): ManifestReference {
  return withoutCredentialsIn(referenceTo(manifest));
}

/** The reason with which the risk was acknowledged on the object; undefined if it was not. */
export function acknowledgedIn({ rule, violation: { manifest } }: Judgement): string | undefined {
  const reason = rule.acknowledgeable ? acknowledgedReason(manifest, rule.id) : undefined;
  return reason === undefined ? undefined : withoutNamedCredentials(reason);
}

/** What one rule reports. If the rule throws, that is reported instead. */
export function apply(rule: JudgingRule, cluster: Cluster): readonly Judgement[] {
  try {
    const violations = mostOfOneObject(rule.check(cluster)).filter((each) => !isSilent(rule, each, cluster));
    return violations.length === 0 ? NONE : violations.map((violation) => ({ rule, violation }));
  } catch (error) {
    return cluster.manifests.slice(0, 1).map((manifest) => crash(rule, manifest, error));
  }
}

const NONE: readonly Judgement[] = [];

/** The judgement for a rule that throws, so that the results of other rules are not lost. */
function crash(rule: JudgingRule, manifest: Manifest, error: unknown): Judgement {
  return {
    rule: { ...rule, severity: Severity.ERROR, acknowledgeable: false },
    violation: {
      manifest,
      path: [],
      found: `objects on which the rule itself failed (${error instanceof Error ? error.name : typeof error})`,
      expected: 'a result',
      fix: 'report this bug with the manifests, without their secrets',
      reference: 'a defect of the rule',
    },
  };
}

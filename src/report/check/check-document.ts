import type { ManifestReference, Severity } from '../../core/finding';
import type { NotJudged } from '../../core/not-judged';
import type { Release } from '../../core/release';
import { rulePage } from '../../core/source';
import type { ReadError } from '../../yaml/read-error';
import type { FilePlace } from '../../yaml/source-object';
import { headlineOf } from '../../check/headline';
import type { CheckReport, LocatedFinding, RelatedPlace, Suppressor } from '../../check/check-report';

/** The report for machines: the keys and their order are part of the public interface. */
export interface CheckDocument extends Pick<CheckReport, 'releases' | 'configuration' | 'baseline' | 'checked'> {
  /** That of the first cluster. */
  readonly release: Release | undefined;
  readonly findings: readonly FindingDocument[];
  readonly notJudged: readonly NotJudged[];
  readonly unreadable: readonly ReadError[];
}

interface ObjectDocument {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
}

/** A finding for machines. */
export interface FindingDocument {
  /** Such as `IR203`. */
  readonly id: string;
  readonly severity: Severity;
  /** What was found and what was expected. */
  readonly message: string;
  readonly object: ObjectDocument;
  /** Such as `spec.replicas`; empty for the object itself. */
  readonly field: string;
  readonly file: string;
  /** Starts at 1. */
  readonly line: number;
  /** Starts at 1. */
  readonly column: number;
  /** Where it stands in what was built of that file. @default - nothing was built */
  readonly built?: readonly FilePlace[];
  /** What to do. */
  readonly fix: string;
  readonly source: string;
  /** The page that explains it. */
  readonly url: string;
  /** The reason for which it is acknowledged. @default - it is not */
  readonly acknowledged?: string;
  readonly suppressedBy?: Suppressor;
  /** The other object that it is about, and where that object is. @default - one object alone shows it */
  readonly related?: Omit<RelatedPlace, 'object'> & { readonly object: ObjectDocument };
}

export function checkDocument(report: CheckReport): CheckDocument {
  const { releases, checked, findings, notJudged, unreadable, configuration, baseline } = report;
  return {
    release: releases[0]?.release,
    releases,
    configuration,
    baseline,
    checked,
    findings: findings.map(findingDocument),
    notJudged,
    unreadable,
  };
}

export function findingDocument(finding: LocatedFinding): FindingDocument {
  const { id, severity, object, field, file, line, column, built, fix, source, acknowledged, suppressedBy } = finding;
  const related = finding.related?.();
  return {
    id,
    severity,
    message: headlineOf(finding),
    object: objectDocument(object),
    field,
    file,
    line,
    column,
    built,
    fix,
    source,
    url: finding.page ?? rulePage(id),
    acknowledged,
    suppressedBy,
    ...(related === undefined ? {} : { related: { ...related, object: objectDocument(related.object) } }),
  };
}

function objectDocument({ apiVersion, kind, namespace, name }: ManifestReference): ObjectDocument {
  return { apiVersion, kind, namespace: namespace ?? null, name };
}

import { Severity } from '../../src/core/finding';
import { formatMessage } from '../../src/core/message';
import type { CheckReport, LocatedFinding } from '../../src/report/check/check-report';

/** A finding, with the parts that a test is about. */
export function finding(parts: Partial<LocatedFinding> = {}): LocatedFinding {
  const base = {
    id: 'IR203',
    severity: Severity.ERROR,
    object: { apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'Config', name: 'cluster' },
    field: 'spec.replicas',
    found: '2 with a ReadWriteOnce claim',
    expected: 'at most 1',
    fix: 'set replicas to 1',
    source: 'openshift/cluster-image-registry-operator pkg/storage/pvc/pvc.go checkPVC',
    file: 'a/b.yaml',
    line: 7,
    column: 3,
    ...parts,
  };
  const { kind, namespace, name } = base.object;
  const place = [kind, namespace, name].filter((part) => part !== undefined).join('/');
  return { ...base, message: formatMessage({ ...base, place }) };
}

/** A report, with the parts that a test is about. */
export function report(parts: Partial<CheckReport> = {}): CheckReport {
  return {
    release: '5.1' as CheckReport['release'],
    judgedBy: 'judged by OpenShift 5.1',
    checked: 1,
    skipped: 0,
    findings: [],
    unreadable: [],
    ...parts,
  };
}

import { Severity } from '../../src/core/finding';
import { NEWEST_RELEASE } from '../../src/core/release';
import { describeObject } from '../../src/core/manifest';
import { formatMessage } from '../../src/core/message';
import type { CheckReport, LocatedFinding, RelatedPlace } from '../../src/check/check-report';
import type { FormatContext } from '../../src/report/format';
import { PLAIN } from '../../src/report/paint';

/** What a format gets beside the report, without colours. */
export const CONTEXT: FormatContext = {
  paint: PLAIN,
  tool: { name: 'tool', version: '1.2.3', informationUri: 'https://example.com/tool' },
};

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
  const { id, object, field, found, expected, fix, source } = base;
  const place = `${describeObject(object)} ${field}`.trim();
  const message = formatMessage(place, { id, path: [], found, expected, fix, reference: source });
  return { ...base, message, ...(base.acknowledged === undefined ? {} : { suppressedBy: 'annotation' }), ...parts };
}

/** The claim that the finding is about, too. */
export const ON_CLAIM: RelatedPlace = {
  object: {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    namespace: 'openshift-image-registry',
    name: 'images',
  },
  file: 'claim.yaml',
  line: 4,
  column: 1,
};

/** A report, with the parts that a test is about. */
export function report(parts: Partial<CheckReport> = {}): CheckReport {
  return {
    releases: [{ release: NEWEST_RELEASE, from: 'option' }],
    failOn: 'error',
    checked: 1,
    findings: [],
    notJudged: [],
    unreadable: [],
    ...parts,
  };
}

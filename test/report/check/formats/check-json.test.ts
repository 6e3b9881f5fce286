import { Severity } from '../../../../src/core/finding';
import { checkJson } from '../../../../src/report/check/formats/check-json';
import { finding, ON_CLAIM, report } from '../../reports';

test('names the other object that a finding is about', () => {
  const { findings } = JSON.parse(checkJson(report({ findings: [finding({ related: () => ON_CLAIM })] }))) as {
    findings: object[];
  };
  expect(findings[0]).toMatchObject({ related: ON_CLAIM });
});

test('has exactly the keys that are promised, in their order', () => {
  const unreadable = [{ file: 'c.yaml', line: 2, column: 4, message: 'it is not UTF-8' }];
  const notJudged = [{ file: 'd.yaml', line: 5, why: 'a template' }];
  const namespaced = { apiVersion: 'v1', kind: 'Secret', namespace: 'openshift-image-registry', name: 'x' };
  const findings = [finding(), finding({ object: namespaced, severity: Severity.WARNING, acknowledged: 'a lab' })];
  const text = checkJson(report({ checked: 3, findings, notJudged, unreadable }));
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  expect(text).toBe(`{
  "release": "5.1",
  "releases": [
    {
      "release": "5.1",
      "from": "option"
    }
  ],
  "checked": 3,
  "findings": [
    {
      "id": "IR203",
      "severity": "ERROR",
      "message": "IR203 Config/cluster spec.replicas: found 2 with a ReadWriteOnce claim, expected at most 1.",
      "object": {
        "apiVersion": "imageregistry.operator.openshift.io/v1",
        "kind": "Config",
        "namespace": null,
        "name": "cluster"
      },
      "field": "spec.replicas",
      "file": "a/b.yaml",
      "line": 7,
      "column": 3,
      "fix": "set replicas to 1",
      "source": "openshift/cluster-image-registry-operator pkg/storage/pvc/pvc.go checkPVC",
      "url": "https://github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry/blob/main/docs/reference/rules/IR203.md"
    },
    {
      "id": "IR203",
      "severity": "WARNING",
      "message": "IR203 Secret/openshift-image-registry/x spec.replicas: found 2 with a ReadWriteOnce claim, expected at most 1.",
      "object": {
        "apiVersion": "v1",
        "kind": "Secret",
        "namespace": "openshift-image-registry",
        "name": "x"
      },
      "field": "spec.replicas",
      "file": "a/b.yaml",
      "line": 7,
      "column": 3,
      "fix": "set replicas to 1",
      "source": "openshift/cluster-image-registry-operator pkg/storage/pvc/pvc.go checkPVC",
      "url": "https://github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry/blob/main/docs/reference/rules/IR203.md",
      "acknowledged": "a lab",
      "suppressedBy": "annotation"
    }
  ],
  "notJudged": [
    {
      "file": "d.yaml",
      "line": 5,
      "why": "a template"
    }
  ],
  "unreadable": [
    {
      "file": "c.yaml",
      "line": 2,
      "column": 4,
      "message": "it is not UTF-8"
    }
  ]
}
`);
});

test('an empty report has all of its keys', () => {
  expect(JSON.parse(checkJson(report()))).toEqual({
    release: '5.1',
    releases: [{ release: '5.1', from: 'option' }],
    checked: 1,
    findings: [],
    notJudged: [],
    unreadable: [],
  });
});

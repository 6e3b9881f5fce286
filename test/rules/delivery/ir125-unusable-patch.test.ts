import { testRule } from '../rule-table';

const CONFIG = 'apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, name: cluster';
const MAP = 'apiVersion: v1, kind: ConfigMap, namespace: openshift-config, name: registry-ca';
const set = (...patches: string[]): string => `apiVersion: hive.openshift.io/v1
kind: SelectorSyncSet
metadata: {name: registries}
spec:
  clusterDeploymentSelector: {}
  patches:
${patches.map((patch) => `  - {${patch}}\n`).join('')}`;
const json = (operation: string): string => set(`${CONFIG}, patchType: json, patch: '${operation}'`);
const at = (field: string) => [{ line: 7, field: `spec.patches[0]${field}` }];
const SOURCE = 'kubernetes/kubernetes staging/src/k8s.io/apiserver/pkg/endpoints/handlers/patch.go';

testRule('IR125', {
  accept: {
    'a merge patch': set(`${CONFIG}, patchType: merge, patch: '{"spec": {}}'`),
    'a merge patch in YAML': set(`${CONFIG}, patchType: merge, patch: "spec: {}"`),
    'a strategic patch of a kind of Kubernetes': set(
      `${MAP}, patchType: strategic, patch: '{}'`,
      `${MAP}, patch: '{}'`,
      `${MAP}, patchType: "", patch: '{}'`,
    ),
    'every operation of a JSON patch': json(
      `[${['add', 'replace', 'test'].map((op) => `{"op": "${op}", "path": "/spec/a", "value": 1}`).join()}, ${['remove', 'copy', 'move'].map((op) => `{"op": "${op}", "path": ""}`).join()}]`,
    ),
    'a patch of something else': set("apiVersion: v1, kind: Service, name: a, patch: '{'"),
    'a patch of a map of somebody else': set(`${MAP.replace('openshift-config', 'other')}, patch: '{'`),
    'a patch that a template makes': set(`${CONFIG}, patchType: merge, patch: '{"spec": {{ .a }}}'`),
    'a set without patches': set().replace('patches:', 'resources: []'),
  },
  reject: {
    'a patch that is not text': {
      yaml: set(`${CONFIG}, patchType: merge, patch: {}`),
      findings: [{ line: 7, field: 'spec.patches[0].patch', found: 'a patch that is not text' }],
    },
    'a brace that is missing': {
      yaml: set(`${CONFIG}, patchType: merge, patch: '{"spec": {"replicas": 2}'`),
      findings: [
        {
          line: 7,
          field: 'spec.patches[0].patch',
          object: 'SelectorSyncSet/registries',
          found:
            'text that cannot be parsed, in its line 1: a bracket that is never closed (close it; YAML in brackets must be indented)',
          expected: 'YAML or JSON',
          fix: 'correct line 1 of this text; until then, this patch or manifest has no effect',
          source: 'kubernetes-sigs/yaml yaml.go YAMLToJSON',
        },
      ],
    },
    'a manifest of an installation': {
      yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: extra, namespace: a}
data:
  b.yaml: |
    apiVersion: imageregistry.operator.openshift.io/v1
    kind: Config
     metadata: {}
---
apiVersion: hive.openshift.io/v1
kind: ClusterDeployment
metadata: {name: a, namespace: a}
spec: {provisioning: {manifestsConfigMapRef: {name: extra}}}
`,
      findings: [{ line: 5, field: 'data["b.yaml"]', object: 'ConfigMap/extra' }],
    },
    'a strategic patch of the Config': {
      yaml: set(`${CONFIG}, patchType: strategic, patch: '{}'`),
      findings: [
        {
          line: 7,
          field: 'spec.patches[0].patchType',
          found: 'a strategic patch, which is the default, of Config',
          expected: 'patchType merge or json: custom resources have no strategic merge patch',
          fix: 'set patchType to merge',
          source: SOURCE,
        },
      ],
    },
    'a patch of the Config without a type': { yaml: set(`${CONFIG}, patch: '{}'`), findings: at('') },
    'a type that Hive does not know': {
      yaml: set(`${CONFIG}, patchType: Merge, patch: '{}'`),
      findings: [
        {
          line: 7,
          field: 'spec.patches[0].patchType',
          found: '"Merge"',
          expected: 'merge, strategic or json',
          fix: 'set patchType to merge',
          source: 'openshift/hive pkg/resource/patch.go setupPatchCommand',
        },
      ],
    },
    'a type that is not text': { yaml: set(`${CONFIG}, patchType: 1, patch: '{}'`), findings: at('.patchType') },
    'a merge patch that is a list': {
      yaml: set(`${CONFIG}, patchType: merge, patch: '[]'`),
      findings: [
        {
          line: 7,
          field: 'spec.patches[0].patch',
          found: 'a patch that is not a map',
          expected: 'a map with the fields to change',
          fix: 'use a map with the fields to change in this patch; until then, the patch has no effect',
          source: SOURCE,
        },
      ],
    },
    'a JSON patch that is a map': {
      yaml: json('{}'),
      findings: [{ line: 7, field: 'spec.patches[0].patch', found: 'a JSON patch that is not a list' }],
    },
    'an operation that there is none of': {
      yaml: json('[{"op": "set", "path": "/spec"}, "text"]'),
      findings: [
        {
          line: 7,
          field: 'spec.patches[0].patch',
          found: 'the unknown operation "set"',
          expected: 'one of add, copy, move, remove, replace, test',
        },
        { line: 7, field: 'spec.patches[0].patch', found: 'no operation' },
      ],
    },
    'an operation without a path': {
      yaml: json('[{"op": "remove"}, {"op": "add", "path": "spec", "value": 1}]'),
      findings: [
        { line: 7, field: 'spec.patches[0].patch', found: 'no path for remove', expected: 'a path that begins with /' },
        { line: 7, field: 'spec.patches[0].patch', found: 'no path for add' },
      ],
    },
    'an operation without a value': {
      yaml: json('[{"op": "replace", "path": "/spec"}]'),
      findings: [{ line: 7, field: 'spec.patches[0].patch', found: 'no value for replace', expected: 'a value' }],
    },
  },
});

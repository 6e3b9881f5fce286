import { Release } from '../../../src/core/release';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (spec: string) => configYaml(`replicas: 1\n${spec}`);
const marked = (yaml: string, mark: string) => yaml.replace('  name: cluster\n', `  name: cluster\n  ${mark}\n`);
const live = (yaml: string, mark: string) => `${marked(yaml, mark)}status: {storageManaged: true}\n`;

const OBSERVED = 'observedConfig: {servingInfo: {minTLSVersion: VersionTLS12}}';
const UNKNOWN_TLS = 'observedConfig: {servingInfo: {minTLSVersion: TLS12}}';
const OVERRIDES = 'unsupportedConfigOverrides: {deployment: {annotations: {example.com/tier: "3"}}}';

testRule('IR307', {
  accept: {
    'neither field': configYaml('replicas: 1'),
    'settings in a live object, by its uid': live(config(OBSERVED), 'uid: 6ac5d3b7-8a1e-4a3c-9a6d-3f5b7c8d9e0f'),
    'settings in a live object, by its version': live(config(OBSERVED), 'resourceVersion: "1"'),
    'settings in a live object, by its managers': live(config(OBSERVED), 'managedFields: []'),
    'settings that cannot work, which have a rule of their own': config(UNKNOWN_TLS),
    'overrides that cannot be read, which have a rule of their own': config(
      'unsupportedConfigOverrides: {deployment: {annotations: {example.com/tier: 3}}}',
    ),
    'settings of nothing, from which no apply removes anything': config('observedConfig: {}'),
    'overrides of null, as the Operator writes them': config('unsupportedConfigOverrides: null'),
    'overrides of nothing': config('unsupportedConfigOverrides: {}'),
    'overrides of which the schema tells that they are no object': config('unsupportedConfigOverrides: [a]'),
    'a Config without a spec': configYaml(''),
  },
  reject: {
    'settings that the Operator finds out': {
      yaml: config(OBSERVED),
      findings: [
        {
          line: 7,
          field: 'spec.observedConfig',
          object: 'Config/cluster',
          found: 'observedConfig in Git',
          expected: 'no field',
          fix: 'remove spec.observedConfig, and let the GitOps tool ignore differences in it: since 4.22 the Operator writes its TLS settings there, and each sync from Git would remove them',
        },
      ],
    },
    'settings of null': {
      yaml: config('observedConfig: null'),
      findings: [{ line: 7, field: 'spec.observedConfig' }],
    },
    'settings of nothing that replace those of the Operator': {
      yaml: marked(config('observedConfig: {}'), 'annotations: {argocd.argoproj.io/sync-options: Replace=true}'),
      findings: [{ line: 8, field: 'spec.observedConfig' }],
    },
    'settings that a release does not read': {
      yaml: config(UNKNOWN_TLS),
      release: Release.V4_21,
      findings: [{ line: 7, field: 'spec.observedConfig' }],
    },
    overrides: {
      yaml: config(OVERRIDES),
      findings: [
        {
          line: 7,
          field: 'spec.unsupportedConfigOverrides',
          object: 'Config/cluster',
          found: 'overrides, with which the cluster is not supported',
          expected: 'no field',
          fix: 'remove spec.unsupportedConfigOverrides; if it set an annotation, restart the Operator afterwards, which keeps the annotation in memory: oc -n openshift-image-registry rollout restart deployment/cluster-image-registry-operator',
        },
      ],
    },
    'settings in a manifest in which somebody left the uid': {
      yaml: marked(config(OBSERVED), 'uid: 6ac5d3b7-8a1e-4a3c-9a6d-3f5b7c8d9e0f'),
      findings: [{ line: 8, field: 'spec.observedConfig' }],
    },
    'overrides in a live object, which somebody has written': {
      yaml: live(config(OVERRIDES), 'resourceVersion: "1"'),
      findings: [{ line: 8, field: 'spec.unsupportedConfigOverrides' }],
    },
    'both fields': {
      yaml: config(`${OBSERVED}\n${OVERRIDES}`),
      findings: [
        { line: 7, field: 'spec.observedConfig' },
        { line: 8, field: 'spec.unsupportedConfigOverrides' },
      ],
    },
  },
});

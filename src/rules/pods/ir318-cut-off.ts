import { valueAt } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { matchesSelector } from '../../core/label-selector';
import { apiGroup } from '../../core/manifest';
import { REGISTRY_NAMESPACE, REGISTRY_POD_LABEL } from '../../core/names';
import { asRecord } from '../../core/record';
import { isAtLeast, Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import type { Cluster } from '../engine/cluster';
import { documents } from '../examples/example-yaml';
import { podLabels, podTemplateOf } from './pod-labels';
import type { Rule } from '../engine/rule';

/** Labels of pods for which the Operator creates NetworkPolicies. */
const OPERATORS_OWN = [REGISTRY_POD_LABEL, { app: 'image-pruner' }];

export const ir318: Rule = {
  id: 'IR318',
  severity: Severity.WARNING,
  title: 'Pods blocked by NetworkPolicy default-deny-all',
  why: `Since 4.22 there is a NetworkPolicy default-deny-all in ${REGISTRY_NAMESPACE}: your own pods in this namespace cannot reach the API server or DNS, and no other pod can reach them. Hook Jobs hang until their deadline.`,
  source: operatorSource('pkg/resource/imageregistrynetworkpolicy.go', 'expected'),
  scope: 'cluster',
  dependsOnRelease: true,
  aboutMissing: true,
  acknowledgeable: true,
  examples: { line: 1, failing: jobYaml(), passing: documents(jobYaml(), policyYaml()) },
  *check(cluster) {
    if (!isAtLeast(cluster.release, Release.V4_22)) return;
    const selectors = [...OPERATORS_OWN.map((matchLabels) => ({ matchLabels })), ...ownPolicies(cluster)];
    for (const manifest of cluster.manifests) {
      const template = manifest.metadata.namespace === REGISTRY_NAMESPACE ? podTemplateOf(manifest) : undefined;
      const isOnHostNetwork = valueAt(template, ['spec', 'hostNetwork']) === true;
      if (template === undefined || isOnHostNetwork) continue;
      const labels = podLabels(template);
      if (selectors.some((selector) => matchesSelector(labels, selector))) continue;
      yield {
        manifest,
        path: [],
        found: `pods in ${REGISTRY_NAMESPACE}, where NetworkPolicy default-deny-all (OpenShift creates it since 4.22) blocks all their connections`,
        expected: 'pods in another namespace, or a NetworkPolicy that selects them',
        fix: `set another namespace in metadata.namespace, or add a NetworkPolicy in ${REGISTRY_NAMESPACE} that selects the labels of these pods and allows their connections`,
      };
    }
  },
};

function ownPolicies({ manifests, existing = [] }: Cluster): unknown[] {
  return [...manifests, ...existing]
    .filter(({ kind, apiVersion, metadata }) => {
      const isPolicy = kind === 'NetworkPolicy' && apiGroup(apiVersion) === 'networking.k8s.io';
      return isPolicy && metadata.namespace === REGISTRY_NAMESPACE;
    })
    .map((manifest) => asRecord(valueAt(manifest, ['spec', 'podSelector'])));
}

function jobYaml(): string {
  return `apiVersion: batch/v1
kind: Job
metadata:
  name: make-secret
  namespace: ${REGISTRY_NAMESPACE}
spec:
  template:
    metadata:
      labels:
        app: make-secret
    spec:
      restartPolicy: Never
      containers:
      - name: oc
        image: registry.example.com/tools/oc
`;
}

function policyYaml(): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: make-secret
  namespace: ${REGISTRY_NAMESPACE}
spec:
  podSelector:
    matchLabels:
      app: make-secret
  policyTypes: [Egress]
  egress:
  - {}
`;
}

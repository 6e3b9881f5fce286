import { listAt, valueAt } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { matchesSelector } from '../../core/label-selector';
import { isLive } from '../../core/live-object';
import { groupKind, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, REGISTRY_POD_LABEL } from '../../core/names';
import { fieldOf, itemsOf } from '../../core/record';
import { isAtLeast, Release } from '../../core/release';
import type { Rule } from '../engine/rule';

export const ir348: Rule = {
  id: 'IR348',
  severity: Severity.WARNING,
  title: 'NetworkPolicy that cuts off the registry',
  why: 'A NetworkPolicy that selects the pods of the registry closes what no policy allows: without an ingress rule for TCP port 5000 nobody can push or pull, and without an egress rule the registry reaches neither its storage nor the API server. Since 4.22 the Operator has a NetworkPolicy of its own, which allows both.',
  source: 'kubernetes/api networking/v1/types.go NetworkPolicySpec',
  scope: 'cluster',
  dependsOnRelease: true,
  acknowledgeable: true,
  keepsPodsAway: true,
  examples: {
    line: 6,
    failing: exampleWith('8443'),
    passing: exampleWith('5000'),
    release: Release.V4_21,
  },
  *check({ manifests, existing = [], release }) {
    if (isAtLeast(release, Release.V4_22)) return;
    const policies = [...manifests, ...existing].filter(selectsRegistry);
    for (const [type, field, isOpen, closed] of DIRECTIONS) {
      const isolating = policies.filter((each) => policyTypes(each).includes(type));
      if (isolating.some((each) => listAt(each, ['spec', field]).some(isOpen))) continue;
      const manifest = isolating.find((each) => !isLive(each));
      if (manifest === undefined) continue;
      yield {
        manifest,
        path: ['spec'],
        found: closed,
        expected: `a NetworkPolicy that allows ${type === 'Ingress' ? 'ingress to TCP port 5000' : 'egress'}`,
        fix: `add ${type === 'Ingress' ? 'an ingress rule with TCP port 5000' : 'an egress rule'} to this NetworkPolicy, or leave out pods with label docker-registry: default in its podSelector; if another NetworkPolicy of the cluster allows it, acknowledge IR348`,
      };
    }
  },
};

const DIRECTIONS = [
  ['Ingress', 'ingress', allowsPort, 'a NetworkPolicy that closes TCP port 5000 of the registry'],
  ['Egress', 'egress', () => true, 'a NetworkPolicy that closes all connections from the registry'],
] as const;

function selectsRegistry(manifest: Manifest): boolean {
  return (
    groupKind(manifest) === 'networking.k8s.io/NetworkPolicy' &&
    manifest.metadata.namespace === REGISTRY_NAMESPACE &&
    matchesSelector(REGISTRY_POD_LABEL, valueAt(manifest, ['spec', 'podSelector']) ?? {})
  );
}

/** Without types, a policy is for ingress, and for egress if it has a rule for it. */
function policyTypes(policy: Manifest): readonly unknown[] {
  const types = listAt(policy, ['spec', 'policyTypes']);
  if (types.length > 0) return types;
  return valueAt(policy, ['spec', 'egress']) === undefined ? ['Ingress'] : ['Ingress', 'Egress'];
}

/** The port of the pods has no name. */
function allowsPort(rule: unknown): boolean {
  const ports = itemsOf(fieldOf(rule, 'ports'));
  return (
    ports.length === 0 ||
    ports.some((each) => {
      const [protocol = 'TCP', port, endPort = port] = ['protocol', 'port', 'endPort'].map((key) => fieldOf(each, key));
      return protocol === 'TCP' && (port === undefined || (Number(port) <= PORT && PORT <= Number(endPort)));
    })
  );
}

const PORT = 5000;

function exampleWith(port: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: registry
  namespace: ${REGISTRY_NAMESPACE}
spec:
  podSelector: {matchLabels: {docker-registry: default}}
  policyTypes: [Ingress]
  ingress:
  - ports: [{port: ${port}, protocol: TCP}]
`;
}

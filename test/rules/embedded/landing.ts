import type { Manifest } from '../../../src/core/manifest';
import { jsonText } from '../../../src/core/formats/json-text';
import { object } from '../../operator/clusters';

const CONFIG_API = { apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'Config' };

export const CONFIG: Manifest = { ...CONFIG_API, metadata: { name: 'cluster' } };

/** A policy that brings a Config with the spec. */
export function policy(complianceType: string, spec: object): Manifest {
  return object('policy.open-cluster-management.io/v1', 'ConfigurationPolicy', 'registry', {
    spec: {
      remediationAction: 'enforce',
      'object-templates': [{ complianceType, objectDefinition: { ...CONFIG, spec } }],
    },
  });
}

/** A set with patches of the Config. */
export function syncSet(patches: readonly object[], resources: readonly object[] = []): Manifest {
  const all = patches.map((each) => ({ ...CONFIG_API, name: 'cluster', ...each }));
  return object('hive.openshift.io/v1', 'SyncSet', 'registry', { spec: { patches: all, resources } }, 'cluster-a');
}

/** JSON is YAML. */
export function inYaml(value: unknown): string {
  return jsonText(value);
}

import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

const NAMED =
  '\n      internal:\n        vnetName: cluster-vnet\n        subnetName: worker-subnet\n        privateEndpointName: registry';
const NAMES = ['vnetName', 'subnetName', 'privateEndpointName'] as const;

export const ir304: Rule = {
  id: 'IR304',
  severity: Severity.WARNING,
  title: 'Azure private endpoint with names missing in Git',
  why: 'The Operator finds the network and writes its names into the Config. If the account is private and a GitOps tool removes these names, the Operator crashes at each sync.',
  source: operatorSource('pkg/storage/azure/azure.go', 'CreateStorage'),
  scope: 'object',
  dependsOnRelease: true,
  acknowledgeable: true,
  examples: { line: 10, failing: exampleWith(''), passing: exampleWith(NAMED) },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const access = valid.spec?.storage?.azure?.networkAccess;
      const missing = NAMES.filter((name) => (access?.internal?.[name] ?? '') === '');
      if (access?.type !== 'Internal' || missing.length === 0) continue;
      yield {
        manifest,
        path: ['spec', 'storage', 'azure', 'networkAccess', 'internal'],
        found: `no ${missing.join(', no ')}`,
        expected:
          'all three names: if the account is private and a GitOps tool removes them, the Operator crashes at each sync',
        fix: `copy the names from the live Config into this file: oc get configs.imageregistry.operator.openshift.io/cluster -o jsonpath='{.spec.storage.azure.networkAccess.internal}'; if it shows none yet, copy them when the Operator has created the private endpoint`,
      };
    }
  },
};

function exampleWith(internal: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Managed\n  azure:\n    networkAccess:\n      type: Internal${internal}`,
  );
}

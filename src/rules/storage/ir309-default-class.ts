import { Severity } from '../../core/finding';
import { DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import { operatorSource } from '../../core/source';
import { defaultClaimConfigs } from './default-claim';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir309: Rule = {
  id: 'IR309',
  severity: Severity.WARNING,
  title: 'No claim named',
  why: `If pvc.claim is empty, the Operator creates ${DEFAULT_CLAIM_NAME} with ReadWriteMany and 100Gi on the default StorageClass. On most platforms this class supports one node only, and the claim stays Pending. The claim is Managed: managementState Removed deletes it with all images, and the Operator does not create it again.`,
  source: operatorSource('pkg/storage/pvc/pvc.go', 'CreateStorage'),
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  acknowledgeable: true,
  examples: { line: 9, failing: exampleWith('pvc: {}'), passing: exampleWith('pvc: {claim: registry-data}') },
  *check(cluster) {
    for (const { config, claim } of defaultClaimConfigs(cluster)) {
      if (claim !== undefined) continue;
      yield {
        manifest: config.manifest,
        path: ['spec', 'storage', 'pvc', 'claim'],
        found: `none, so that the Operator creates ${DEFAULT_CLAIM_NAME} with ReadWriteMany, which many default StorageClasses do not support`,
        expected: 'the name of a claim',
        fix: fixFor(config.valid.spec?.storage?.managementState),
      };
    }
  },
};

function fixFor(managementState: string | undefined): string {
  const create = `create a PersistentVolumeClaim in ${REGISTRY_NAMESPACE} with ReadWriteMany and a StorageClass for shared files, and write its name into spec.storage.pvc.claim`;
  const keep = managementState === 'Unmanaged' ? '' : ', and set spec.storage.managementState to Unmanaged';
  return `${create}${keep}; if the Operator has already created ${DEFAULT_CLAIM_NAME} in the cluster, write this name instead, so that the images are kept`;
}

function exampleWith(stanza: string): string {
  return configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  ${stanza}`);
}

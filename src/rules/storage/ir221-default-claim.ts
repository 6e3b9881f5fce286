import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import { operatorSource } from '../../core/source';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import { defaultClaimConfigs } from './default-claim';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir221: Rule = {
  id: 'IR221',
  severity: Severity.ERROR,
  title: 'Claim image-registry-storage exists, but pvc.claim does not name it',
  why: `Without pvc.claim the Operator uses its own claim ${DEFAULT_CLAIM_NAME}. If a claim with that name exists without the Operator's annotation, the first sync fails; then the Operator writes the name into the Config and uses the claim as Unmanaged. If it has the annotation, the Operator takes it over as Managed, and deletes it with all images when the registry is Removed.`,
  source: operatorSource('pkg/storage/pvc/pvc.go', 'CreateStorage'),
  leadsTo: /could not create default PVC/,
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: { line: 20, failing: exampleWith('{}'), passing: exampleWith(`{claim: ${DEFAULT_CLAIM_NAME}}`) },
  *check(cluster) {
    for (const { config, claim } of defaultClaimConfigs(cluster)) {
      if (claim === undefined) continue;
      yield {
        manifest: config.manifest,
        path: ['spec', 'storage', 'pvc', 'claim'],
        found: `none, although there is a claim ${DEFAULT_CLAIM_NAME}`,
        expected:
          'the name of this claim: without it, the first sync fails, or the Operator takes the claim for its own',
        fix: `set spec.storage.pvc.claim to ${DEFAULT_CLAIM_NAME}${config.valid.spec?.storage?.managementState === 'Unmanaged' ? '' : ' and spec.storage.managementState to Unmanaged'}`,
        related: claim.manifest,
        edit: suggested(
          set(['spec', 'storage', 'pvc', 'claim'], DEFAULT_CLAIM_NAME),
          set(['spec', 'storage', 'managementState'], 'Unmanaged'),
        ),
      };
    }
  },
};

function exampleWith(stanza: string): string {
  return documents(
    claimYaml('ReadWriteMany', REGISTRY_NAMESPACE).replace('registry-data', DEFAULT_CLAIM_NAME),
    configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  pvc: ${stanza}`),
  );
}

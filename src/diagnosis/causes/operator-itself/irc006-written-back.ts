import { itemsOf, fieldOf } from '../../../core/record';
import { textOrEmpty } from '../../evidence/condition';
import type { Cause } from '../../engine/cause';
import { statementOf } from '../../evidence/statements-of';
import { commandStep, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc006: Cause = {
  id: 'IRC006',
  title: 'Another controller overwrites edits of the Config',
  why: 'A managed service or a GitOps tool owns fields of the Config. It overwrites each edit by hand, so the mistake comes back.',
  decides: 'Which manager other than the Operator owns the field, in metadata.managedFields of Config/cluster.',
  source:
    'openshift/hypershift control-plane-operator/hostedclusterconfigoperator/controllers/resources/registry/registry.go ReconcileRegistryConfig',
  messages: ['hosted-cluster-config-operator', 'hive-controllers', 'argocd-controller'],
  depth: 0.25,
  *find({ config }) {
    if (config === undefined) return;
    const managed = itemsOf(fieldOf(config.manifest.metadata, 'managedFields'));
    for (const [index, entry] of managed.entries()) {
      const manager = textOrEmpty(fieldOf(entry, 'manager'));
      if (!CONTROLLERS.test(manager) || fieldOf(fieldOf(entry, 'fieldsV1'), 'f:spec') === undefined) continue;
      yield {
        certainty: 'possible',
        what: `The manager ${manager.slice(0, 60)} owns fields of the Config and may overwrite your edits.`,
        object: THE_CONFIG,
        field: 'metadata.managedFields',
        evidence: [
          statementOf(config, ['metadata', 'managedFields', index, 'manager'], `manager ${manager}`, {
            source: 'object',
            areas: ['sync', 'rollout'],
          }),
        ],
        fix: [
          commandStep(
            'See which fields this manager owns:',
            'oc get configs.imageregistry.operator.openshift.io/cluster -o yaml --show-managed-fields',
          ),
          step('Make the change in the source of this controller: the HostedCluster, the SyncSet, or Git.'),
        ],
      };
    }
  },
};

const CONTROLLERS =
  /hosted-?cluster-?config|control-plane-operator|hypershift|hive|syncset|argocd|kustomize-controller|helm-controller|klusterlet|config-policy|managed-cluster|gatekeeper|kyverno/i;

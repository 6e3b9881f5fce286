import { fieldOf } from '../../../core/record';
import { operatorSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import { statementOf } from '../../evidence/statements-of';
import { inRegistry, step } from '../../forms/steps';
import { isUnmanaged, THE_CONFIG } from '../../forms/storage-words';

export const irc015: Cause = {
  id: 'IRC015',
  title: 'Config is being deleted',
  why: 'When Config/cluster is deleted, the Operator removes the registry and, if its storage is Managed, the storage with all images. Then it creates a new Config with the defaults of the platform. While something fails in the removal, the finalizer keeps the Config.',
  decides: 'Whether the Config has a metadata.deletionTimestamp, and what the Operator logs.',
  source: operatorSource('pkg/operator/finalizer.go', 'finalizeResources'),
  messages: ['imageregistry.operator.openshift.io/finalizer', 'unable to finalize resource'],
  depth: 1,
  *find(dump) {
    const { config } = dump;
    if (config === undefined || fieldOf(config.manifest.metadata, 'deletionTimestamp') === undefined) return;
    const details = { source: 'object', areas: ['removal'] } as const;
    yield {
      certainty: 'certain',
      what: `Config/cluster is being deleted, so the Operator removes the registry${isUnmanaged(dump) ? '' : ' and, if the storage is Managed, all its images'}.`,
      object: THE_CONFIG,
      field: 'metadata.deletionTimestamp',
      evidence: [statementOf(config, ['metadata', 'deletionTimestamp'], 'the Config is being deleted', details)],
      explains: ['removal', 'rollout', 'sync'],
      fix: [
        step(
          'A deletion cannot be taken back. If you need the images, copy them now, and save the spec of the Config: the new one has only the defaults of the platform.',
        ),
        inRegistry(
          'If the Config stays for minutes, see in the log of the Operator what fails:',
          'logs deployment/cluster-image-registry-operator --tail=200',
        ),
        step(
          'Look for who deleted it: a GitOps tool with prune, or oc replace --force. Set spec.managementState to Removed instead, if no registry is wanted.',
        ),
      ],
    };
  },
};

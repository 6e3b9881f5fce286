import { listAt } from '../../../core/field-path';
import { fieldOf } from '../../../core/record';
import { operatorSource } from '../../../core/source';
import { FINALIZER } from '../../../operator/cluster/going-config';
import type { Cause, Match } from '../../engine/cause';
import { statementOf } from '../../evidence/statements-of';
import { commandStep, inRegistry, step } from '../../forms/steps';
import { isUnmanaged, THE_CONFIG } from '../../forms/storage-words';

export const irc015: Cause = {
  id: 'IRC015',
  title: 'Config is being deleted',
  why: 'When Config/cluster is deleted, the Operator removes the registry and, if its storage is Managed, the storage with all images. Then it creates a new Config with the defaults of the platform. While something fails in the removal, the finalizer keeps the Config. If the finalizer is gone and others are left, the Operator has usually removed everything already, and waits until the Config is gone.',
  decides:
    'Whether the Config has a metadata.deletionTimestamp and the finalizer of the Operator, and what the Operator logs.',
  source: operatorSource('pkg/operator/finalizer.go', 'finalizeResources'),
  messages: ['imageregistry.operator.openshift.io/finalizer', 'unable to finalize resource'],
  depth: 1,
  *find(dump) {
    const { config } = dump;
    if (config === undefined || fieldOf(config.manifest.metadata, 'deletionTimestamp') === undefined) return;
    const details = { source: 'object', areas: ['removal'] } as const;
    const evidence = [statementOf(config, ['metadata', 'deletionTimestamp'], 'the Config is being deleted', details)];
    const finalizers = listAt(config.manifest, ['metadata', 'finalizers']);
    if (finalizers.length > 0 && !finalizers.includes(FINALIZER)) {
      yield { ...WITHOUT_FINALIZER, evidence };
      return;
    }
    yield {
      certainty: 'certain',
      what: `Config/cluster is being deleted, so the Operator removes the registry${isUnmanaged(dump) ? '' : ' and, if the storage is Managed, all its images'}.`,
      object: THE_CONFIG,
      field: 'metadata.deletionTimestamp',
      evidence,
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

/** The Operator takes its finalizer out after the removal, and does nothing more until the Config is gone. */
const WITHOUT_FINALIZER: Omit<Match, 'evidence'> = {
  certainty: 'likely',
  what: 'Config/cluster is being deleted and does not have the finalizer of the Operator, which the Operator removes last, after the registry and, if the storage is Managed, all its images. Other finalizers keep the Config. When it is gone, the Operator creates a new one with the defaults of the platform.',
  object: THE_CONFIG,
  field: 'metadata.deletionTimestamp',
  explains: ['removal', 'sync'],
  fix: [
    step(
      'A deletion cannot be taken back. Save the spec of the Config: the new one has only the defaults of the platform.',
    ),
    commandStep(
      'If the Config stays for minutes, see which finalizers keep it:',
      'oc get configs.imageregistry.operator.openshift.io/cluster -o jsonpath={.metadata.finalizers}',
    ),
    step(
      'When the Operator has created the new Config, set the spec again, with the same storage. If the storage was Unmanaged, the images are still there.',
    ),
  ],
};

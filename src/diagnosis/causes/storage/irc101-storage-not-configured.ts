import { operatorSource } from '../../../core/source';
import type { Match } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { commandStep, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc101 = messageCause({
  id: 'IRC101',
  title: 'Storage backend not configured',
  why: 'The registry is Managed, but no storage is configured, and the platform has no default storage. For this reason, the registry starts as Removed on bare metal, vSphere, Nutanix and others.',
  decides: 'Whether spec.storage of Config/cluster names no storage type.',
  source: operatorSource('pkg/storage/storage.go', 'GetPlatformStorage'),
  messages: [
    'storage backend not configured',
    'StorageNotConfigured',
    'integrated container image registry is not configured',
  ],
  rule: 'IR202',
  looksLike:
    /storage backend not configured|\(StorageNotConfigured\)(?!: Storage (?:account|is))|integrated container image registry is not configured/,
  explain: ({ statements: [first] }) =>
    /integrated container image registry/.test(first?.text ?? '') ? withoutRegistry() : withoutStorage(),
});

const A_CLAIM = { managementState: 'Unmanaged', pvc: { claim: 'image-registry-storage' } };

function withoutStorage(): Omit<Match, 'certainty' | 'evidence'> {
  return {
    what: 'The registry is Managed, but has no storage.',
    object: THE_CONFIG,
    field: 'spec.storage',
    explains: ['sync', 'rollout'],
    fix: [
      setInConfig('Set spec.storage, for example to a ReadWriteMany claim (create the claim first):', {
        storage: A_CLAIM,
      }),
      setInConfig('Or, if the cluster needs no registry:', { managementState: 'Removed' }),
    ],
  };
}

/** What builds say of a cluster without a registry. */
function withoutRegistry(): Omit<Match, 'certainty' | 'evidence'> {
  return {
    what: 'The cluster has no registry for the output of builds: the registry is Removed, or has no storage.',
    object: THE_CONFIG,
    field: 'spec.managementState',
    fix: [
      commandStep(
        'See the state and the storage of the registry:',
        "oc get configs.imageregistry.operator.openshift.io/cluster -o jsonpath='{.spec.managementState} {.spec.storage}'",
      ),
      setInConfig('If it has storage, turn the registry on:', { managementState: 'Managed' }),
      setInConfig(
        'If it has no storage, set one, for example a claim (create the claim first), and turn the registry on:',
        {
          managementState: 'Managed',
          storage: A_CLAIM,
        },
      ),
    ],
  };
}

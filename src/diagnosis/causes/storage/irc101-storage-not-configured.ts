import { jsonText } from '../../../core/formats/json-text';
import { asRecord, fieldOf, type PlainRecord } from '../../../core/record';
import { operatorSource } from '../../../core/source';
import { configuredBackends } from '../../../storage';
import type { Explanation } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { boundClaims } from '../../forms/claim-words';
import { messageCause } from '../../forms/message-cause';
import { commandStep, editConfig, setInConfig } from '../../forms/steps';
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
  explain: ({ statements: [first] }, dump) => {
    if (/integrated container image registry/.test(first?.text ?? '')) return withoutRegistry();
    const used = usedStorage(dump);
    return used === undefined ? withoutStorage(boundClaims(dump)) : withoutItsStorage(used);
  },
});

/** The storage that the Operator used before the Config lost its own: it stays in the status. */
function usedStorage({ config }: Dump): PlainRecord | undefined {
  const storage = asRecord(fieldOf(config?.manifest['status'], 'storage'));
  const [first] = configuredBackends(storage);
  if (first === undefined) return undefined;
  const { managementState } = storage;
  return { managementState: managementState ?? 'Unmanaged', [first.backend.field]: first.stanza };
}

function withoutItsStorage(storage: PlainRecord): Explanation {
  return {
    what: 'The registry is Managed, but its storage was removed from spec.storage. status.storage still names it.',
    object: THE_CONFIG,
    field: 'spec.storage',
    explains: ['sync', 'rollout'],
    fix: [
      isMasked(storage)
        ? editConfig(
            'Write the storage in status.storage back into spec.storage. The input does not show its names. With other storage, the images are missing:',
          )
        : setInConfig(
            'Write the storage in status.storage back into the Config. With other storage, the images are missing:',
            { storage },
          ),
      commandStep(
        'See in managedFields who removed it, so that it is not removed again:',
        'oc get configs.imageregistry.operator.openshift.io/cluster -o yaml --show-managed-fields',
      ),
    ],
  };
}

const A_CLAIM = { managementState: 'Unmanaged', pvc: { claim: 'image-registry-storage' } };

function withoutStorage([claim]: readonly string[]): Explanation {
  return {
    what: 'The registry is Managed, but has no storage.',
    object: THE_CONFIG,
    field: 'spec.storage',
    explains: ['sync', 'rollout'],
    fix: [
      claim === undefined
        ? setInConfig('Set spec.storage, for example to a ReadWriteMany claim (create the claim first):', {
            storage: A_CLAIM,
          })
        : setInConfig(`Set spec.storage. If the images are in PersistentVolumeClaim/${claim}, which has a volume:`, {
            storage: { managementState: 'Unmanaged', pvc: { claim } },
          }),
      setInConfig('Or, if the cluster needs no registry:', { managementState: 'Removed' }),
    ],
  };
}

/** Insights replaces each character of names by an x. */
function isMasked(storage: PlainRecord): boolean {
  return /"x+"/.test(jsonText(storage));
}

/** What builds say of a cluster without a registry. */
function withoutRegistry(): Explanation {
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

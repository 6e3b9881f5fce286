import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc101 = messageCause({
  id: 'IRC101',
  title: 'Storage backend not configured',
  why: 'The registry is Managed, but no storage is configured, and the platform has no default storage. For this reason, the registry starts as Removed on bare metal, vSphere, Nutanix and others.',
  decides: 'Whether spec.storage of Config/cluster names no storage type.',
  source: operatorSource('pkg/storage/storage.go', 'GetPlatformStorage'),
  messages: ['storage backend not configured', 'StorageNotConfigured'],
  rule: 'IR202',
  looksLike: /storage backend not configured|\(StorageNotConfigured\)(?!: Storage (?:account|is))/,
  explain: () => ({
    what: 'The registry is Managed, but has no storage.',
    object: THE_CONFIG,
    field: 'spec.storage',
    explains: ['sync', 'rollout'],
    fix: [
      setInConfig('Name the storage, for example a claim that several nodes can mount (create it first):', {
        storage: { managementState: 'Unmanaged', pvc: { claim: 'image-registry-storage' } },
      }),
      setInConfig('Or, for a cluster without a registry:', { managementState: 'Removed' }),
    ],
  }),
});

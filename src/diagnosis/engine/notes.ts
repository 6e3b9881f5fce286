import { fieldOf } from '../../core/record';
import { conditionsOf } from '../evidence/condition';
import type { SourceObject } from '../../yaml/source-object';
import type { Dump } from './dump';

/** What is so on purpose, and what the Operator could not do without harm. */
export function notesOn({ config, pruner, clusterOperator, object }: Dump): string[] {
  const state = fieldOf(config?.manifest['spec'], 'managementState');
  const suspended = fieldOf(pruner?.manifest['spec'], 'suspend') === true;
  return [
    ...(state === 'Removed'
      ? ['Config/cluster spec.managementState is Removed, so the Operator removes the registry.']
      : []),
    ...(config === undefined && clusterOperator !== undefined && isRemoved(clusterOperator)
      ? ['ClusterOperator/image-registry reports that the registry is removed: the cluster has no registry.']
      : []),
    ...(state === 'Unmanaged'
      ? [
          'Config/cluster spec.managementState is Unmanaged, so the Operator does not change the registry. Its conditions do not show the state of the pods.',
        ]
      : []),
    ...(suspended ? ['No image is pruned, because ImagePruner/cluster spec.suspend is true.'] : []),
    ...(object('Config', 'cluster') === undefined ? [] : extras()),
  ];

  function extras(): string[] {
    if (config === undefined || state !== 'Managed') return [];
    return conditionsOf(config)
      .filter(({ type, status }) => EXTRAS.has(type) && status === 'False')
      .filter(({ message }) => !message.includes('did not define any'))
      .map(
        ({ type, reason }) => `${type} is False${reason === '' ? '' : ` (${reason})`}: the registry works without it.`,
      );
  }
}

/** Its reasons are those of all its parts. */
function isRemoved(clusterOperator: SourceObject): boolean {
  return conditionsOf(clusterOperator).some(
    ({ type, status, reason }) => type === 'Available' && status === 'True' && reason.split('::').includes('Removed'),
  );
}

const EXTRAS = new Set([
  ...['StoragePublicAccessBlocked', 'StorageTagged', 'StorageLabeled', 'StorageEncrypted'],
  'StorageIncompleteUploadCleanupEnabled',
]);

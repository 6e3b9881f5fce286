import { isAtLeast, Release } from '../../core/release';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import type { Effect } from '../effects/effect';
import { ours } from '../objects';

const JOB = ours('Job', 'azure-path-fix');

/**
 * The Job for images that releases before 4.14 have stored; it needs a storage account that is set up. The Operator of 4.17 deletes it.
 * Source: pkg/operator/azurepathfixcontroller.go.
 */
export function azurePathFix({ managementState }: ConfigSpec, state: ClusterState): Effect[] {
  const { release, infrastructure, config } = state;
  const { accountName = '', container = '', cloudName = '' } = config?.status?.storage?.azure ?? {};
  const isOfAzure = infrastructure.type === 'Azure' && cloudName.toUpperCase() !== 'AZURESTACKCLOUD';
  const isSetUp = accountName !== '' && container !== '' && managementState !== 'Removed';
  if (!isOfAzure || !isSetUp || !isAtLeast(release, Release.V4_14)) return [];
  if (!isAtLeast(release, Release.V4_17)) {
    const because = 'it moves images that releases before 4.14 have stored to the path that the registry reads now';
    return [{ subject: JOB, action: 'apply', because }];
  }
  const isLeft = state.object('batch', 'Job', JOB.name, JOB.namespace) !== undefined;
  return isLeft ? [{ subject: JOB, action: 'delete', because: 'it has moved the images before this release' }] : [];
}

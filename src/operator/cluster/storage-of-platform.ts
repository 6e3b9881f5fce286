import { isPlatformUnknown } from './assumptions';
import type { ClusterState } from './cluster-state';

/** Whether only the platform decides if a registry that gets started has storage, and nothing shows the platform. */
export function isStorageOfPlatform(state: ClusterState): boolean {
  const isStarted = state.config?.spec?.managementState === 'Managed';
  return isStarted && state.leftToLive.includes('storage') && isPlatformUnknown(state.assumptions());
}

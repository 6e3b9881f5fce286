import { valueAt } from '../core/field-path';
import { apiGroup, type Manifest } from '../core/manifest';
import { SINGLETON_NAME } from '../core/names';

/** Which nodes get a file, and how. */
export interface Pools {
  /** `nodes of pools master, worker`. */
  readonly words: string;
  /** Whether all of them are paused, so that their nodes wait. */
  readonly isWaiting: boolean;
  /** Whether a node that is drained has another one to go to. */
  readonly isDrainable: boolean;
}

/** The pools that the installer makes, and the pools of one's own, which take over the files of workers. */
export function poolsIn(manifests: readonly Manifest[]): Pools {
  const pools = manifests.filter(
    ({ apiVersion, kind }) =>
      kind === 'MachineConfigPool' && apiGroup(apiVersion) === 'machineconfiguration.openshift.io',
  );
  const names = pools.map(({ metadata }) => metadata.name);
  const words =
    names.length === 0
      ? 'the nodes of pools master and worker, and of each pool of your own'
      : `the nodes of ${names.length === 1 ? 'pool' : 'pools'} ${names.join(', ')}`;
  return {
    words,
    isWaiting: pools.length > 0 && pools.every((pool) => valueAt(pool, ['spec', 'paused']) === true),
    isDrainable: topologyIn(manifests) !== 'SingleReplica',
  };
}

/** `SingleReplica`, `HighlyAvailable`, `External` and others; undefined without Infrastructure. */
export function topologyIn(manifests: readonly Manifest[]): unknown {
  const infrastructure = manifests.find(
    ({ kind, metadata }) => kind === 'Infrastructure' && metadata.name === SINGLETON_NAME,
  );
  return valueAt(infrastructure, ['status', 'controlPlaneTopology']);
}

import { valueAt } from '../core/field-path';
import { apiGroup, type Manifest } from '../core/manifest';
import { SINGLETON_NAME } from '../core/names';
import type { Prediction } from '../operator/prediction';

/** Nodes that get their files together. */
export interface Pool {
  readonly name: string;
  /** Whether its nodes wait with every change. */
  readonly isWaiting: boolean;
  /** How many nodes are changed at once: a number, or a part such as `10%`. */
  readonly atOnce: string;
}

/** Which nodes get a file. */
export interface Pools {
  /** Those that the installer makes, then the others by name. */
  readonly named: readonly Pool[];
  /** Whether the cluster may have pools that are not in the input. They take over the files of workers. */
  readonly isOpen: boolean;
  /** Whether a node that is drained has another one to go to. */
  readonly isDrainable: boolean;
}

/** The pools that the installer makes. */
export const INSTALLED: readonly string[] = ['master', 'worker'];

export function poolsIn({ state }: Prediction, manifests: readonly Manifest[]): Pools {
  const found = manifests.filter((each) => each.kind === KIND && apiGroup(each.apiVersion) === GROUP).map(poolOf);
  const isKnown = (name: string): boolean => found.some((pool) => pool.name === name);
  const installed = INSTALLED.filter((name) => !isKnown(name) && !state.lacks(KIND, '', name, GROUP));
  const all = [...found, ...installed.map((name): Pool => ({ name, isWaiting: false, atOnce: '1' }))];
  const own = all.filter(({ name }) => !INSTALLED.includes(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    named: [...INSTALLED.flatMap((name) => all.filter((pool) => pool.name === name)), ...own],
    isOpen: !state.lacks(KIND, '', '', GROUP),
    isDrainable: topologyIn(manifests) !== 'SingleReplica',
  };
}

const KIND = 'MachineConfigPool';
const GROUP = 'machineconfiguration.openshift.io';

/** Source: openshift/machine-config-operator pkg/controller/node/node_controller.go maxUnavailable. */
function poolOf(manifest: Manifest): Pool {
  const most = valueAt(manifest, ['spec', 'maxUnavailable']);
  const isNamed = (typeof most === 'number' && most > 0) || (typeof most === 'string' && most !== '0%');
  return {
    name: manifest.metadata.name,
    isWaiting: valueAt(manifest, ['spec', 'paused']) === true,
    atOnce: isNamed ? String(most) : '1',
  };
}

/** `SingleReplica`, `HighlyAvailable`, `External` and others; undefined without Infrastructure. */
export function topologyIn(manifests: readonly Manifest[]): unknown {
  const infrastructure = manifests.find(
    ({ kind, metadata }) => kind === 'Infrastructure' && metadata.name === SINGLETON_NAME,
  );
  return valueAt(infrastructure, ['status', 'controlPlaneTopology']);
}

import { inOneList } from '../core/formats/in-one-list';
import type { Change, Edit } from '../operator/changes/base/change';
import { imagesOfDrainedPods } from './images-of-drained-pods';
import { NODE_ACTIONS, type ChangedFile, type NodeAction } from './node-files';
import { withPolicies } from './node-policies';
import { INSTALLED, poolsIn, type Pool, type Pools } from './pools';
import { machineConfigSource } from './sources';

/** What nodes do for files that change. The nodes of paused pools wait. */
export function* filesOnNodes(
  changed: readonly ChangedFile[],
  edit: Edit,
  values: Pick<Change, 'subject' | 'old' | 'new'>,
): Iterable<Change> {
  const { after, now } = edit;
  const files = withPolicies(changed, now, after.state.release);
  const pools = poolsIn(after, now);
  const action = NODE_ACTIONS.find((each) => files.some((file) => file.action === each));
  if (action === undefined) return;
  const written = `${inOneList(files.map(({ path }) => path))} ${files.length === 1 ? 'is' : 'are'} rewritten on the nodes`;
  const rest = { why: written, ...values, source: SOURCES[action] };
  const active = pools.named.filter(({ isWaiting }) => !isWaiting);
  const waiting = pools.named.filter(({ isWaiting }) => isWaiting);
  if (active.length > 0) {
    const isGrave = action === 'reboot' || (action === 'drain' && pools.isDrainable);
    yield { level: isGrave ? 'disruption' : 'change', what: whatHappens(action, active, pools), ...rest };
    if (isGrave && pools.isDrainable) yield* imagesOfDrainedPods(edit);
  }
  if (waiting.length === 0) return;
  if (active.length === 0 && pools.isOpen) after.state.assume('pools that are not paused', 'none', 'not in the input');
  const named = { ...pools, isOpen: false };
  const reason = waiting.length === 1 ? 'the pool is paused' : 'the pools are paused';
  const what = `${nodesOf(waiting, named)} wait, because ${reason}; when ${waiting.length === 1 ? 'it is' : 'they are'} no longer paused, ${whatHappens(action, waiting, named)}`;
  yield { level: 'change', what, ...rest };
}

const SOURCES: Readonly<Record<NodeAction, string>> = {
  reboot: machineConfigSource('pkg/daemon/update.go', 'calculatePostConfigChangeNodeDisruptionActionFromMCDiffs'),
  drain: machineConfigSource('pkg/daemon/drain.go', 'isSafeContainerRegistryConfChanges'),
  restart: machineConfigSource('pkg/daemon/update.go', 'calculatePostConfigChangeActionFromMCDiffs'),
  reload: machineConfigSource('pkg/apihelpers/apihelpers.go', 'defaultClusterPolicies'),
  none: machineConfigSource('pkg/apihelpers/apihelpers.go', 'MergeClusterPolicies'),
};

function whatHappens(action: NodeAction, of: readonly Pool[], pools: Pools): string {
  const words = nodesOf(of, pools);
  if (action === 'none')
    return `${words} get new files, which CRI-O does not read until it reloads: a node disruption policy asks for no action`;
  if (action === 'restart') return `CRI-O restarts on ${words}; no node is drained, and none reboots`;
  if (action === 'reboot') {
    return pools.isDrainable
      ? `${words} are drained and reboot, ${paceOf(of)}`
      : `${words} reboot without a drain, because the cluster has a single control plane node`;
  }
  if (action === 'drain' && pools.isDrainable) {
    return `${words} are cordoned and drained, ${paceOf(of)}, and CRI-O reloads; no node reboots`;
  }
  const reason = action === 'drain' ? ' (the cluster has a single control plane node)' : '';
  return `CRI-O reloads on ${words}; no node is drained${reason}, and none reboots`;
}

function nodesOf(pools: readonly Pool[], { isOpen }: Pools): string {
  const names = pools.map(({ name }) => name);
  const nodes = names.length === 1 ? `the nodes of pool ${inOneList(names)}` : `the nodes of pools ${inOneList(names)}`;
  if (!isOpen) return nodes;
  return `${nodes} and of every ${names.every((name) => INSTALLED.includes(name)) ? '' : 'other '}custom pool`;
}

function paceOf(pools: readonly Pool[]): string {
  const several = pools.filter(({ atOnce }) => atOnce !== '1');
  const faster = several.map(({ name, atOnce }) => `up to ${atOnce} at once in pool ${name}`);
  if (several.length === pools.length) return inOneList(faster);
  return ['one after the other in each pool', ...(several.length === 0 ? [] : [`but ${inOneList(faster)}`])].join(', ');
}

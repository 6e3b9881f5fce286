import { countOf } from '../core/formats/count-of';
import type { Manifest } from '../core/manifest';
import { referenceTo } from '../core/manifest';
import type { Change, Edit } from '../operator/changes/change';
import { editedObjects } from '../operator/changes/changed-objects';
import type { Subject } from '../operator/effects/subject';
import { asText, same } from '../operator/go/same';
import { IMAGE } from '../operator/objects';
import { imageSettings, isMirrorSet, type ImageSettings } from './image-settings';
import { imagesOfDrainedPods } from './images-of-drained-pods';
import { changedFiles, type NodeAction } from './node-files';
import { withPolicies } from './node-policies';
import { poolsIn, type Pools } from './pools';
import { refusalOf } from './refused-settings';
import { machineConfigSource } from './sources';

/** Which nodes get other files, and whether they are drained for it. */
export function* nodesChanged(edit: Edit): Iterable<Change> {
  const { before, after } = edit;
  const [old, now] = [imageSettings(before, edit.old), imageSettings(after, edit.now)];
  if (same(old, now)) return;
  const values = { subject: subjectOf(edit), old: inWords(old), new: inWords(now) };
  const refusal = refusalOf(now);
  if (refusal !== undefined) {
    yield {
      level: 'disruption',
      what: 'the Machine Config Operator rejects the settings: no node gets them, nor any later change',
      why: refusal,
      ...values,
      source: machineConfigSource('pkg/controller/container-runtime-config/helpers.go', 'updatePolicyJSON'),
    };
    return;
  }
  const releases = [before.state.release, after.state.release] as const;
  const files = withPolicies(changedFiles(old, now, releases), edit.now, after.state.release);
  const pools = poolsIn(edit.now);
  const action = ACTIONS.find((each) => files.some((file) => file.action === each));
  if (action === undefined) return;
  yield {
    level: action === 'reload' || pools.isWaiting ? 'change' : 'disruption',
    what: pools.isWaiting
      ? `${pools.words} wait, because the pools are paused; then ${whatHappens(action, pools)}`
      : whatHappens(action, pools),
    why: `${files.map(({ path }) => path).join(', ')} ${files.length === 1 ? 'is' : 'are'} rewritten`,
    ...values,
    source: SOURCES[action],
  };
  if (action !== 'reload' && pools.isDrainable && !pools.isWaiting) yield* imagesOfDrainedPods(edit);
}

/** Gravest first. */
const ACTIONS: readonly NodeAction[] = ['reboot', 'drain', 'reload'];

const SOURCES: Readonly<Record<NodeAction, string>> = {
  reboot: machineConfigSource('pkg/daemon/update.go', 'calculatePostConfigChangeNodeDisruptionActionFromMCDiffs'),
  drain: machineConfigSource('pkg/daemon/drain.go', 'isSafeContainerRegistryConfChanges'),
  reload: machineConfigSource('pkg/apihelpers/apihelpers.go', 'defaultClusterPolicies'),
};

function whatHappens(action: NodeAction, { words, isDrainable }: Pools): string {
  if (action === 'reboot') {
    return isDrainable
      ? `${words} are drained and reboot, one after the other in each pool`
      : `${words} reboot, without a drain because there is one control plane node`;
  }
  if (action === 'drain' && isDrainable) {
    return `${words} are cordoned and drained, one after the other in each pool, and CRI-O reloads; none reboots`;
  }
  const reason = action === 'drain' ? ' because there is one control plane node' : '';
  return `CRI-O reloads on ${words}, without a drain${reason} and without a reboot`;
}

/** Image/cluster, or the set of mirrors if only that is edited. */
function subjectOf({ old, now }: Edit): Subject {
  const edited = editedObjects(old, now).map(({ after }) => after);
  const kept = new Set(edited);
  const isImage = ({ kind }: Manifest): boolean => kind === IMAGE.kind;
  const [first] = [...edited, ...now.filter((each) => !old.includes(each) && !kept.has(each)), ...old].filter(
    isMirrorSet,
  );
  return first === undefined || edited.some(isImage) ? IMAGE : referenceTo(first);
}

function inWords({ sources, mirrors }: ImageSettings): string {
  const parts = [
    ...(Object.keys(sources).length === 0 ? [] : [asText(sources)]),
    ...(mirrors.length === 0 ? [] : [countOf(mirrors.length, 'mirrored source')]),
  ];
  return parts.length === 0 ? 'not set' : parts.join(', ');
}

import { formatFieldPath } from '../core/field-path';
import { describeManifest } from '../core/manifest';
import type { Change, Edit, EditReader } from '../operator/changes/base/change';
import { editedObjects } from '../operator/changes/base/changed-objects';
import { describeSubject } from '../operator/effects/subject';
import { isSameData } from '../core/data/same-data';
import { CONFIG, IMAGE } from '../operator/objects';
import type { Unknown } from '../operator/unknown/unknown';
import { platformProfile } from '../platforms';
import { IMAGE_OF_HOSTED_CLUSTER } from '../platforms/hosted-control-plane';
import { kindOf } from '../schema/kinds/kinds';
import { apiServersChanged } from './api-servers-changed';
import { mirrorCertificates } from './mirror-certificates';
import { mirrorsChanged } from './mirrors-changed';
import { nodePoolsChanged } from './node-pools-changed';
import { nodesChanged } from './nodes-changed';
import { topologyIn } from './pools';
import { sourcesChanged } from './sources-changed';
import { proxyOnNodes, unknownTrust } from './proxy-on-nodes';
import { imagesOfUpgradedNodes, losesImagesInDrains } from './images-of-drained-pods';
import { missingCaMaps, trustedCaChanged } from './trusted-ca-changed';
import { otherDrains } from './unread/other-drains';
import { unreadNodeObjects } from './unread/unread-node-objects';

/**
 * What an edit of Image/cluster and of sets of mirrors does beside the registry: to nodes and to API servers.
 *
 * @param isEphemeralElsewhere whether the Config of another folder stores images in emptyDir
 */
export function nodesReader(isHosted = false, isEphemeralElsewhere = false): EditReader {
  const onNodes = (edit: Edit): Finder => (isHosted || runsElsewhere(edit) ? nodePoolsChanged : onNodesOfCluster);
  return {
    *changes(edit) {
      assumeImage(edit);
      for (const find of [onNodes(edit), ...OF_BOTH]) yield* find(edit);
    },
    *unknown(edit) {
      yield* missingCaMaps(edit);
      yield* unreadFields(edit);
      yield* unreadNodeObjects(edit);
      yield* imagesOfOtherDrains(edit);
      yield* unknownTrust(edit);
      if (isEphemeralElsewhere) yield* configElsewhere(edit, onNodes(edit));
    },
  };
}

type Finder = (edit: Edit) => Iterable<Change>;

const OF_BOTH: readonly Finder[] = [
  sourcesChanged,
  mirrorsChanged,
  mirrorCertificates,
  apiServersChanged,
  trustedCaChanged,
  imagesOfUpgradedNodes,
];

function* onNodesOfCluster(edit: Edit): Iterable<Change> {
  yield* nodesChanged(edit);
  yield* proxyOnNodes(edit);
}

/** Whether the objects of a cluster show that another one runs its control plane. */
function runsElsewhere({ after, now }: Edit): boolean {
  const { forbids } = platformProfile(after.state.platform);
  return topologyIn(now) === 'External' || forbids.includes(IMAGE_OF_HOSTED_CLUSTER);
}

/** Every cluster has an Image. If Git has none, nobody has edited it. */
function assumeImage({ before, after }: Edit): void {
  if (before.state.image !== undefined || after.state.image === undefined) return;
  before.state.assume(`${describeSubject(IMAGE)} spec`, 'empty', 'not in OLD');
}

/** Of what else may drain nodes, nothing says which nodes and whether. */
function* imagesOfOtherDrains(edit: Edit): Iterable<Unknown> {
  if (!losesImagesInDrains(edit)) return;
  for (const manifest of otherDrains(edit)) {
    yield {
      object: describeManifest(manifest),
      why: 'this edit can drain, reboot or replace nodes, which is not predicted; if it does, the pods of the registry lose their images, because the storage is emptyDir',
    };
  }
}

/** The folder of Image/cluster has no Config, and the one of another folder may be that of its cluster. */
function* configElsewhere(edit: Edit, onNodes: Finder): Iterable<Unknown> {
  const isDrained = otherDrains(edit).length > 0 || [...onNodes(edit)].some(({ level }) => level === 'disruption');
  if (edit.before.state.config !== undefined || !isDrained) return;
  yield {
    object: describeSubject(CONFIG),
    field: 'spec.storage',
    why: 'another folder has a Config with emptyDir, and the drain would delete its images: if both folders are of one cluster, compare them as one (--cluster all)',
  };
}

/** Fields that the release does not know, or that are written in another way than it reads. */
function* unreadFields({ before, after, old, now }: Edit): Iterable<Unknown> {
  const [was, is] = [before.state.image?.spec, after.state.image?.spec];
  for (const { after: image, paths } of editedObjects(old, now)) {
    if (kindOf(image) !== 'Image') continue;
    for (const path of paths) {
      const [part, field] = path;
      if (part !== 'spec' || !isSameData(valueOf(was, field), valueOf(is, field))) continue;
      const object = describeSubject(IMAGE);
      yield { object, field: formatFieldPath(path), why: `release ${after.state.release} ignores this value` };
    }
  }
}

function valueOf(spec: object | undefined, field: string | number | undefined): unknown {
  return field === undefined ? spec : (spec as Readonly<Record<string, unknown>> | undefined)?.[field];
}

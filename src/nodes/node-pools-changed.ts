import type { Change, Edit } from '../operator/changes/base/change';
import { asText } from '../core/formats/json-text';
import { isSameData } from '../core/data/same-data';
import { withoutEmpty } from '../core/data/without-empty';
import { IMAGE } from '../operator/objects';
import { imagesOfDrainedPods } from './images-of-drained-pods';
import { nodePoolSource } from './sources';

/** In a hosted cluster nodes get what the HostedCluster says of Image/cluster, and every change of it rolls them. */
export function* nodePoolsChanged(edit: Edit): Iterable<Change> {
  const { before, after } = edit;
  const [old, now] = [before.state.image?.spec ?? {}, after.state.image?.spec ?? {}];
  if (isSameData(withoutEmpty(old), withoutEmpty(now))) return;
  yield {
    level: 'disruption',
    subject: IMAGE,
    what: 'all nodes of every NodePool of the hosted cluster are drained, and then replaced (spec.management.upgradeType Replace of the NodePool) or updated (InPlace)',
    why: 'in a hosted cluster, each change of Image/cluster (spec.configuration.image of the HostedCluster) gives the nodes a new configuration',
    old: inWords(old),
    new: inWords(now),
    source: nodePoolSource('config.go', 'globalConfigString'),
  };
  yield* imagesOfDrainedPods(edit);
}

function inWords(spec: object): string {
  return Object.keys(spec).length === 0 ? 'not set' : asText(spec);
}

import { describeObject, referenceTo } from '../core/manifest';
import type { Change, Edit } from '../operator/changes/base/change';
import { changedObjects } from '../operator/changes/base/changed-objects';
import type { Subject } from '../operator/effects/subject';
import { asText } from '../core/formats/json-text';
import { isSameData } from '../core/data/same-data';
import { IMAGE } from '../operator/objects';
import { overridesDrain } from './drain-needed';
import { imageSettings, isMirrorSet, type ImageSettings } from './image-settings';
import { filesOnNodes } from './files-on-nodes';
import { changedFiles } from './node-files';
import { refusalOf } from './refused-settings';
import { registriesInWords } from './registries-in-words';
import { machineConfigSource } from './sources';

/** Which nodes get other files, and whether they are drained for it. */
export function* nodesChanged(edit: Edit): Iterable<Change> {
  const { before, after } = edit;
  const [old, now] = [imageSettings(before, edit.old), imageSettings(after, edit.now)];
  if (isSameData(old, now)) return;
  const [was, is] = [inWords(old), inWords(now)];
  const values = { subject: subjectOf(edit, old, now), old: was, new: was === is ? `${is} (changed)` : is };
  const refusal = refusalOf(now);
  if (refusal !== undefined) {
    yield {
      level: 'disruption',
      what: 'the Machine Config Operator rejects the settings: no node gets them, nor a later change of them, until this is fixed',
      why: refusal,
      ...values,
      source: machineConfigSource('pkg/controller/container-runtime-config/helpers.go', 'updatePolicyJSON'),
    };
    return;
  }
  const releases = [before.state.release, after.state.release] as const;
  const isOverridden = overridesDrain(edit.now, after.state.release);
  yield* filesOnNodes(changedFiles(old, now, releases, isOverridden), edit, values);
}

/** Image/cluster, or the set of mirrors if only that is edited; of several, the first by name. */
function subjectOf(edit: Edit, old: ImageSettings, now: ImageSettings): Subject {
  const sets = changedObjects(edit.old, edit.now)
    .map(({ manifest }) => manifest)
    .filter(isMirrorSet);
  const [first] = sets.map(referenceTo).sort((a, b) => (describeObject(a) < describeObject(b) ? -1 : 1));
  return first !== undefined && isSameData(old.sources, now.sources) ? first : IMAGE;
}

function inWords({ sources, mirrors }: ImageSettings): string {
  const parts = [
    ...(Object.keys(sources).length === 0 ? [] : [asText(sources)]),
    ...(mirrors.length === 0
      ? []
      : [`mirrors of ${registriesInWords([...new Set(mirrors.map(({ source }) => source))])}`]),
  ];
  return parts.length === 0 ? 'not set' : parts.join(', ');
}

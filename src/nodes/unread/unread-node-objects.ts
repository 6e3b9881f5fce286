import { formatFieldPath, listAt, valueAt } from '../../core/field-path';
import { groupKind, type Manifest, describeManifest } from '../../core/manifest';
import { fieldOf } from '../../core/record';
import { isAtLeast } from '../../core/release';
import type { Edit } from '../../operator/changes/base/change';
import { changedObjects } from '../../operator/changes/base/changed-objects';
import { isSameData } from '../../core/data/same-data';
import type { Unknown } from '../../operator/unknown/unknown';
import { mirrorSetSince } from '../image-settings';

/** Objects that also decide about the files of nodes that say from where images come, and that no prediction reads. */
export function* unreadNodeObjects(edit: Edit): Iterable<Unknown> {
  const { release } = edit.after.state;
  for (const { manifest, before, after, isEdited, isRemoved, fields } of changedObjects(edit.old, edit.now)) {
    const since = mirrorSetSince(manifest);
    if (since !== undefined && !isRemoved && !isAtLeast(release, since)) {
      const why = `the API server rejects it: OpenShift ${release} does not have this kind, which exists since ${since}`;
      yield { object: describeManifest(manifest), why };
    }
    const find = FINDERS.get(groupKind(manifest));
    if (find === undefined) continue;
    yield* find({
      object: describeManifest(manifest),
      sides: [before, after],
      fields: isEdited ? fields : [],
    });
  }
}

interface Changed {
  readonly object: string;
  readonly sides: readonly [before: Manifest | undefined, after: Manifest | undefined];
  /** The fields that differ, of an object that both sides have. */
  readonly fields: readonly string[];
}

const FINDERS: ReadonlyMap<string, (changed: Changed) => Unknown[]> = new Map([
  ['machineconfiguration.openshift.io/MachineConfig', filesWritten],
  ['machineconfiguration.openshift.io/MachineConfigPool', poolChanged],
  ['config.openshift.io/ClusterImagePolicy', policyChanged],
  ['config.openshift.io/ImagePolicy', policyChanged],
]);

/** Source: openshift/machine-config-operator pkg/controller/common/helpers.go MergeMachineConfigs. */
function filesWritten({ object, sides: [before, after] }: Changed): Unknown[] {
  const [old, now] = [filesOf(before), filesOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter(
    (path) => !isSameData(old.get(path), now.get(path)),
  );
  return paths.map((path) => ({
    object,
    why: `it writes ${path} on nodes, and which MachineConfig of a pool wins is not predicted`,
  }));
}

function filesOf(manifest: Manifest | undefined): Map<string, unknown> {
  const files = listAt(manifest, FILES).map((file) => [String(fieldOf(file, 'path')), file] as const);
  return new Map(files.filter(([path]) => FOLDERS.some((folder) => path.startsWith(folder))));
}

const FILES = ['spec', 'config', 'storage', 'files'];
const FOLDERS = ['/etc/containers/', '/etc/docker/certs.d/'];

function poolChanged({ object, sides: [, after], fields }: Changed): Unknown[] {
  const isWaiting = valueAt(after, WAIT_FIELD) === true;
  return fields.flatMap((field) => {
    if (field === formatFieldPath(WAIT_FIELD)) {
      const why = isWaiting
        ? 'the pool is paused now: its nodes do not get later changes'
        : 'the pool is no longer paused: its nodes get the changes that they waited for, which are not in the input';
      return [{ object, field, why }];
    }
    return SELECTORS.some((selector) => field.startsWith(selector))
      ? [{ object, field, why: 'it decides which files the nodes of the pool get, and this is not predicted' }]
      : [];
  });
}

const WAIT_FIELD = ['spec', 'paused'];
const SELECTORS = ['spec.nodeSelector', 'spec.machineConfigSelector'];

/** Source: openshift/machine-config-operator pkg/controller/container-runtime-config/helpers.go updatePolicyJSON. */
function policyChanged({ object }: Changed): Unknown[] {
  return [{ object, why: 'nodes verify image signatures with it, and which images they reject is not predicted' }];
}

import { formatFieldPath, valueAt, type FieldPath } from '../../../core/field-path';
import { apiGroup, manifestKey, referenceTo, type Manifest } from '../../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../../core/names';
import { kubernetesSource } from '../../../core/source';
import { kindOf } from '../../../schema/kinds/kinds';
import { asText } from '../../../core/formats/json-text';
import type { Change, Edit } from '../base/change';
import { editedObjects } from '../base/changed-objects';
import { pruned } from '../base/reasons';

/** Edits of the PersistentVolumes behind the claims of the registry. */
export function* volumesChanged({ old, now, removed }: Edit): Iterable<Change> {
  const isOurs = ofRegistry([...old, ...now]);
  for (const volume of removed.filter(isOurs)) {
    yield {
      level: 'disruption',
      subject: referenceTo(volume),
      what: 'the PersistentVolume is deleted as soon as no claim is bound to it; if its data is kept (reclaim policy Retain), only a new PersistentVolume, made by hand, makes it usable again',
      ...pruned(volume),
      ...{ old: 'exists', new: 'deleted' },
      source: kubernetesSource('pkg/controller/volume/pvprotection', 'Controller.processPV'),
    };
  }
  for (const { before, after, paths } of editedObjects(old, now)) {
    if (!isOurs(after)) continue;
    for (const { what, level, source, concerns } of MEANINGS) {
      const fields = paths.filter((path) => path[0] === 'spec' && concerns(String(path[1]), before, after));
      if (fields.length === 0) continue;
      yield {
        ...{ level, subject: referenceTo(after), what },
        why: `${fields.map(formatFieldPath).join(', ')} changed`,
        old: fields.map((path) => inWords(before, path)).join(', '),
        new: fields.map((path) => inWords(after, path)).join(', '),
        source,
      };
    }
  }
}

function ofRegistry(manifests: readonly Manifest[]): (manifest: Manifest) => boolean {
  const bound = manifests
    .filter((each) => kindOf(each) === 'PersistentVolumeClaim' && each.metadata.namespace === REGISTRY_NAMESPACE)
    .map((claim) => valueAt(claim, ['spec', 'volumeName']));
  const volumes = manifests
    .filter(({ apiVersion, kind }) => kind === 'PersistentVolume' && apiGroup(apiVersion) === '')
    .filter(
      (volume) =>
        bound.includes(volume.metadata.name) ||
        valueAt(volume, ['spec', 'claimRef', 'namespace']) === REGISTRY_NAMESPACE,
    )
    .map((volume) => manifestKey(volume));
  return (manifest) => volumes.includes(manifestKey(manifest));
}

const POLICY = 'persistentVolumeReclaimPolicy';
const VALIDATION = kubernetesSource('pkg/apis/core/validation/validation.go', 'ValidatePersistentVolumeUpdate');
const RECLAIM = kubernetesSource('pkg/controller/volume/persistentvolume/pv_controller.go', 'reclaimVolume');

/** Fields of a PersistentVolume that can change. The others name its data. */
const MUTABLE = ['accessModes', 'capacity', 'claimRef', 'mountOptions', 'nodeAffinity', 'storageClassName', POLICY];

const MEANINGS: readonly (Pick<Change, 'what' | 'level' | 'source'> & {
  readonly concerns: (field: string, before: Manifest, after: Manifest) => boolean;
})[] = [
  {
    what: 'from now on, the data of the volume is deleted with the claim',
    level: 'disruption',
    source: RECLAIM,
    concerns: (field, before, after) => field === POLICY && keepsData(before) && !keepsData(after),
  },
  {
    what: 'the reclaim policy changes: it decides what happens to the data when the claim is deleted',
    level: 'change',
    source: RECLAIM,
    concerns: (field, before, after) => field === POLICY && !(keepsData(before) && !keepsData(after)),
  },
  {
    what: 'the API server rejects this change of the volume, and the tool that applies NEW may stop there and not apply the other objects; a volume with other data has none of the images',
    level: 'disruption',
    source: VALIDATION,
    concerns: (field) => !MUTABLE.includes(field),
  },
  {
    what: 'the volume changes: whether the claim stays bound and mounted is not predicted',
    level: 'disruption',
    source: VALIDATION,
    concerns: (field) => MUTABLE.includes(field) && field !== POLICY,
  },
];

/** A volume that somebody made by hand is retained unless it says otherwise. */
function keepsData(volume: Manifest): boolean {
  return (valueAt(volume, ['spec', POLICY]) ?? 'Retain') === 'Retain';
}

function inWords(volume: Manifest, path: FieldPath): string {
  const value = valueAt(volume, path);
  if (value === undefined) return 'not set';
  return typeof value === 'string' ? value : asText(value);
}

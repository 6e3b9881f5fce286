import { shellWord } from '../../core/formats/shell-word';
import { describeObject, referenceTo } from '../../core/manifest';
import { folderOfPath } from '../../core/paths/posix-path';
import type { InputCluster } from '../../inputs/clusters';
import { fieldsOfObject, type PatchedBases } from '../../inputs/kustomize/changes-by-file';
import type { Unknown } from '../../operator/unknown/unknown';

/** The objects that make the Operator succeed or fail and whose spec patches change: only the build shows what they are. */
export function changedByPatches({ objects, joinedBy }: InputCluster, patched: PatchedBases): Unknown[] {
  if (patched.size === 0) return [];
  const build = joinedBy === undefined ? '-k DIR' : `-k ${shellWord(folderOfPath(joinedBy))}`;
  return objects.flatMap(({ manifest, file }) => {
    if (!DECIDING.includes(manifest.kind)) return [];
    const reference = referenceTo(manifest);
    const fields = fieldsOfObject(patched, file, reference);
    if (!fields.some((each) => [...each].some((field) => IN_SPEC.test(field)))) return [];
    return [
      { object: describeObject(reference), field: 'spec', why: `kustomize changes it: use the build (${build})` },
    ];
  });
}

const DECIDING: readonly string[] = ['Config', 'PersistentVolumeClaim'];

const IN_SPEC = /^spec(?:$|[.[])/;

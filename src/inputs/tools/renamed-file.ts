import { replacedAt } from '../../core/data/replaced-at';
import { isSameData } from '../../core/data/same-data';
import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import { manifestKey, type Manifest } from '../../core/manifest';
import { folderOfPath, nameOfPath } from '../../core/paths/posix-path';
import { isApplication } from '../../core/tools/argo-cd';
import type { InputFile } from '../inputs';

type Files = readonly InputFile[];

/**
 * The files of NEW with each Application of Argo CD as it was, where all that its `include` does is to follow a file that got another
 * name: a chart with another name is written into another file.
 */
export function followingRenames(old: Files, now: Files): Files {
  const before = new Map(applicationsIn(old).map((each) => [manifestKey(each), each]));
  if (before.size === 0) return now;
  return now.map((file) => {
    if (!file.objects.some(({ manifest }) => isApplication(manifest))) return file;
    const objects = file.objects.map((object) => {
      const first = before.get(manifestKey(object.manifest));
      const renames = first === undefined ? [] : renamesIn(first, object.manifest, old, now);
      return renames.length === 0 ? object : { ...object, manifest: replacedAt(object.manifest, renames) as Manifest };
    });
    return { ...file, objects };
  });
}

function applicationsIn(files: Files): Manifest[] {
  return files.flatMap(({ objects }) => objects.map(({ manifest }) => manifest)).filter(isApplication);
}

function renamesIn(before: Manifest, after: Manifest, old: Files, now: Files): { path: FieldPath; value: unknown }[] {
  const sources = listAt(after, ['spec', 'sources']).map((_, index): FieldPath => ['spec', 'sources', index]);
  return [['spec', 'source'] as FieldPath, ...sources].flatMap((source) => {
    const path = [...source, 'directory', 'include'];
    const [was, is] = [valueAt(before, path), valueAt(after, path)];
    if (was === is) return [];
    const objects = objectsOf(fileOf(before, source, was, old));
    const isSame = objects !== undefined && isSameData(objects, objectsOf(fileOf(after, source, is, now)));
    return isSame ? [{ path, value: was }] : [];
  });
}

/** The one file that a source names; undefined where it names a pattern, or a file that is not in the input. */
function fileOf(tool: Manifest, source: FieldPath, include: unknown, files: Files): InputFile | undefined {
  const folder = valueAt(tool, [...source, 'path']);
  if (typeof folder !== 'string') return undefined;
  const [file, ...others] = files.filter(
    (each) => nameOfPath(each.file) === include && nameOfPath(folderOfPath(each.file)) === nameOfPath(folder),
  );
  return others.length === 0 ? file : undefined;
}

function objectsOf(file: InputFile | undefined): string[] | undefined {
  return file?.objects.map(({ manifest }) => manifestKey(manifest)).sort();
}

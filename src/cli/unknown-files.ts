import { dirname, relative } from 'node:path';
import type { InputFile, Inputs } from '../files/inputs';
import { slashed } from '../files/slashed';
import type { Unknown } from '../operator/unknown/unknown';

/** One side of a comparison: what was read below the path that names it. */
interface FileSide extends Inputs {
  readonly root: string;
}

/** A file that was not judged, and the folder that it is in. */
export interface UnknownFile extends Unknown {
  readonly folder: string;
}

/** The files that may change the prediction and were not judged. */
export function unknownFiles({ notJudged }: Pick<Inputs, 'notJudged'>): UnknownFile[] {
  return notJudged.map(({ file, why }) => ({ object: file, why, folder: dirname(file) }));
}

/** The same of an edit: files that differ. Objects and folders are named as below the sides. */
export function unknownFilesInEdit(old: FileSide, now: FileSide): UnknownFile[] {
  const [before, after] = [textsOf(old), textsOf(now)];
  const changed = new Map([...whyOf(old), ...whyOf(now)]);
  return [...changed]
    .filter(([file]) => before.get(file) !== after.get(file))
    .map(([object, why]) => ({ object, why, folder: dirname(object) === '.' ? '' : dirname(object) }));
}

/** Each file with the cluster whose folder holds it, or else with the first; none where there is no cluster. */
export function filesByCluster(files: readonly UnknownFile[], clusters: readonly string[]): Map<string, Unknown[]> {
  const found = new Map<string, Unknown[]>();
  for (const { folder, ...unknown } of files) {
    const around = clusters.filter((path) => folder === path || folder.startsWith(`${path}/`) || path === '');
    const path = around.sort((a, b) => b.length - a.length)[0] ?? clusters[0];
    if (path !== undefined) found.set(path, [...(found.get(path) ?? []), unknown]);
  }
  return found;
}

function textsOf({ root, files }: FileSide): Map<string, string> {
  return new Map(files.map((file: InputFile) => [below(root, file.file), file.text]));
}

function whyOf({ root, notJudged }: FileSide): [string, string][] {
  return notJudged.map(({ file, why }) => [below(root, file), why]);
}

function below(root: string, file: string): string {
  return slashed(relative(root, file));
}

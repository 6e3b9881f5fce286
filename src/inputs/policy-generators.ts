import { folderOfPath, joinPaths } from '../core/paths/posix-path';
import { listAt, valueAt, type FieldPath } from '../core/field-path';
import { jsonText } from '../core/formats/json-text';
import { apiGroup, type Manifest } from '../core/manifest';
import type { NotJudged } from '../core/not-judged';
import { isCalledAfterRegistry, namesRegistry } from '../schema/kinds/names-registry';
import type { SourceObject } from '../yaml/source-object';
import type { InputFile } from './inputs';
import { isAboutRegistry } from './kustomize/is-about-registry';
import type { FileTree } from './tree/file-tree';

interface WithGenerators {
  readonly files: readonly InputFile[];
  readonly notJudged: readonly NotJudged[];
}

/**
 * Files with PolicyGenerators among them: what one takes is of its cluster, wherever it lies, and what is not in the input is not
 * judged.
 */
export function withGenerators(files: readonly InputFile[], tree: FileTree): WithGenerators {
  const taken = files.flatMap((file) => takenBy(file, tree));
  if (taken.length === 0) return { files, notJudged: [] };
  const keys = files.map(({ file }) => tree.keyOf(file));
  const folders = new Map<string, string>();
  const notJudged = taken.flatMap(({ key, folder, concerns, file, line, why }) => {
    const found = keys.filter((each) => each === key || each.startsWith(`${key}/`));
    if (folder !== undefined) for (const each of found) folders.set(each, folder);
    return found.length === 0 && (concerns || isOurs(key, tree)) ? [{ file, line: line(), why }] : [];
  });
  const moved = files.map((file, index) => {
    const folder = folders.get(keys[index] ?? '');
    return folder === undefined || file.folder === undefined || !isAboutRegistry(file) ? file : { ...file, folder };
  });
  return { files: moved, notJudged };
}

interface Taken extends Omit<NotJudged, 'line'> {
  /** Looked for when somebody shows it. */
  readonly line: () => number;
  /** A file or a folder, by its key. */
  readonly key: string;
  /** That of the generator, where it was found in one. */
  readonly folder: string | undefined;
  /** Whether the generator shows that it is about the registry. */
  readonly concerns: boolean;
}

function takenBy({ file, folder, objects }: InputFile, tree: FileTree): Taken[] {
  return objects.filter(isPolicyGenerator).flatMap((generator) =>
    manifestPaths(generator.manifest).flatMap((path) => {
      const source = valueAt(generator.manifest, [...path, 'path']);
      if (typeof source !== 'string') return [];
      return [
        {
          file,
          folder,
          line: () => generator.locate([...path, 'path']).line,
          why: `${source} is not in the input: name it, too, or check the output of the generator`,
          key: tree.keyOf(joinPaths(folderOfPath(file), source)),
          concerns: isCalledAfterRegistry(source) || namesRegistry(jsonText(valueAt(generator.manifest, path))),
        },
      ];
    }),
  );
}

export function manifestPaths(generator: Manifest): FieldPath[] {
  return listAt(generator, ['policies']).flatMap((_, policy) =>
    listAt(generator, ['policies', policy, 'manifests']).map((__, index) => ['policies', policy, 'manifests', index]),
  );
}

/** Whether an object is for a plugin of kustomize that makes policies. */
export function isPolicyGenerator({ manifest: { apiVersion, kind } }: Pick<SourceObject, 'manifest'>): boolean {
  return kind === 'PolicyGenerator' && apiGroup(apiVersion) === 'policy.open-cluster-management.io';
}

function isOurs(key: string, tree: FileTree): boolean {
  return tree.isFile(key) && namesRegistry(tree.read(key).text);
}

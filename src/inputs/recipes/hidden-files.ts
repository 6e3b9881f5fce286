import { isRecord } from '../../core/record';
import { replacedAt } from '../../core/data/replaced-at';
import { valueAt } from '../../core/field-path';
import { asText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { isApplication, isApplicationSet } from '../../core/tools/argo-cd';
import { isFluxKustomization } from '../../core/tools/flux';
import { folderOfPath, joinPaths, nameOfPath, pathFrom } from '../../core/paths/posix-path';
import { readValues } from '../../yaml/read-values';
import type { Inputs } from '../inputs';
import { foldersAmong } from '../tools/file-reader';
import { toolPaths } from '../tools/tool-paths';
import { patternsFor } from './ignore-patterns';
import type { Recipe } from './recipe';

/**
 * Hidden files by which tools of the registry read its folders in another way: settings of an Application in its path, and what a
 * source of Flux leaves out.
 *
 * @param deciding files that decide about the registry
 * @see argoproj/argo-cd docs/user-guide/parameters.md, fluxcd/source-controller docs/spec/v1/gitrepositories.md
 */
export function hiddenFiles(
  deciding: readonly string[],
  { tree, root, tools = new Set() }: Inputs & { readonly root: string },
): Recipe[] {
  const apps = [...tools].filter((tool) => isApplication(tool) || isApplicationSet(tool));
  const isFlux = [...tools].some(isFluxKustomization);
  if (apps.length === 0 && !isFlux) return [];
  const ours = pathsByFolder(deciding);
  const isNamed = foldersAmong(apps.flatMap((app) => toolPaths(app)?.paths ?? []));
  const isTop = (folder: string) => pathFrom(root, folder) === '' || tree.exists(joinPaths(folder, '.git'));
  const isRead = (folder: string) => isNamed(`/${tree.keyOf(folder)}`) || (isNamed('') && isTop(folder));
  const isOfArgoCd = settingsOf(apps);
  const settings = (apps.length === 0 ? [] : [...ours.keys()].filter(isRead)).flatMap((folder) =>
    tree
      .entriesOf(folder)
      .entries.filter(({ name, is }) => is === 'file' && isOfArgoCd(name))
      .map(({ name }) => ({
        file: joinPaths(folder, name),
        isChart: tree.isFile(joinPaths(folder, 'Chart.yaml')),
      })),
  );
  const ignores = (isFlux ? [...ours] : []).map(([folder, paths]) => ({ file: joinPaths(folder, OF_FLUX), paths }));
  return [
    ...settings.map(({ file, isChart }) => ({ file, content: settingsIn(tree.read(file).text, isChart), why: WHY })),
    ...ignores
      .filter(({ file }) => tree.isFile(file))
      .map(({ file, paths }) => ({ file, content: patternsFor(tree.read(file).text, paths), why: WHY })),
  ].filter(({ content }) => content !== '');
}

const OF_FLUX = '.sourceignore';
const WHY = 'it decides what the tool that deploys the folder takes of it, which is not known';

/** Reports whether a file has settings of all Applications, or of one of these. */
function settingsOf(apps: readonly Manifest[]): (file: string) => boolean {
  const names = apps.flatMap((app) => {
    const name = isApplicationSet(app) ? valueAt(app, ['spec', 'template', 'metadata', 'name']) : app.metadata.name;
    // One outside the namespace of Argo CD is called after its own one, too.
    return [name, `${app.metadata.namespace ?? ''}_${String(name)}`].map(
      (each) => `.argocd-source-${String(each)}.yaml`,
    );
  });
  const known = new Set(['.argocd-source.yaml', ...names]);
  const starts = [...known].filter((name) => name.includes('{{')).map((name) => name.slice(0, name.indexOf('{{')));
  return (file) => known.has(file) || (file.endsWith('.yaml') && starts.some((start) => file.startsWith(start)));
}

/** What cannot be read counts as a whole. */
function settingsIn(text: string, isChart: boolean): string {
  const { values, unreadable } = readValues(text);
  const settings = values.map(({ value }) => value ?? {});
  if (unreadable.length > 0 || !settings.every(isRecord)) return text;
  return settings
    .flatMap((each) => Object.entries(each))
    .map(([key, value]) => [key, asText(replacedAt(value ?? {}, withoutEffect(key, isChart)))])
    .filter(([, value]) => value !== '{}')
    .sort()
    .join('\n');
}

/** A Config has no images of containers, and a folder without a chart no parameters. */
function withoutEffect(key: string, isChart: boolean): { path: string[]; value: unknown }[] {
  if (key === 'kustomize') return [{ path: ['images'], value: undefined }];
  return key === 'helm' && !isChart ? [{ path: ['parameters'], value: [] }] : [];
}

/** The paths of files below each folder around them. */
function pathsByFolder(files: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of new Set(files)) {
    let [folder, path] = [folderOfPath(file), nameOfPath(file)];
    for (;;) {
      const known = found.get(folder);
      if (known === undefined) found.set(folder, [path]);
      else known.push(path);
      const around = folderOfPath(folder);
      if (around === folder) break;
      [folder, path] = [around, `${nameOfPath(folder)}/${path}`];
    }
  }
  return found;
}

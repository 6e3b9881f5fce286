import { jsonText } from '../../core/formats/json-text';
import { replacedAt } from '../../core/data/replaced-at';
import { asRecord } from '../../core/record';
import { isApplication, isApplicationSet } from '../../core/tools/argo-cd';
import { isFluxKustomization } from '../../core/tools/flux';
import { folderOfPath, joinPaths } from '../../core/paths/posix-path';
import type { InputFile, Inputs } from '../inputs';
import { isAboutRegistry } from '../kustomize/is-about-registry';
import type { RegistryKustomization } from './kustomizations-of-registry';
import { dataOf, type Recipe } from './recipe';

/**
 * Hidden files by which tools of the registry read its folders in another way: settings of an Application, and what a source of Flux
 * leaves out.
 *
 * @see argoproj/argo-cd docs/user-guide/parameters.md, fluxcd/source-controller docs/spec/v1/gitrepositories.md
 */
export function hiddenFiles(
  kustomizations: readonly RegistryKustomization[],
  { files, tree, tools = new Set() }: Inputs,
): Recipe[] {
  const deploying = [...tools];
  const isArgoCd = deploying.some((tool) => isApplication(tool) || isApplicationSet(tool));
  const isFlux = deploying.some(isFluxKustomization);
  if (!isArgoCd && !isFlux) return [];
  const ours = [...files.filter(isAboutRegistry), ...kustomizations].map(({ file }) => folderOfPath(file));
  const folders = [...new Set(ours)];
  const settings = (isArgoCd ? folders : []).flatMap((folder) =>
    tree
      .entriesOf(folder)
      .entries.filter(({ name, is }) => is === 'file' && OF_ARGO_CD.test(name))
      .map(({ name }) => joinPaths(folder, name)),
  );
  const patternsIn = patternsFor(files);
  const ignores = isFlux ? foldersAround(folders).map((folder) => joinPaths(folder, OF_FLUX)) : [];
  return [
    ...settings.map((file) => ({ file, content: settingsIn(tree.read(file).text), why: WHY })),
    ...ignores.filter(tree.isFile).map((file) => ({ file, content: patternsIn(tree.read(file).text), why: WHY })),
  ].filter(({ content }) => content !== '');
}

const OF_ARGO_CD = /^\.argocd-source(?:-.*)?\.yaml$/;
const OF_FLUX = '.sourceignore';
const WHY = 'it decides what the tool that deploys the folder takes of it, which is not known';

/** Without images of containers, which a Config does not have. */
function settingsIn(text: string): string {
  const deciding = dataOf(text).flatMap((settings) =>
    Object.entries(asRecord(settings)).map(([key, value]) => [
      key,
      key === 'kustomize' ? replacedAt(value, [{ path: ['images'], value: undefined }]) : value,
    ]),
  );
  return deciding
    .map(([key, value]) => [key, jsonText(value)])
    .filter(([, value]) => value !== '{}')
    .sort()
    .join('\n');
}

/** Reports the patterns of a text that may stand for one of the files or a folder around it. */
function patternsFor(files: readonly InputFile[]): (text: string) => string {
  const names = new Set(files.flatMap(({ file }) => file.split('/')));
  const endings = new Set([...names].map((name) => `*${name.slice(name.lastIndexOf('.'))}`));
  const mayBe = (pattern: string): boolean => {
    const name = pattern.replace(/\/$/, '').split('/').at(-1) ?? '';
    return /[*?[\\]/.test(name.replace(/^\*(?=\.\w+$)/, '')) || names.has(name) || endings.has(name);
  };
  return (text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#') && mayBe(line))
      .join('\n');
}

function foldersAround(folders: readonly string[]): string[] {
  const all = new Set<string>();
  for (const folder of folders) for (let each = folder; !all.has(each); each = folderOfPath(each)) all.add(each);
  return [...all];
}

import { memoize } from '../../core/caching/memoize';
import { oncePer } from '../../core/caching/once-per';
import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { asRecord } from '../../core/record';
import { belowRoot, nameOfPath } from '../../core/paths/posix-path';
import { KUSTOMIZATION } from '../kustomize/kustomization';
import { generatedPaths } from './generated-paths';
import { globPattern } from './glob';
import { countCompared, countTaken } from './counted';
import { pathIndex } from './path-index';
import { pathPatterns } from './path-pattern';
import { sourcesOf } from './tool-paths';

/** Whether a tool reads a file, by its path below the side; undefined where kustomize or Helm decides. */
export type FileReader = (file: string) => boolean | undefined;

/**
 * Which files of its folders an Application or ApplicationSet reads, by its paths, `include`, `exclude` and `recurse`; undefined where
 * this is not known.
 *
 * @param files the paths of all files, of which generators take some
 * @see argoproj/argo-cd reposerver/repository/repository.go findManifests
 */
export function fileReader(manifest: Manifest, files: readonly string[]): FileReader | undefined {
  const sources = sourcesOf(manifest).filter((source) => valueAt(source, ['path']) !== undefined);
  const readers = sources.map((source) => readerOf(manifest, source, files)).filter((reader) => reader !== undefined);
  if (readers.length === 0 || readers.length < sources.length) return undefined;
  return (file) => {
    const answers = readers.map((reads) => reads(file));
    return answers.includes(true) || (answers.includes(undefined) ? undefined : false);
  };
}

function readerOf(manifest: Manifest, source: unknown, files: readonly string[]): FileReader | undefined {
  const directory = asRecord(valueAt(source, ['directory']));
  const [path, include = '', exclude = ''] = [valueAt(source, ['path']), directory['include'], directory['exclude']];
  if (typeof path !== 'string' || typeof include !== 'string' || typeof exclude !== 'string') return undefined;
  if ((include + exclude).includes('{{')) return undefined;
  if (BUILDERS.some((builder) => valueAt(source, [builder]) !== undefined)) return undefined;
  const isTemplate = path.includes('{{');
  const tree = treeOf(files);
  if (isTemplate && generatedPaths(manifest, path).paths.length === 0) return undefined;
  const { paths, excluded } = isTemplate ? generatedPaths(manifest, path, tree.files) : { paths: [path], excluded: [] };
  if (isTemplate) tree.countTaken(paths.length);
  const [isAmong, isLeftOut] = [foldersAmong(paths), foldersAmong(excluded)];
  const isOurs = memoize((folder) => isAmong(folder) && !isLeftOut(folder), Infinity);
  const isBuilt = paths.some((each) => tree.hasBuilt(each, isOurs));
  const [isIncluded, isExcluded] = [include, exclude].map((glob) =>
    glob === '' ? undefined : globPattern(glob, tree.count),
  );
  return (file) => {
    const folders = foldersAround(file);
    const folder = (directory['recurse'] === true ? folders : folders.slice(0, 1)).find(isOurs);
    if (folder !== undefined && !tree.built.has(folder)) {
      const below = `/${file}`.slice(folder.length + 1);
      if (isExcluded?.(below) !== true && (include === '' || isIncluded?.(below) === true)) return true;
    }
    return isBuilt ? undefined : false;
  };
}

/** What makes other objects of a folder than those of its files. */
const BUILDERS = ['helm', 'kustomize', 'plugin', 'chart'];
const BUILT = new RegExp(`${KUSTOMIZATION.source}|^Chart\\.yaml$`);

/** What all tools ask of the same files. */
const treeOf = oncePer((paths: readonly string[]) => {
  const count = countCompared();
  const files = pathIndex(paths, count);
  const built = new Set(
    paths.filter((file) => BUILT.test(nameOfPath(file))).map((file) => foldersAround(file)[0] ?? ''),
  );
  const ofBuilt = pathIndex([...built], count);
  /** Whether kustomize or Helm build one of the folders that a path of a tool stands for. */
  const hasBuilt = (named: string, isOurs: (folder: string) => boolean): boolean => {
    if (built.size === 0) return false;
    const path = belowRoot(named);
    const found = path.includes('*') ? ofBuilt.likePattern(`**/${path}`) : ofBuilt.endingWith(path);
    return found.some((folder) => (count(1), isOurs(folder)));
  };
  return { files, built, hasBuilt, count, countTaken: countTaken() };
});

/** The folders around a file, the innermost first, each with a slash before it; the side itself is empty. */
const foldersAround = memoize((file) => {
  const path = `/${file}`;
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1))
    folders.push(path.slice(0, end));
  return folders;
}, 16_384);

/** Reports whether a folder is one of those that a tool names below the root of its repository, which may be above the side. */
export function foldersAmong(paths: readonly string[]): (folder: string) => boolean {
  const below = [...new Set(paths.map(belowRoot))];
  const exact = new Set(below.filter((path) => !path.includes('*')));
  const lengths = new Set([...exact].map((path) => path.length));
  const isLike = pathPatterns(below.filter((path) => path.includes('*')).map((path) => `**/${path}`));
  return (folder) => endsOfFolder(folder, lengths).some((end) => exact.has(end)) || isLike(folder);
}

/** A folder from each of its segments on, as far as what is left has one of these lengths. */
function endsOfFolder(folder: string, lengths: ReadonlySet<number>): string[] {
  if (folder === '') return [''];
  const ends: string[] = [];
  for (let start = folder.indexOf('/') + 1; start > 0; start = folder.indexOf('/', start) + 1)
    if (lengths.has(folder.length - start)) ends.push(folder.slice(start));
  return ends;
}

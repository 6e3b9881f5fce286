import { nameOfPath } from '../../core/paths/posix-path';
import { KUSTOMIZATION } from '../kustomize/kustomization';
import { dumpPlaceOf } from './dump-place';
import { foldersOf } from './folders-of';
import { joinedRoots } from './joined-roots';

/** Finds the dumps among files, and in which of them a path is. */
export function rootsOfDumps(paths: readonly string[]): (path: string) => string | undefined {
  const roots = new Set(paths.flatMap((path) => rootShownBy(path) ?? []));
  // A repository may name its folders in the same way.
  for (const path of paths) if (isOfRepository(nameOfPath(path))) forget(path);
  const rootOf = (path: string): string | undefined => foldersOf(path).find((folder) => roots.has(folder));
  const joined = joinedRoots(
    [...roots],
    paths.filter((path) => rootOf(path) === undefined),
  );
  return (path) => {
    const root = rootOf(path);
    return root === undefined ? undefined : joined.get(root);
  };

  function forget(path: string): void {
    for (const folder of foldersOf(path)) roots.delete(folder);
  }
}

function isOfRepository(name: string): boolean {
  return KUSTOMIZATION.test(name) || name === 'Chart.yaml';
}

/** The root of the dump that the file is of, if its place is one that nothing else has. */
function rootShownBy(path: string): string | undefined {
  const place = dumpPlaceOf(path);
  return place !== undefined && SHOWS_DUMP.test(place.below) ? place.root : undefined;
}

const SHOWS_DUMP = new RegExp(
  [
    String.raw`^cluster-scoped-resources/(?:core|[^/]+\.[^/]+)/[^/]+(?:/[^/]+)?\.yaml$`,
    String.raw`^namespaces/[^/]+/core/(?:configmaps|events|persistentvolumeclaims|pods|secrets|services)(?:/[^/]+)?\.yaml$`,
    String.raw`^config/clusteroperator/[^/]+\.json$`,
    String.raw`^insights-operator/gathers\.json$`,
  ].join('|'),
);

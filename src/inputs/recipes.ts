import { folderOfPath, joinPaths, nameOfPath } from '../core/paths/posix-path';
import { concernsRegistry } from '../schema/kinds/concerns-registry';
import { namesRegistry } from '../schema/kinds/names-registry';
import { readValues } from '../yaml/read-values';
import { chartOf } from './chart-of';
import type { Inputs } from './inputs';
import { KUSTOMIZATION, kustomizationIn } from './kustomize/kustomization';

/** A file that decides what kustomize or Helm make of others. */
interface Recipe {
  readonly file: string;
  /** Its data as text: comments and order of keys decide nothing. */
  readonly content: string;
}

/** The kustomizations that render objects of the registry, and the values of charts whose templates may. */
export function recipesIn({ files, notJudged, tree }: Pick<Inputs, 'files' | 'notJudged' | 'tree'>): Recipe[] {
  const places = files.filter(({ objects }) => objects.some(({ manifest }) => concernsRegistry(manifest)));
  const folders = [...new Set(places.map(({ file }) => folderOfPath(file)))];
  const templates = new Set(notJudged.flatMap(({ file }) => (chartOf(file, tree) === undefined ? [] : [file])));
  const charts = [...new Set([...templates].flatMap((file) => chartOf(file, tree) ?? []))];
  const isOurs = files.some(({ file, text }) => templates.has(file) && namesRegistry(text));
  return files
    .filter((each) => {
      const { file, text } = each;
      return KUSTOMIZATION.test(nameOfPath(file))
        ? namesRegistry(text) || rendersFrom(file, text, folders)
        : each.objects.length === 0 &&
            !templates.has(file) &&
            (isBelow(charts, file) || (isOurs && CALLED_VALUES.test(file)));
    })
    .map(({ file, text }) => ({ file, content: JSON.stringify(readValues(text).values.map(({ value }) => value)) }));
}

/** Values of a chart lie in it under any name, or elsewhere and are called so. */
function isBelow(folders: readonly string[], file: string): boolean {
  return folders.some((folder) => file.startsWith(`${folder}/`));
}

const CALLED_VALUES = /(?:^|[/._-])values(?:[/._-]|$)/i;

/** Whether one of the folders is its own, or one that it names. */
function rendersFrom(file: string, text: string, folders: readonly string[]): boolean {
  const folder = folderOfPath(file);
  const named = kustomizationIn(text).entries.flatMap(({ path }) =>
    path === undefined ? [] : joinPaths(folder, path),
  );
  return folders.some(
    (each) => each === folder || named.some((path) => `${each}/`.startsWith(`${path}/`) || path.startsWith(`${each}/`)),
  );
}

import { posix } from 'node:path';
import { concernsRegistry } from '../schema/kinds/concerns-registry';
import { namesRegistry } from '../schema/kinds/names-registry';
import { readValues } from '../yaml/read-values';
import type { ReadInputs } from './inputs';
import { KUSTOMIZATION, kustomizationIn } from './kustomize/kustomization';

/** A file that decides what kustomize or Helm make of others. */
interface Recipe {
  readonly file: string;
  /** Its data as text: comments and order of keys decide nothing. */
  readonly content: string;
}

/** The kustomizations that render objects of the registry, and the values of charts whose templates may. */
export function recipesIn({ files, notJudged }: ReadInputs): Recipe[] {
  const places = files.filter(({ objects }) => objects.some(({ manifest }) => concernsRegistry(manifest)));
  const folders = [...new Set(places.map(({ file }) => posix.dirname(file)))];
  const charts = new Set(notJudged.flatMap(({ file }) => chartOf(file) ?? []));
  return files
    .filter(({ file, text }) =>
      KUSTOMIZATION.test(posix.basename(file))
        ? namesRegistry(text) || rendersFrom(file, text, folders)
        : VALUES.test(posix.basename(file)) && charts.has(posix.dirname(file)),
    )
    .map(({ file, text }) => ({ file, content: JSON.stringify(readValues(text).values.map(({ value }) => value)) }));
}

const VALUES = /^(?:Chart|requirements|values[\w.-]*)\.ya?ml$/;

/** The chart whose template a file is. */
function chartOf(file: string): string | undefined {
  const [chart, inside] = file.split('/templates/');
  return inside === undefined ? undefined : chart;
}

/** Whether one of the folders is its own, or one that it names. */
function rendersFrom(file: string, text: string, folders: readonly string[]): boolean {
  const folder = posix.dirname(file);
  const named = kustomizationIn(text).entries.flatMap(({ path }) =>
    path === undefined ? [] : posix.join(folder, path),
  );
  return folders.some(
    (each) => each === folder || named.some((path) => `${each}/`.startsWith(`${path}/`) || path.startsWith(`${each}/`)),
  );
}

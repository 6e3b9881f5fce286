import { folderEntries } from '../../files/folder-entries';
import { folderOfBuild } from '../../inputs/build-label';
import { KUSTOMIZATION } from '../../inputs/kustomize/kustomization';
import { STANDARD_INPUT } from '../../inputs/read-inputs';
import { pathFromHere } from './path-from-here';

/** A place in a file of the repository, where forges show a finding. */
interface Anchor {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/**
 * Where forges show what is found in a place. The output of a build is no file of the repository: what is found there, and has no
 * known source, stands at the beginning of the file that says what is built. Undefined for standard input, which is nowhere in it.
 */
export function anchorOf({ file, line, column }: Anchor): Anchor | undefined {
  if (file === STANDARD_INPUT) return undefined;
  const folder = folderOfBuild(file);
  if (folder !== undefined) return { file: pathFromHere(`${folder}/${recipeIn(folder, file)}`), line: 1 };
  return { file: pathFromHere(file), line, ...(column === undefined ? {} : { column }) };
}

function recipeIn(folder: string, label: string): string {
  if (label.startsWith('helm ')) return 'Chart.yaml';
  return folderEntries(folder).find(({ name }) => KUSTOMIZATION.test(name))?.name ?? 'kustomization.yaml';
}

import { baselineIn } from '../../core/formats/baseline-file';
import { jsonText } from '../../core/formats/json-text';
import { CONSTRUCT_METADATA_FILE } from '../../core/names';
import { nameOfPath } from '../../core/paths/posix-path';
import { isCalledAfterRegistry, namesRegistry } from '../../schema/kinds/names-registry';
import { partsOfFile } from '../../schema/kinds/registry-parts';
import type { Inputs } from '../inputs';
import { KUSTOMIZATION } from '../kustomize/kustomization';
import { dataOf, type Recipe } from './recipe';

/** Files that are no manifests and change objects of the registry, or have its settings: values of a chart elsewhere, or a playbook. */
export function textsAboutRegistry({ files, notJudged }: Inputs): Recipe[] {
  const known = new Set(notJudged.map(({ file }) => file));
  return files
    .filter(
      ({ file, objects, unreadable, dump, isBuilt }) =>
        objects.length + unreadable.length === 0 &&
        dump === undefined &&
        isBuilt !== true &&
        !known.has(file) &&
        !KUSTOMIZATION.test(nameOfPath(file)) &&
        nameOfPath(file) !== CONSTRUCT_METADATA_FILE,
    )
    .flatMap(({ file, text }) => {
      const parts = partsAboutRegistry(file, text);
      return parts.length === 0 ? [] : [{ file, content: jsonText(parts), why: WHY }];
    });
}

const WHY = 'it is about the registry, and what a tool makes of it is not known: compare the output of the tool';

/** Comments alone say nothing, nor does a baseline. */
function partsAboutRegistry(file: string, text: string): readonly unknown[] {
  if (!namesRegistry(text) && !isCalledAfterRegistry(file + text)) return [];
  const data = dataOf(text).filter((each) => baselineIn(each) === undefined);
  return partsOfFile(nameOfPath(file), data);
}

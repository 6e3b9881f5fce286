import { jsonText } from '../../core/formats/json-text';
import { CONSTRUCT_METADATA_FILE } from '../../core/names';
import { nameOfPath } from '../../core/paths/posix-path';
import type { Inputs } from '../inputs';
import { KUSTOMIZATION } from '../kustomize/kustomization';
import { partsAboutRegistry } from './parts-about-registry';
import type { Recipe } from './recipe';

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

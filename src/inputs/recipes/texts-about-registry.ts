import { once } from '../../core/caching/once-per';
import { nameOfPath } from '../../core/paths/posix-path';
import { partsOf } from '../../core/data/all-texts';
import { isRecord } from '../../core/record';
import { NEWEST_RELEASE } from '../../core/release';
import { schemaAtRelease } from '../../schema/at-release';
import { namesRegistry } from '../../schema/kinds/names-registry';
import type { Inputs } from '../inputs';
import { isCalledAfterRegistry } from '../kustomize/is-about-registry';
import { KUSTOMIZATION } from '../kustomize/kustomization';
import { recipeContent, dataOf, type Recipe } from './recipe';

/** Files that are no manifests and name the registry, or have its settings: values of a chart elsewhere, or a playbook. */
export function textsAboutRegistry({ files, notJudged }: Inputs): Recipe[] {
  const known = new Set(notJudged.map(({ file }) => file));
  return files
    .filter(
      ({ file, text, objects, unreadable, dump, isBuilt }) =>
        objects.length + unreadable.length === 0 &&
        dump === undefined &&
        isBuilt !== true &&
        !known.has(file) &&
        !KUSTOMIZATION.test(nameOfPath(file)) &&
        hasSettings(file, text),
    )
    .map(({ file, text }) => ({ file, content: recipeContent(file, text), why: WHY }));
}

const WHY = 'it is about the registry, and what a tool makes of it is not known: compare the output of the tool';

/** Comments alone say nothing. */
function hasSettings(file: string, text: string): boolean {
  if (namesRegistry(text)) return dataOf(text).some((value) => typeof value === 'object' && value !== null);
  return isCalledAfterRegistry(file + text) && holdsSettings(file, dataOf(text));
}

/** Whether something that is called after the registry, be it the file, has fields of a Config or an ImagePruner. */
function holdsSettings(file: string, data: readonly unknown[]): boolean {
  return [...partsOf({ [nameOfPath(file)]: data.length === 1 ? data[0] : undefined, data })].some(
    (part) =>
      isRecord(part) &&
      Object.entries(part).some(
        ([key, value]) => isRecord(value) && isCalledAfterRegistry(key) && isSpec(value, IMAGE_REGISTRY.test(key)),
      ),
  );
}

const IMAGE_REGISTRY = /image[-_]?(?:registry|pruner)/i;

/** Other things are called a registry, too, and have replicas. */
function isSpec(value: Readonly<Record<string, unknown>>, isOurName: boolean): boolean {
  return 'managementState' in value || (isOurName && Object.keys(value).some((key) => specFields().has(key)));
}

const specFields = once(
  (): ReadonlySet<string> =>
    new Set(
      (['Config', 'ImagePruner'] as const).flatMap((kind) =>
        Object.keys(schemaAtRelease(kind, NEWEST_RELEASE).properties?.['spec']?.properties ?? {}),
      ),
    ),
);

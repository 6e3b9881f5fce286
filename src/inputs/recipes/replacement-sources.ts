import { memoizeBy } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import { valueAt } from '../../core/field-path';
import { asText, jsonText } from '../../core/formats/json-text';
import { apiGroup, referenceTo, type Manifest } from '../../core/manifest';
import { asRecord, fieldOf, itemsOf } from '../../core/record';
import { folderOfPath, joinPaths } from '../../core/paths/posix-path';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { InputFile, Inputs } from '../inputs';
import { stepsOfPath } from '../kustomize/patches/replacement-changes';
import { fits, type ObjectSelector } from '../kustomize/selectors/object-selector';
import { kustomizationFields, reachedBy, type RegistryKustomization } from './kustomizations-of-registry';
import { dataOf, OF_BUILD, type Recipe } from './recipe';

/** From where kustomize takes a value that it writes into objects of the registry. */
interface Source {
  /** Group, kind, name and namespace, each of which may be missing. */
  readonly object: unknown;
  readonly fieldPath: unknown;
}

/** The values that replacements and vars of kustomizations copy into objects of the registry, by the files that hold them. */
export function replacementSources(kustomizations: readonly RegistryKustomization[], inputs: Inputs): Recipe[] {
  const selectsOurs = selectsAmong(inputs.files);
  const sources = kustomizations.flatMap((each) => [
    ...replaced(each, inputs).filter(({ targets }) => itemsOf(targets).some(selectsOurs)),
    ...filledIn(each, inputs),
  ]);
  if (sources.length === 0) return [];
  const sourcesFor = meantBy(sources);
  const reached = reachedBy(kustomizations, inputs.uses);
  return inputs.files
    .filter(({ file, objects }) => objects.length > 0 && reached.has(inputs.tree.keyOf(file)))
    .flatMap(({ file, objects }) =>
      objects.flatMap(({ manifest }) =>
        sourcesFor(manifest)
          .filter(({ object }) => isMeant(object, manifest))
          .map((source) => ({ file, content: valueOf(source, manifest), why: OF_BUILD })),
      ),
    );
}

/** Source: kubernetes-sigs/kustomize api/types/replacement.go. */
function replaced(kustomization: RegistryKustomization, inputs: Inputs): (Source & { readonly targets: unknown })[] {
  const items = itemsOf(kustomizationFields(kustomization)['replacements']);
  return items
    .flatMap((item) => {
      const path = fieldOf(item, 'path');
      if (typeof path !== 'string') return [item];
      return dataOf(textOf(joinPaths(folderOfPath(kustomization.file), path), inputs)).flatMap((data) => data);
    })
    .map((item) => ({ source: fieldOf(item, 'source'), targets: fieldOf(item, 'targets') }))
    .map(({ source, targets }) => ({ object: source, fieldPath: fieldOf(source, 'fieldPath'), targets }));
}

/** Reports whether a target of a replacement may be an object of the registry. Thousands of them may select the same. */
function selectsAmong(files: readonly InputFile[]): (target: unknown) => boolean {
  const ours = files
    .flatMap(({ objects }) => objects.map(({ manifest }) => manifest))
    .filter(concernsRegistry)
    .map(referenceTo);
  const selects = memoizeBy(
    (selector: ObjectSelector) => jsonText(selector),
    (selector) => ours.some((each) => fits(selector, each, { isRenamed: true }) !== 'no'),
    Infinity,
  );
  return (target) => {
    const { group, kind, name }: ObjectSelector = asRecord(fieldOf(target, 'select'));
    return selects({ group, kind, name });
  };
}

/** Source: kubernetes-sigs/kustomize api/types/var.go. */
function filledIn(kustomization: RegistryKustomization, { files }: Inputs): Source[] {
  return itemsOf(kustomizationFields(kustomization)['vars'])
    .filter((item) => files.some(({ text }) => text.includes(`$(${String(fieldOf(item, 'name'))})`)))
    .map((item) => {
      const { apiVersion, ...object } = asRecord(fieldOf(item, 'objref'));
      const group = typeof apiVersion === 'string' ? apiGroup(apiVersion) : undefined;
      return { object: { ...object, group }, fieldPath: fieldOf(fieldOf(item, 'fieldref'), 'fieldpath') };
    });
}

/** Reports which sources may be meant by an object: those with its name, and those without one, in their order. */
function meantBy(sources: readonly Source[]): (manifest: Manifest) => readonly Source[] {
  const named = sources.map((source, place) => ({ source, place, name: asRecord(source.object)['name'] ?? '' }));
  const byName = groupBy(named, ({ name }) => name);
  return ({ metadata: { name } }) =>
    [...(byName.get('') ?? []), ...(name === '' ? [] : (byName.get(name) ?? []))]
      .sort((one, other) => one.place - other.place)
      .map(({ source }) => source);
}

function isMeant(object: unknown, { apiVersion, kind, metadata: { name, namespace } }: Manifest): boolean {
  const wanted = asRecord(object);
  const isOf = (field: string, value: unknown): boolean =>
    [undefined, null, '', value].some((each) => each === wanted[field]);
  // A kustomization may give a namespace to what has none.
  return (
    isOf('group', apiGroup(apiVersion)) &&
    isOf('kind', kind) &&
    isOf('name', name) &&
    (namespace === undefined || isOf('namespace', namespace))
  );
}

function valueOf({ fieldPath }: Source, manifest: Manifest): string {
  return asText(valueAt(manifest, stepsOfPath(typeof fieldPath === 'string' ? fieldPath : 'metadata.name')));
}

function textOf(path: string, { files, tree }: Inputs): string {
  const key = tree.keyOf(path);
  const read = files.find(({ file }) => tree.keyOf(file) === key);
  return read?.text ?? (tree.isFile(path) ? tree.read(path).text : '');
}

import { isSameData } from '../../core/data/same-data';
import { valueAt, type FieldPath } from '../../core/field-path';
import { groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { joinPaths } from '../../core/paths/posix-path';
import { asRecord, isRecord } from '../../core/record';
import { firstValue } from '../../yaml/read-values';
import type { Position } from '../../yaml/position';
import { placeIn, type FilePlace } from '../../yaml/source-object';
import { traitsOf } from '../kustomize/selectors/object-selector';
import type { FileTree } from '../tree/file-tree';
import { kustomizationSources, type KustomizationSources } from './kustomization-sources';
import { effectOfPart, partsOfPatch, type PartEffect, type SourcePart } from './source-part';

/**
 * Reports where a field of an object comes from that was built of a folder: the patch or the manifest that has its value, else
 * what brings the object. Undefined if the folder has no kustomization.
 */
export function sourcePlaces(
  folder: string,
  tree: FileTree,
): ((built: Manifest, path: FieldPath, within?: Position) => FilePlace) | undefined {
  const sources = kustomizationSources(folder, tree);
  if (sources === undefined) return undefined;
  const patches = sources.patches.flatMap(partsOfPatch);
  return (built, path, within) => {
    const base = baseOf(sources, built, folder, tree);
    const line = base?.line ?? entryOf(sources, built)?.line;
    const brought = { file: sources.file, line: line?.() ?? 1, column: 1 };
    if (isIdentity(path)) return base === undefined ? brought : placeIn(base.object, path, within);
    const reference = referenceTo(base?.object.manifest ?? built);
    // What a patch met stands between the manifest and the build.
    const traits = traitsOf(base === undefined ? [built] : [base.object.manifest, built]);
    const about = patches.filter((part) => part.isAbout(reference, traits));
    const value = valueAt(built, path);
    const effects = about.flatMap((part) => {
      const effect = effectOfPart(part, path);
      return effect === undefined ? [] : [{ part, effect }];
    });
    const setting = effects.filter(({ effect }) => effect.is === 'set' && isSameData(effect.value, value)).at(-1);
    if (setting !== undefined) return inPatch(setting, within);
    const inManifest = base === undefined ? undefined : valueAt(base.object.manifest, path);
    if (base !== undefined && isSameData(inManifest, value) && (value !== undefined || effects.length === 0))
      return placeIn(base.object, path, within);
    const [only, ...others] = effects;
    if (only !== undefined && others.length === 0 && path.length > 1) return inPatch(only);
    return base !== undefined && isRecord(inManifest) ? placeIn(base.object, path) : brought;
  };
}

function inPatch(
  { part, effect: { below } }: { readonly part: SourcePart; readonly effect: PartEffect },
  within?: Position,
): FilePlace {
  return { file: part.file, ...part.locate(below, within) };
}

/** Whether a path leads to what a patch only repeats, to say which object it is for. */
function isIdentity([first, second]: FieldPath): boolean {
  if (first === 'metadata') return second === undefined || second === 'name' || second === 'namespace';
  return first === undefined || first === 'apiVersion' || first === 'kind';
}

/** The manifest that became a built object; undefined if none is known, or several may be it. */
function baseOf(
  { objects }: KustomizationSources,
  built: Manifest,
  folder: string,
  tree: FileTree,
): KustomizationSources['objects'][number] | undefined {
  const origin = originOf(built);
  const key = origin === undefined ? undefined : tree.keyOf(joinPaths(folder, origin));
  const sameKind = objects.filter(
    ({ object: { file, manifest } }) =>
      groupKind(manifest) === groupKind(built) && (key === undefined || tree.keyOf(file) === key),
  );
  const { name, namespace } = referenceTo(built);
  const named = sameKind.filter(({ object }) => referenceTo(object.manifest).name === name);
  const inNamespace = named.filter(({ object }) => referenceTo(object.manifest).namespace === namespace);
  // With a prefix or a suffix of the kustomization.
  const renamed = sameKind.filter(({ object }) => name.includes(referenceTo(object.manifest).name));
  const [found, ...others] = [inNamespace, named, renamed].find((each) => each.length > 0) ?? [];
  return others.length === 0 ? found : undefined;
}

/** The file that kustomize names, where the kustomization asks for origins; of a remote one, nothing. */
function originOf({ metadata }: Manifest): string | undefined {
  const text = asRecord(metadata.annotations)['config.kubernetes.io/origin'];
  if (typeof text !== 'string') return undefined;
  const { path, repo } = asRecord(firstValue(text)?.value);
  return typeof path === 'string' && repo === undefined ? path : undefined;
}

/** What brings an object that stands in no file: what has its name, or the only entry that may. */
function entryOf(
  { elsewhere }: KustomizationSources,
  built: Manifest,
): KustomizationSources['elsewhere'][number] | undefined {
  const { name } = referenceTo(built);
  const named = elsewhere.filter(({ text = '' }) => text !== '' && name.includes(text));
  return [named, elsewhere].find((each) => each.length === 1)?.[0];
}

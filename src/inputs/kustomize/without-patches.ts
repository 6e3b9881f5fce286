import { groupBy } from '../../core/data/group-by';
import type { Manifest } from '../../core/manifest';
import { nameOfPath } from '../../core/paths/posix-path';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { namesRegistry } from '../../schema/kinds/names-registry';
import type { ReadFile } from '../read-file';
import { holdsDirective, mayHoldDirective } from './patches/patch-directive';
import { changingUses, type PatchedBases } from './changes-by-file';
import { patchedBases } from './patched-bases';
import { unreadUses } from './unread-uses';
import type { FileTree } from '../tree/file-tree';
import { usesIn, type Use } from './uses';
import { withNamespaces, type ManifestFiles } from './with-namespaces';
import { usesBeside } from './uses-beside';
import { DIRECTIVE_WHY, NAME_WHY, SYNC_SET_WHY, whyOf } from './why';

/** Manifests, and which of their fields patches decide about. */
interface PatchedFiles<File extends ReadFile> extends ManifestFiles<File> {
  readonly patched: PatchedBases;
  /** What the kustomizations make of files. */
  readonly uses: readonly Use[];
}

/** A file that was found in a folder, or named itself. */
type Found = ReadFile & { readonly folder?: string };

/**
 * Takes out what is no manifest of its own: files that a kustomization among them, or beside a named one, merges or puts into others, files that
 * were found and are called a patch, and objects with the directives of one. What is a resource of a kustomization stays.
 */
export function withoutPatches<File extends Found>(found: readonly File[], tree: FileTree): PatchedFiles<File> {
  const known = [...usesIn(found, tree), ...usesBeside(found, tree)];
  const { files, notJudged } = withNamespaces(found, known, tree);
  const patched = patchedBases(files, known, tree);
  // What decides about a field is listed, since no finding depends on this field.
  const changing = changingUses(patched, files);
  const uses = known.map((use) => (changing.has(use) ? { ...use, concerns: true } : use));
  const keys = uses.length === 0 ? [] : files.map(({ file }) => tree.keyOf(file));
  const merges = mergesIn(uses);
  const parts = files.map((file, index) => withoutPatch(file, merges.get(keys[index] ?? '')));
  return {
    files: parts.flatMap((part) => part.files),
    notJudged: [...notJudged, ...parts.flatMap((part) => part.notJudged), ...unreadUses(files, uses, tree)],
    patched,
    uses: known,
  };
}

/** What is done with files, by their keys; first whether one is a resource. */
function mergesIn(uses: readonly Use[]): Map<string, Use[]> {
  const named = uses.filter(({ file }) => file !== undefined);
  return groupBy(named, ({ file = '' }) => file);
}

function withoutPatch<File extends Found>(file: File, uses: readonly Use[] = []): ManifestFiles<File> {
  const [merge] = uses;
  const isResource = uses.some((use) => use.of === 'resource');
  if (merge !== undefined && !isResource) {
    return withoutAll(
      file,
      whyOf(merge, file.file),
      uses.some((use) => use.concerns),
    );
  }
  if (file.objects.some(({ manifest }) => isSyncSetPatch(manifest))) return withoutAll(file, SYNC_SET_WHY, false);
  if (!isResource && file.folder !== undefined && CALLED_PATCH.test(nameOfPath(file.file))) {
    return withoutAll(file, NAME_WHY, false);
  }
  return withoutDirectives(file);
}

/** An item of `spec.patches`, in a file of its own. Source: openshift/hive apis/hive/v1/syncset_types.go SyncObjectPatch. */
function isSyncSetPatch(manifest: Manifest): boolean {
  return ['patch', 'patchType'].every((field) => typeof manifest[field] === 'string') && manifest['spec'] === undefined;
}

const CALLED_PATCH = /(?:^|[^a-z])patch(?:[^a-z]|$)/i;

function withoutAll<File extends Found>(file: File, why: string, concerns: boolean): ManifestFiles<File> {
  const ours = file.objects.find(({ manifest }) => concernsRegistry(manifest));
  const isListed = concerns || ours !== undefined || namesRegistry(file.text);
  const line = ours?.locate([]).line ?? 1;
  return {
    files: [{ ...file, objects: [], unreadable: [] }],
    notJudged: isListed ? [{ file: file.file, line, why }] : [],
  };
}

function withoutDirectives<File extends Found>(file: File): ManifestFiles<File> {
  if (!mayHoldDirective(file.text)) return { files: [file], notJudged: [] };
  const patches = file.objects.filter(({ manifest }) => holdsDirective(manifest));
  const ours = patches.filter(({ manifest }) => concernsRegistry(manifest) || namesRegistry(file.text));
  return {
    files: [{ ...file, objects: file.objects.filter((object) => !patches.includes(object)) }],
    notJudged: ours.map((object) => ({ file: file.file, line: object.locate([]).line, why: DIRECTIVE_WHY })),
  };
}

import { isClusterScoped } from '../../core/cluster-scope';
import { apiGroup, type Manifest } from '../../core/manifest';
import type { NotJudged } from '../../core/not-judged';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { ReadFile } from '../read-file';
import { groupedByFolder, takenByFolder } from './reached';
import type { FileTree } from '../tree/file-tree';
import type { Use } from './uses';

/** Files with their manifests, and what is no manifest of its own although it is about the registry. */
export interface ManifestFiles<File extends ReadFile> {
  readonly files: readonly File[];
  readonly notJudged: readonly NotJudged[];
}

/**
 * Files with the namespace that their kustomizations give to all objects, whatever namespace is written in them. Where several
 * kustomizations give different ones, an object stays as it is.
 */
export function withNamespaces<File extends ReadFile>(
  files: readonly File[],
  uses: readonly Use[],
  tree: FileTree,
): ManifestFiles<File> {
  const given = namespacesByFile(uses);
  if (given.size === 0) return { files, notJudged: [] };
  const parts = files.map((file) => withNamespace(file, given.get(tree.keyOf(file.file)) ?? NONE));
  return { files: parts.map(({ file }) => file), notJudged: parts.flatMap(({ notJudged }) => notJudged) };
}

const NONE: ReadonlySet<string | undefined> = new Set();

/** The namespaces that files and folders get, by their keys. That of the outermost kustomization counts. */
function namespacesByFile(uses: readonly Use[]): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const own = groupedByFolder(uses.filter(({ of }) => of === 'namespace'));
  const given = new Map<string, Set<string | undefined>>();
  if (own.size === 0) return given;
  const taken = takenByFolder(uses);
  const inner = new Set([...taken.values()].flatMap((each) => each.map(({ file }) => file)));
  const open = [...taken.keys()].filter((folder) => !inner.has(folder)).map((key) => ({ key, outer: NO_NAMESPACE }));
  // A list gives what is added while it is walked through.
  for (const { key, outer } of open) {
    const namespace = outer ?? own.get(key)?.[0]?.text;
    for (const { file } of taken.get(key) ?? []) {
      if (file === undefined || given.get(file)?.has(namespace) === true) continue;
      given.set(file, (given.get(file) ?? new Set()).add(namespace));
      open.push({ key: file, outer: namespace });
    }
  }
  return given;
}

const NO_NAMESPACE: string | undefined = undefined;

function withNamespace<File extends ReadFile>(
  file: File,
  given: ReadonlySet<string | undefined>,
): { readonly file: File; readonly notJudged: readonly NotJudged[] } {
  const changes = [...given].map((namespace) => (manifest: Manifest) => inNamespace(manifest, namespace));
  const [change, ...others] = changes;
  if (change === undefined) return { file, notJudged: [] };
  if (others.length === 0) {
    const objects = file.objects.map((object) => ({ ...object, manifest: change(object.manifest) }));
    return { file: { ...file, objects }, notJudged: [] };
  }
  const unknown = file.objects.filter(
    ({ manifest }) =>
      changes.some((each) => each(manifest) !== manifest) && changes.some((each) => concernsRegistry(each(manifest))),
  );
  return { file, notJudged: unknown.map((object) => ({ file: file.file, line: object.locate([]).line, why: WHY })) };
}

const WHY = 'kustomizations give it different namespaces: use what kustomize builds (-k DIR)';

function inNamespace(manifest: Manifest, namespace: string | undefined): Manifest {
  const { apiVersion, kind, metadata } = manifest;
  if (namespace === undefined || metadata.namespace === namespace) return manifest;
  if (isClusterScoped(apiGroup(apiVersion), kind)) return manifest;
  return { ...manifest, metadata: { ...metadata, namespace } };
}

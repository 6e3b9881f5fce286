import { isClusterScoped } from '../../core/cluster-scope';
import { apiGroup, type Manifest } from '../../core/manifest';
import type { NotJudged } from '../../core/not-judged';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { ReadFile } from '../read-file';
import { givenNamespaces } from './given-namespaces';
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
  const given = givenNamespaces(uses);
  if (given === undefined) return { files, notJudged: [] };
  const parts = files.map((file) => withNamespace(file, given(tree.keyOf(file.file))));
  return { files: parts.map(({ file }) => file), notJudged: parts.flatMap(({ notJudged }) => notJudged) };
}

function withNamespace<File extends ReadFile>(
  file: File,
  given: readonly (string | undefined)[],
): { readonly file: File; readonly notJudged: readonly NotJudged[] } {
  const changes = given.map((namespace) => (manifest: Manifest) => inNamespace(manifest, namespace));
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

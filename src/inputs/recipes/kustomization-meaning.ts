import { oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { asText, jsonText } from '../../core/formats/json-text';
import { manifestKey } from '../../core/manifest';
import { folderOfPath, joinPaths, normalizePath, withFoldersAround } from '../../core/paths/posix-path';
import { asRecord, isRecord, itemsOf, type PlainRecord } from '../../core/record';
import { isForDisplayOrOrder } from '../../core/tools/argo-cd';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { SourceObject } from '../../yaml/source-object';
import type { InputFile, Inputs } from '../inputs';
import { takersOfAny } from '../kustomize/reached';
import type { Use } from '../kustomize/uses';
import { kustomizationFields, type RegistryKustomization } from './kustomizations-of-registry';

/**
 * What of a kustomization decides about the objects of the registry, as text. Names of files beside it decide nothing, since the
 * objects in them are compared: only which of these files it leaves out does. Nor do folders without anything of the registry,
 * annotations that nobody reads, and images and replicas, which kustomize finds in no object of our kinds.
 *
 * @see kubernetes-sigs/kustomize api/types/kustomization.go FixKustomizationPostUnmarshalling, api/internal/konfig/builtinpluginconsts
 */
export function meaningOf(kustomization: RegistryKustomization, inputs: Inputs): string {
  const { files, tree } = inputs;
  const { file, data, folder: folderKey, isForeign } = kustomization;
  const { resources, bases, apiVersion, kind, images, replicas, ...others } = withLabels(
    kustomizationFields(kustomization),
  );
  if (data.length !== 1) return jsonText(data);
  const folder = folderOfPath(file);
  const beside = (filesByFolder(files).get(folder) ?? []).filter((each) => each.file !== file);
  const besideKeys = new Set(beside.map((each) => tree.keyOf(each.file)));
  const entries = [...itemsOf(resources), ...itemsOf(bases)];
  const listed = new Set(entries.map((entry) => tree.keyOf(joinPaths(folder, String(entry)))));
  const elsewhere = entries.filter((entry) => {
    const key = tree.keyOf(joinPaths(folder, String(entry)));
    return typeof entry !== 'string' || !(besideKeys.has(key) || isForeign(key));
  });
  const leftOut = beside.filter((each) => !listed.has(tree.keyOf(each.file)));
  const hasContainers = (): boolean => takersOfContainers(inputs).has(folderKey);
  const isRead = (isSet(images) || isSet(replicas)) && (isSet(others['configurations']) || hasContainers());
  return asText({
    resources: [...new Set(elsewhere.map((entry) => asText(withoutDot(entry))))].sort(),
    leftOut: leftOut.flatMap(({ objects }) => objects.map(({ manifest }) => manifestKey(manifest))).sort(),
    kind: kind === 'Kustomization' ? undefined : kind,
    apiVersion: asText(apiVersion ?? DEFAULT).includes(DEFAULT) ? undefined : apiVersion,
    others: Object.fromEntries(
      Object.entries({ ...others, ...(isRead ? { images, replicas } : {}) })
        .filter(([, value]) => isSet(value))
        .map(([field, value]): [string, unknown] => [field, PATHS.has(field) ? withoutDot(value) : value])
        .filter(
          ([field, value]) =>
            field !== 'commonAnnotations' ||
            !isRecord(value) ||
            readsAnnotations(files) ||
            Object.keys(value).some((key) => READ.test(key) && !isForDisplayOrOrder(key)),
        ),
    ),
  });
}

/**
 * The fields with commonLabels as `kustomize edit fix` writes them: as the last labels, also of selectors. The order of labels
 * decides only where two have the same key.
 *
 * @see kubernetes-sigs/kustomize api/types/kustomization.go FixKustomizationPreMarshalling
 */
function withLabels(fields: PlainRecord): PlainRecord {
  const { labels, commonLabels, ...others } = fields;
  if (isSet(labels) && !Array.isArray(labels)) return fields;
  const entries = [
    ...itemsOf(labels),
    ...(isSet(commonLabels) ? [{ includeSelectors: true, pairs: commonLabels }] : []),
  ];
  const keys = entries.flatMap((entry) => Object.keys(asRecord(asRecord(entry)['pairs'])));
  const isInOrder = new Set(keys).size < keys.length;
  return { ...others, labels: isInOrder ? entries : entries.map(asText).sort() };
}

/** Whether a folder is deployed the same without the kustomization: it only lists all files that are there, and none is below. */
export function isPlain(
  { file }: RegistryKustomization,
  meaning: string,
  { files, tree, uses = NONE }: Inputs,
): boolean {
  const folder = folderOfPath(file);
  if (meaning !== LISTS_ALL || foldersAroundObjects(files).has(folder)) return false;
  // What another one names must have one.
  return !namedIn(uses).has(tree.keyOf(folder));
}

const NONE: readonly Use[] = [];

const namedIn = oncePer(
  (uses: readonly Use[]): ReadonlySet<string | undefined> => new Set(uses.map(({ file }) => file)),
);

/** Folders that have objects in folders below them. */
const foldersAroundObjects = oncePer((files: readonly InputFile[]): ReadonlySet<string> => {
  const folders = [...filesByFolder(files).keys()].filter((folder) => folder !== folderOfPath(folder));
  return new Set(withFoldersAround(folders.map(folderOfPath)));
});

const LISTS_ALL = asText({ resources: [], leftOut: [], others: {} });

/** Whether a patch of a kustomization or a GitOps tool selects by annotations, or a replacement reads one. */
const readsAnnotations = oncePer((files: readonly InputFile[]) =>
  files.some(({ text }) => text.includes('annotationSelector') || text.includes('metadata.annotations')),
);

const filesByFolder = oncePer((files: readonly InputFile[]) =>
  groupBy(
    files.filter(({ objects }) => objects.length > 0),
    ({ file }) => folderOfPath(file),
  ),
);

const takersOfContainers = oncePer(({ files, tree, uses = NONE }: Inputs) =>
  takersOfAny(uses)(files.filter(({ objects }) => objects.some(runsContainers)).map(({ file }) => tree.keyOf(file))),
);

function runsContainers({ manifest }: SourceObject): boolean {
  return concernsRegistry(manifest) && jsonText(manifest).includes('"containers"');
}

const DEFAULT = 'kustomize.config.k8s.io/';
const PATHS: ReadonlySet<string> = new Set([
  ...['components', 'patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements'],
  ...['generators', 'transformers', 'validators', 'configurations', 'crds'],
]);

/** Annotations that a tool or the platform reads. */
const READ = /openshift|kubernetes\.io|k8s\.io|argoproj|fluxcd|helm\.sh|open-cluster-management/;

function isSet(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isRecord(value) ? Object.keys(value).length > 0 : value !== undefined && value !== null && value !== '';
}

/** `./patch.yaml` is `patch.yaml`. */
function withoutDot(value: unknown): unknown {
  if (typeof value === 'string') return /^\.\/\S*$/.test(value) ? normalizePath(value) : value;
  if (Array.isArray(value)) return value.map(withoutDot);
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'path' ? withoutDot(each) : each]))
    : value;
}

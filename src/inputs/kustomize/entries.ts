import type { FieldPath } from '../../core/field-path';
import { asRecord, itemsOf, type PlainRecord } from '../../core/record';
import { isForDisplayOrOrder } from '../../core/tools/argo-cd';

/** One item of a list in a kustomization. */
export interface KustomizationEntry {
  readonly use: EntryUse;
  /** The file that it names, relative to the kustomization. */
  readonly path?: string;
  /** Content in the kustomization itself instead of a file. */
  readonly text?: string;
  /** Where in the item this content stands. @default - the item itself */
  readonly textPath?: FieldPath;
  /** Selectors of the objects that it changes. @default - the content of the patch names them */
  readonly targets?: readonly unknown[];
  /** The replacement itself. */
  readonly replacement?: unknown;
  /** The namespace of what it makes, where the item has one. */
  readonly namespace?: unknown;
  /** Labels or annotations that all objects get. */
  readonly given?: GivenPairs;
  /** What a generator makes, if its name gets no hash. */
  readonly exact?: ExactObject;
}

/** A ConfigMap or Secret under the name that the kustomization says. */
export interface ExactObject {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly namespace: string | undefined;
}

/** Labels or annotations, as the metadata of an object has them. */
export type GivenPairs = Readonly<Partial<Record<'labels' | 'annotations', PlainRecord>>>;

/** What a kustomization does with it. */
export type EntryUse =
  | 'resource'
  | 'component'
  | 'patch'
  | 'replacement'
  | 'transformer'
  | 'data'
  | 'generator'
  | 'chart'
  | 'remote'
  | 'name'
  | 'mark'
  | 'label'
  | 'namespace';

/**
 * How the fields of a kustomization are read, in the order in which kustomize takes and changes objects. Not in it: replicas and images, which kustomize finds in no Config; generators, whose
 * files others read as objects that carry manifests; crds, configurations and openapi, which hold no object of the registry.
 *
 * @see kubernetes-sigs/kustomize api/types/kustomization.go, api/internal/target/kusttarget_configplugin.go
 */
export const ENTRIES: Readonly<
  Record<string, (item: unknown, generatorOptions: unknown) => readonly KustomizationEntry[]>
> = {
  resources: resource,
  bases: resource,
  configMapGenerator: (item, options) => generated('ConfigMap', item, options),
  secretGenerator: (item, options) => generated('Secret', item, options),
  helmCharts: chart,
  helmChartInflationGenerator: chart,
  components: component,
  patchesStrategicMerge: (item) => fileOrText('patch', item),
  patches: patch,
  namespace: (text) => (typeof text === 'string' && text !== '' ? [{ use: 'namespace', text }] : []),
  namePrefix: name,
  nameSuffix: name,
  labels: (item) => given({ labels: asRecord(asRecord(item)['pairs']) }),
  commonLabels: (pairs) => given({ labels: asRecord(pairs) }),
  commonAnnotations: (pairs) => given({ annotations: asRecord(pairs) }),
  patchesJson6902: patch,
  replacements: replacement,
  transformers: (item) => fileOrText('transformer', item),
};

/** Those of them that are no lists, and are read as a whole. */
export const WHOLE: ReadonlySet<string> = new Set([
  'namespace',
  'namePrefix',
  'nameSuffix',
  'commonLabels',
  'commonAnnotations',
]);

/** A file, or a folder with a kustomization. */
function resource(item: unknown): KustomizationEntry[] {
  return taken('resource', item);
}

/** A folder whose patches are for whatever the kustomization has. */
function component(item: unknown): KustomizationEntry[] {
  return taken('component', item);
}

function taken(use: EntryUse, item: unknown): KustomizationEntry[] {
  if (typeof item !== 'string') return [];
  return [REMOTE.test(item) ? { use: 'remote', text: item } : { use, path: item }];
}

/** A URL, or what is one for Git. Source: kubernetes-sigs/kustomize api/internal/git/repospec.go NewRepoSpecFromURL. */
const REMOTE = /^(?:[\w+.-]{2,}:|[^/]+@[^/]+:|(?:github|gitlab|bitbucket)\.)|\?(?:ref|version)=/;

function patch(item: unknown): KustomizationEntry[] {
  const { path, patch, target } = asRecord(item);
  return [
    {
      use: 'patch',
      ...(typeof path === 'string' && path !== '' ? { path } : {}),
      ...(typeof patch === 'string' ? { text: patch, textPath: ['patch'] } : {}),
      ...(target === undefined || target === null ? {} : { targets: [target] }),
    },
  ];
}

function fileOrText(use: EntryUse, item: unknown): KustomizationEntry[] {
  if (typeof item !== 'string') return [];
  return [{ use, ...(/[\n{]/.test(item) ? { text: item } : { path: item }) }];
}

function replacement(item: unknown): KustomizationEntry[] {
  const { path, targets } = asRecord(item);
  if (typeof path === 'string') return [{ use: 'replacement', path }];
  return [
    { use: 'replacement', targets: itemsOf(targets).map((target) => asRecord(target)['select']), replacement: item },
  ];
}

/** The object, and the files that become its data. */
function generated(kind: ExactObject['kind'], item: unknown, generatorOptions: unknown): KustomizationEntry[] {
  const { name, namespace, files, envs, env, options } = asRecord(item);
  // One of them is enough: api/types/generatoroptions.go MergeGlobalOptionsIntoLocal.
  const isExact = [generatorOptions, options].some((each) => asRecord(each)['disableNameSuffixHash'] === true);
  const data = [...itemsOf(files), ...itemsOf(envs), env].filter((each) => typeof each === 'string');
  return [
    {
      use: 'generator',
      ...(typeof name === 'string' ? { text: name } : {}),
      namespace,
      ...(isExact && typeof name === 'string'
        ? { exact: { kind, name, namespace: typeof namespace === 'string' ? namespace : undefined } }
        : {}),
    },
    ...data.map((each): KustomizationEntry => ({ use: 'data', path: each.slice(each.indexOf('=') + 1) })),
  ];
}

function chart(item: unknown): KustomizationEntry[] {
  const { name, releaseName, namespace } = asRecord(item);
  const text = [name, releaseName].filter((each) => typeof each === 'string').join(' ');
  return [{ use: 'chart', text, namespace }];
}

function name(text: unknown): KustomizationEntry[] {
  return typeof text === 'string' && text !== '' ? [{ use: 'name' }] : [];
}

/** Marks are annotations and labels by which tools delete, replace or keep an object, or by which a risk is acknowledged. */
function given(pairs: GivenPairs): KustomizationEntry[] {
  const keys = Object.values(pairs).flatMap((each) => Object.keys(each));
  if (keys.length === 0) return [];
  return [{ use: keys.some((key) => MARK.test(key) && !isForDisplayOrOrder(key)) ? 'mark' : 'label', given: pairs }];
}

const MARK =
  /^(?:argocd\.argoproj\.io|kustomize\.toolkit\.fluxcd\.io|helm\.sh|openshift\.io|(?:acknowledge\.)?cdk8s-openshift-image-registry)\//;

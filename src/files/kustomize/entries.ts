import { asRecord, itemsOf } from '../../core/record';

/** One item of a list in a kustomization. */
export interface KustomizationEntry {
  readonly use: EntryUse;
  /** The file that it names, relative to the kustomization. */
  readonly path?: string;
  /** Content in the kustomization itself instead of a file. */
  readonly text?: string;
  /** Selectors of the objects that it changes. @default - the content of the patch names them */
  readonly targets?: readonly unknown[];
  /** The namespace of what it makes, where the item has one. */
  readonly namespace?: unknown;
}

/** What a kustomization does with it. */
export type EntryUse =
  'resource' | 'component' | 'patch' | 'replacement' | 'transformer' | 'data' | 'generator' | 'chart';

/**
 * How the items of each list are read. Not in it: generators, whose files others read as objects that carry manifests; crds,
 * configurations and openapi, which hold no object of the registry.
 *
 * @see kubernetes-sigs/kustomize api/types/kustomization.go
 */
export const ENTRIES: Readonly<Record<string, (item: unknown) => readonly KustomizationEntry[]>> = {
  resources: resource,
  bases: resource,
  components: component,
  patches: patch,
  patchesJson6902: patch,
  patchesStrategicMerge: (item) => fileOrText('patch', item),
  transformers: (item) => fileOrText('transformer', item),
  replacements: replacement,
  configMapGenerator: generated,
  secretGenerator: generated,
  helmCharts: chart,
  helmChartInflationGenerator: chart,
};

/** A file, or a folder with a kustomization. */
function resource(item: unknown): KustomizationEntry[] {
  return typeof item === 'string' ? [{ use: 'resource', path: item }] : [];
}

/** A folder whose patches are for whatever the kustomization has. */
function component(item: unknown): KustomizationEntry[] {
  return typeof item === 'string' ? [{ use: 'component', path: item }] : [];
}

function patch(item: unknown): KustomizationEntry[] {
  const { path, patch, target } = asRecord(item);
  return [
    {
      use: 'patch',
      ...(typeof path === 'string' && path !== '' ? { path } : {}),
      ...(typeof patch === 'string' ? { text: patch } : {}),
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
  return [{ use: 'replacement', targets: itemsOf(targets).map((target) => asRecord(target)['select']) }];
}

/** The object, and the files that become its data. */
function generated(item: unknown): KustomizationEntry[] {
  const { name, namespace, files, envs, env } = asRecord(item);
  const data = [...itemsOf(files), ...itemsOf(envs), env].filter((each) => typeof each === 'string');
  return [
    { use: 'generator', ...(typeof name === 'string' ? { text: name } : {}), namespace },
    ...data.map((each): KustomizationEntry => ({ use: 'data', path: each.slice(each.indexOf('=') + 1) })),
  ];
}

function chart(item: unknown): KustomizationEntry[] {
  return [{ use: 'chart', namespace: asRecord(item)['namespace'] }];
}

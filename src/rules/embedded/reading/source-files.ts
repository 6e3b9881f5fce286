/** What a file holds that a generator of policies merges with a patch. */
interface SourceFile {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** The object in a file, by the last part of its name. Source: openshift-kni/telco-reference telco-ran/configuration/source-crs. */
export function sourceFile(path: unknown): SourceFile | undefined {
  const name = typeof path === 'string' ? path.slice(path.lastIndexOf('/') + 1) : '';
  return Object.hasOwn(SOURCE_FILES, name) ? SOURCE_FILES[name] : undefined;
}

/** Whether the name of a file says that it is about the registry. */
export function isNamedAfterRegistry(path: unknown): boolean {
  return typeof path === 'string' && /image-?(?:registry|pruner)/i.test(path);
}

const SOURCE_FILES: Readonly<Record<string, SourceFile>> = {
  'ImageRegistryConfig.yaml': {
    apiVersion: 'imageregistry.operator.openshift.io/v1',
    kind: 'Config',
    metadata: { name: 'cluster' },
  },
  'ImageRegistryPV.yaml': {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'image-registry-pv-filesystem' },
  },
  'StoragePVC.yaml': {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'pvc-storage', namespace: 'default' },
  },
};

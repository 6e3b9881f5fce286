import type { Manifest } from '../../src/core/manifest';
import { config, NS, object, pruner } from '../operator/clusters';

/** One side of an edit. */
export interface Side {
  readonly name: string;
  readonly manifests: readonly Manifest[];
}

export interface Edits {
  readonly sides: readonly Side[];
  readonly options: readonly string[];
}

/** JSON is YAML. */
export function textOf({ manifests }: Side): string {
  return manifests.map((manifest) => JSON.stringify(manifest)).join('\n---\n');
}

const S3 = { bucket: 'layers', region: 'r' };
const SWIFT = { container: 'c', authURL: 'https://keystone/v3', tenant: 't' };

const STORAGES: readonly (object | undefined)[] = [
  undefined,
  { s3: {} },
  { s3: S3 },
  { managementState: 'Managed', s3: S3 },
  { managementState: 'Unmanaged', s3: S3 },
  { s3: { ...S3, bucket: 'others' } },
  { s3: { ...S3, region: 'q' } },
  { s3: { ...S3, encrypt: true } },
  { s3: { ...S3, keyID: 'k' } },
  { s3: { ...S3, regionEndpoint: 'https://rgw.example.com' } },
  { s3: { ...S3, regionEndpoint: 'https://rgw.example.com', virtualHostedStyle: true } },
  { s3: { ...S3, trustedCA: { name: 'ca' } } },
  { s3: { ...S3, chunkSizeMiB: 20 } },
  { gcs: { bucket: 'b' } },
  { gcs: { bucket: 'b', region: 'r', projectID: 'p' } },
  { gcs: { bucket: 'b', keyID: 'k' } },
  { azure: { accountName: 'acc' } },
  { azure: { accountName: 'acc', container: 'con' } },
  { azure: { accountName: 'acc', container: 'con', cloudName: 'AzureUSGovernmentCloud' } },
  { azure: { accountName: 'acc', container: 'con', networkAccess: { type: 'Internal' } } },
  { swift: SWIFT },
  { swift: { ...SWIFT, tenant: 'u' } },
  { swift: { ...SWIFT, domain: 'd' } },
  { swift: { ...SWIFT, authVersion: '3' } },
  { ibmcos: { bucket: 'b', location: 'l' } },
  { pvc: {} },
  { pvc: { claim: 'data' } },
  { managementState: 'Managed', pvc: { claim: 'data' } },
  { emptyDir: {} },
  { s3: S3, pvc: { claim: 'data' } },
];

const STATES = ['Managed', 'Unmanaged', 'Removed', 'Force'] as const;

function storageSides(managementState: string, storages: readonly (object | undefined)[]): Side[] {
  return storages.map((storage) => ({
    name: `${managementState} ${storage === undefined ? 'no storage' : JSON.stringify(storage)}`,
    manifests: [config({ managementState, replicas: 1, rolloutStrategy: 'Recreate', storage })],
  }));
}

const ON_CLAIM = config({
  replicas: 1,
  rolloutStrategy: 'Recreate',
  storage: { managementState: 'Unmanaged', pvc: { claim: 'data' } },
});
const CLAIM = { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '100Gi' } } };

const CLAIMS: readonly object[] = [
  CLAIM,
  { ...CLAIM, accessModes: ['ReadWriteOnce'] },
  { ...CLAIM, resources: { requests: { storage: '200Gi' } } },
  { ...CLAIM, resources: { ...CLAIM.resources, limits: { storage: '200Gi' } } },
  { ...CLAIM, storageClassName: 'files' },
  { ...CLAIM, volumeMode: 'Block' },
  { ...CLAIM, volumeName: 'pv1' },
  { ...CLAIM, volumeAttributesClassName: 'fast' },
  { ...CLAIM, selector: { matchLabels: { a: 'b' } } },
  { ...CLAIM, dataSource: { kind: 'PersistentVolumeClaim', name: 'other' } },
];

const VOLUMES: readonly object[] = [
  { persistentVolumeReclaimPolicy: 'Retain', nfs: { server: 's', path: '/a' } },
  { persistentVolumeReclaimPolicy: 'Delete', nfs: { server: 's', path: '/a' } },
  { persistentVolumeReclaimPolicy: 'Recycle', nfs: { server: 's', path: '/a' } },
  { persistentVolumeReclaimPolicy: 'Retain', nfs: { server: 's', path: '/b' } },
  { persistentVolumeReclaimPolicy: 'Retain', nfs: { server: 's', path: '/a' }, capacity: { storage: '1Gi' } },
];

const claim = (spec: object, metadata: object = {}): Manifest => {
  const made = object('v1', 'PersistentVolumeClaim', 'data', { spec }, NS);
  return { ...made, metadata: { ...made.metadata, ...metadata } };
};
const volume = (spec: object): Manifest =>
  object('v1', 'PersistentVolume', 'pv1', { spec: { claimRef: { namespace: NS, name: 'data' }, ...spec } });

const ANNOTATIONS: readonly Record<string, string>[] = [
  {},
  { 'argocd.argoproj.io/sync-options': 'Prune=false' },
  { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
  { 'argocd.argoproj.io/sync-options': 'Replace=true' },
  { 'argocd.argoproj.io/sync-options': 'Force=true' },
  { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true' },
  { 'argocd.argoproj.io/hook': 'PreSync' },
  { 'argocd.argoproj.io/sync-wave': '1' },
  { 'helm.sh/resource-policy': 'keep' },
  { 'helm.sh/hook': 'pre-install' },
  { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
  { 'kustomize.toolkit.fluxcd.io/ssa': 'IfNotPresent' },
  { 'kustomize.toolkit.fluxcd.io/ssa': 'Merge' },
  { 'kustomize.toolkit.fluxcd.io/force': 'enabled' },
];

const APPLICATIONS: readonly object[] = [
  {},
  { syncPolicy: { automated: {} } },
  { syncPolicy: { automated: { prune: true } } },
  { syncPolicy: { automated: { prune: true, enabled: false } } },
  { syncPolicy: { syncOptions: ['Replace=true'] } },
  { syncPolicy: { syncOptions: ['Prune=false'] } },
  { syncPolicy: { automated: { prune: true }, syncOptions: ['Prune=false'] } },
  { source: { path: 'a' } },
];

const KUSTOMIZATIONS: readonly object[] = [
  {},
  { prune: true },
  { force: true },
  { suspend: true },
  { prune: true, deletionPolicy: 'Orphan' },
  { deletionPolicy: 'Delete' },
  { path: './a' },
  { targetNamespace: 'a' },
];

const ARGO_CD = 'argoproj.io/v1alpha1';
const FLUX = 'kustomize.toolkit.fluxcd.io/v1';

const mirrors = (kind: string, field: string, entry: object): Manifest =>
  object('config.openshift.io/v1', kind, 'mirrors', { spec: { [field]: [entry] } });

const IMAGES: readonly { readonly spec: object; readonly beside?: readonly Manifest[] }[] = [
  { spec: {} },
  { spec: { registrySources: { allowedRegistries: ['quay.io'] } } },
  { spec: { registrySources: { allowedRegistries: ['quay.io', 'registry.redhat.io'] } } },
  { spec: { registrySources: { blockedRegistries: ['docker.io'] } } },
  { spec: { registrySources: { blockedRegistries: ['quay.io'] } } },
  { spec: { registrySources: { blockedRegistries: ['a.io', 'b.io'] } } },
  { spec: { registrySources: { blockedRegistries: ['b.io', 'a.io'] } } },
  { spec: { registrySources: { insecureRegistries: ['a.io'] } } },
  { spec: { registrySources: { containerRuntimeSearchRegistries: ['a.io'] } } },
  { spec: { registrySources: { containerRuntimeSearchRegistries: ['*'] } } },
  { spec: { allowedRegistriesForImport: [{ domainName: 'a.io' }] } },
  { spec: { allowedRegistriesForImport: [{ domainName: 'a.io', insecure: true }] } },
  { spec: { externalRegistryHostnames: ['a.example.com'] } },
  { spec: { imageStreamImportMode: 'Legacy' } },
  { spec: { imageStreamImportMode: 'PreserveOriginal' } },
  { spec: { additionalTrustedCA: { name: 'cas' } } },
  { spec: { additionalTrustedCA: { name: 'other' } } },
  { spec: { unheardOf: true } },
  { spec: {}, beside: [mirrors('ImageDigestMirrorSet', 'imageDigestMirrors', { source: 'a.io', mirrors: ['m.io'] })] },
  {
    spec: {},
    beside: [mirrors('ImageDigestMirrorSet', 'imageDigestMirrors', { source: 'a.io', mirrors: ['m.io', 'n.io'] })],
  },
  { spec: {}, beside: [mirrors('ImageTagMirrorSet', 'imageTagMirrors', { source: 'a.io', mirrors: ['m.io'] })] },
];

const PRUNERS: readonly object[] = [
  {},
  { suspend: true },
  { suspend: true, keepTagRevisions: 1 },
  { keepTagRevisions: 1 },
  { keepTagRevisions: 0 },
  { keepYoungerThanDuration: '0s' },
  { keepYoungerThanDuration: '-1h' },
  { keepYoungerThan: 1 },
  { schedule: '* * * * *' },
  { ignoreInvalidImageReferences: true },
];

export function sidesOf<T extends object>(
  values: readonly T[],
  manifestsOf: (value: T) => readonly Manifest[],
): Side[] {
  return values.map((value) => ({ name: JSON.stringify(value), manifests: manifestsOf(value) }));
}

function annotated(manifest: Manifest, annotations: Record<string, string>): Manifest {
  return { ...manifest, metadata: { ...manifest.metadata, annotations } };
}

const FEW = [
  undefined,
  { s3: S3 },
  { managementState: 'Managed', s3: S3 },
  { pvc: { claim: 'data' } },
  { emptyDir: {} },
];
export const UNMANAGED = config({ storage: { managementState: 'Unmanaged', s3: S3 } });

/** Sides that differ in one subject, by that subject. */
export const EDITS: Readonly<Record<string, Edits>> = {
  storage: { sides: storageSides('Managed', STORAGES), options: ['--platform', 'aws'] },
  'storage of a registry that is removed': {
    sides: storageSides('Removed', FEW),
    options: ['--platform', 'aws'],
  },
  'storage of a registry that nobody looks after': { sides: storageSides('Unmanaged', FEW), options: [] },
  'storage and state': { sides: STATES.flatMap((state) => storageSides(state, FEW)), options: ['--platform', 'azure'] },
  claims: { sides: sidesOf(CLAIMS, (spec) => [ON_CLAIM, claim(spec)]), options: ['--platform', 'vsphere'] },
  volumes: { sides: sidesOf(VOLUMES, (spec) => [ON_CLAIM, claim(CLAIM), volume(spec)]), options: [] },
  'guards of the Config': { sides: sidesOf(ANNOTATIONS, (each) => [annotated(UNMANAGED, each)]), options: [] },
  'guards of the claim': {
    sides: sidesOf(ANNOTATIONS, (each) => [ON_CLAIM, annotated(claim(CLAIM), each)]),
    options: [],
  },
  Applications: {
    sides: sidesOf(APPLICATIONS, (spec) => [UNMANAGED, object(ARGO_CD, 'Application', 'r', { spec }, 'gitops')]),
    options: [],
  },
  Kustomizations: {
    sides: sidesOf(KUSTOMIZATIONS, (spec) => [UNMANAGED, object(FLUX, 'Kustomization', 'r', { spec }, 'flux')]),
    options: [],
  },
  'image.config': {
    sides: sidesOf(IMAGES, ({ spec, beside = [] }) => [
      UNMANAGED,
      object('config.openshift.io/v1', 'Image', 'cluster', { spec }),
      ...beside,
    ]),
    options: [],
  },
  'image.config of an old release': {
    sides: sidesOf(IMAGES.slice(0, 15), ({ spec }) => [
      UNMANAGED,
      object('config.openshift.io/v1', 'Image', 'cluster', { spec }),
    ]),
    options: ['--release', '4.12'],
  },
  pruner: { sides: sidesOf(PRUNERS, (spec) => [UNMANAGED, pruner({ ...spec })]), options: [] },
};

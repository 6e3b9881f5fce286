import { ApiObject, App, Include, JsonPatch, YamlOutputType } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BackendCredentials,
  Delivery,
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
  StorageCredentials,
  TrustedCABundle,
} from '../../../src';
import type { Manifest } from '../../../src/core/manifest';
import { CREDENTIALS_LABEL } from '../../../src/core/names';
import { argoCd } from '../../../src/delivery/argo-cd/argo-cd';
import { EXAMPLE_CA } from '../../../src/rules/examples/example-certificates';
import { errorOf, newChart, written } from '../../app';
import { object } from '../../operator/clusters';

const OPTIONS = 'argocd.argoproj.io/sync-options';
const WAVE = 'argocd.argoproj.io/sync-wave';
const KEPT = 'Prune=false,Delete=false';
const MAY_BE_ABSENT = 'SkipDryRunOnMissingResource=true';

const delivery = Delivery.argoCd();

test('a registry on a bucket claim: what it needs comes first, what holds images stays', () => {
  const chart = newChart({ platform: Platform.VSPHERE, delivery });
  const storage = RegistryStorage.bucketClaim(chart, 'storage', {
    bucketName: 'registry-layers',
    storageClassName: 'openshift-storage.noobaa.io',
    endpointHost: 's3.example.com',
    trustedCa: Pem.text(EXAMPLE_CA),
  });
  StorageCredentials.externalSecret(chart, 'credentials', {
    storage,
    secretStore: 'vault',
    remoteKey: 'registry-layers',
    properties: BackendCredentials.s3({ accessKey: 'a', secretKey: 'b' }),
  });
  new ImageRegistry(chart, 'registry', { storage });
  new RegistryPruner(chart, 'pruner', { ignoreInvalidImageReferences: true });
  new TrustedCABundle(chart, 'cas', { certificates: { 'registry.example.com': Pem.text(EXAMPLE_CA) } });
  expect(annotationsOf(chart)).toEqual({
    'ConfigMap/image-registry-s3-ca': { [WAVE]: '-1' },
    'ConfigMap/image-registry-trusted-ca': { [WAVE]: '-1' },
    'ExternalSecret/image-registry-private-configuration-user': { [WAVE]: '-1', [OPTIONS]: MAY_BE_ABSENT },
    'ObjectBucketClaim/registry-layers': { [WAVE]: '-2', [OPTIONS]: `${KEPT},${MAY_BE_ABSENT}` },
    'Config/cluster': { [OPTIONS]: `${KEPT},ServerSideApply=true,${MAY_BE_ABSENT}` },
    'ImagePruner/cluster': { [OPTIONS]: `${KEPT},ServerSideApply=true,${MAY_BE_ABSENT}` },
    'Image/cluster': { [OPTIONS]: `${KEPT},ServerSideApply=true` },
  });
});

test('what credentials are copied with comes before what copies them', () => {
  const labels = { [CREDENTIALS_LABEL]: 'bucketClaim' };
  const store = object('external-secrets.io/v1', 'SecretStore', 'bucket', { metadata: { name: 'bucket', labels } });
  expect(argoCd.mark(store).metadata.annotations).toEqual({ [WAVE]: '-2', [OPTIONS]: MAY_BE_ABSENT });
  const role = object('rbac.authorization.k8s.io/v1', 'Role', 'bucket', { metadata: { name: 'bucket', labels } });
  expect(argoCd.mark(role).metadata.annotations).toEqual({ [WAVE]: '-2' });
  const copier = object('batch/v1', 'CronJob', 'bucket', { metadata: { name: 'bucket', labels } });
  expect(argoCd.mark(copier).metadata.annotations).toEqual({ [WAVE]: '-1' });
});

test('a claim stays, in the wave of the Config: it is not bound before a pod of the registry is there', () => {
  const chart = newChart({ platform: Platform.VSPHERE, delivery });
  const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'cephfs' });
  new ImageRegistry(chart, 'registry', { storage });
  expect(annotationsOf(chart)['PersistentVolumeClaim/image-registry-storage']).toEqual({ [OPTIONS]: KEPT });
});

test('objects of other constructs, of files and of patches are marked like ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'include-'));
  try {
    const url = join(folder, 'config.yaml');
    writeFileSync(url, FOREIGN);
    const chart = newChart({ platform: Platform.AWS, delivery });
    new Include(chart, 'include', { url });
    new Secret(chart, 'secret', { metadata: { name: 'other', namespace: 'openshift-image-registry' } });
    const pruner = new RegistryPruner(chart, 'pruner');
    ApiObject.of(pruner).addJsonPatch(JsonPatch.add('/metadata/annotations', { [OPTIONS]: 'Prune=confirm' }));
    expect(annotationsOf(chart)).toEqual({
      'Config/cluster': { [OPTIONS]: `${KEPT},ServerSideApply=true,${MAY_BE_ABSENT}` },
      'Widget/registry': { [OPTIONS]: MAY_BE_ABSENT },
      'Secret/other': { [WAVE]: '-1' },
      'ImagePruner/cluster': { [OPTIONS]: `Prune=confirm,Delete=false,ServerSideApply=true,${MAY_BE_ABSENT}` },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the namespace of the registry stays, since all claims go with it', () => {
  const ours = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'openshift-image-registry' } };
  expect(argoCd.mark(ours).metadata.annotations?.[OPTIONS]).toContain(KEPT);
  expect(argoCd.mark({ ...ours, metadata: { name: 'other' } }).metadata.annotations?.[OPTIONS] ?? '').not.toContain(
    KEPT,
  );
});

test('what the user wrote on an object wins, spaces or not', () => {
  const annotations = { [OPTIONS]: ' Delete=confirm , ServerSideApply=false', [WAVE]: '7' };
  const own = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'image-registry-private-configuration-user', annotations },
  };
  expect(argoCd.mark(own)).toBe(own);
  const claim = { ...own, kind: 'PersistentVolumeClaim' };
  expect(argoCd.mark(claim).metadata.annotations).toEqual({
    [OPTIONS]: 'Delete=confirm,ServerSideApply=false,Prune=false',
    [WAVE]: '7',
  });
});

test('marking once more changes nothing', () => {
  const chart = newChart({ platform: Platform.VSPHERE, delivery });
  const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'cephfs' });
  new ImageRegistry(chart, 'registry', { storage });
  new Secret(chart, 'secret', { metadata: { name: 'other' } });
  for (const manifest of written(chart)) expect(argoCd.mark(manifest)).toBe(manifest);
});

test('without a delivery nothing is marked', () => {
  const chart = newChart({ platform: Platform.AWS });
  new ImageRegistry(chart, 'registry');
  expect(annotationsOf(chart)['Config/cluster']).toBeUndefined();
});

test('an output type that goes round the chart is refused for objects of others, and allowed for ours', () => {
  const app = () => new App({ yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE });
  const [ours, theirs] = [app(), app()].map((each) => {
    const chart = new RegistryChart(each, 'test', { platform: Platform.AWS, delivery });
    const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers', region: 'eu-central-1' });
    StorageCredentials.externalSecret(chart, 'credentials', { storage, secretStore: 'vault', remoteKey: 'registry' });
    new ImageRegistry(chart, 'registry', { storage });
    return chart;
  }) as [RegistryChart, RegistryChart];
  new Secret(theirs, 'secret', { metadata: { name: 'other' } });
  expect(() => ours.toJson()).not.toThrow();
  expect(errorOf(() => theirs.toJson())).toContain('IR228 test: found yamlOutputType');
});

const FOREIGN = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Managed
  replicas: 2
  storage:
    managementState: Unmanaged
    s3:
      bucket: layers
      region: eu-central-1
---
apiVersion: example.com/v1
kind: Widget
metadata:
  name: registry
  namespace: openshift-image-registry
`;

function annotationsOf(chart: RegistryChart): Record<string, Manifest['metadata']['annotations']> {
  return Object.fromEntries(
    written(chart).map(({ kind, metadata }) => [`${kind}/${metadata.name}`, metadata.annotations]),
  );
}

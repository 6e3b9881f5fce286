import { ApiObject, JsonPatch } from 'cdk8s';
import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { EffectAction, ImageRegistry, Platform, RegistryStorage, Release } from '../../../src';
import { newChart, plainChart } from '../../app';

const S3 = { bucket: 'layers', region: 'eu-central-1' };

test('says what the Operator will do, with the release and the platform of the chart', () => {
  const chart = newChart({ platform: Platform.AWS, release: Release.V4_21 });
  const registry = new ImageRegistry(chart, 'registry', { replicas: 3 });
  const { release, releaseName, platform, platformName, objects, errors, effects, conditions, assumptions } =
    registry.preview();
  expect({ release, platform, errors }).toEqual({ release: Release.V4_21, platform: Platform.AWS, errors: [] });
  expect({ releaseName, platformName }).toEqual({ releaseName: '4.21', platformName: 'aws' });
  const deployment = objects.find(({ kind }) => kind === 'Deployment');
  expect(deployment.spec).toMatchObject({ replicas: 3, strategy: { rollingUpdate: { maxUnavailable: 2 } } });
  expect(effects).toContainEqual({
    object: 'Deployment/openshift-image-registry/image-registry',
    action: EffectAction.APPLY,
    actionName: 'apply',
    because: 'it runs the registry',
  });
  const available = conditions.find(({ on, type }) => on === 'Config/cluster' && type === 'Available');
  expect(available).toEqual({
    on: 'Config/cluster',
    type: 'Available',
    status: 'True',
    reason: 'Ready',
    message: 'The registry is ready',
  });
  expect(assumptions.map(({ fact }) => fact)).toContain('Proxy/cluster');
  expect(assumptions.map(({ source }) => source)).toEqual(assumptions.map(() => expect.stringMatching(/\S/)));
});

test('asks another release and another platform', () => {
  const registry = new ImageRegistry(newChart({ platform: Platform.AWS, release: Release.V4_21 }), 'registry');
  const networkPolicies = (release: Release) =>
    registry.preview({ release }).effects.filter(({ object }) => object.startsWith('NetworkPolicy/')).length;
  expect([networkPolicies(Release.V4_21), networkPolicies(Release.V4_22)]).toEqual([0, 2]);
  expect(registry.preview({ platform: Platform.AWS_GOV }).platform).toBe(Platform.AWS_GOV);
});

test('takes the chart as it is at that moment, patches and everything else in it included', () => {
  const chart = plainChart();
  const storage = RegistryStorage.s3(chart, 'storage', S3);
  const registry = new ImageRegistry(chart, 'registry', { storage });
  const replicas = () => registry.preview().objects.find(({ kind }) => kind === 'Deployment').spec.replicas;
  expect(replicas()).toBe(2);
  registry.resource.addJsonPatch(JsonPatch.replace('/spec/replicas', 4));
  expect(replicas()).toBe(4);
  new ApiObject(chart, 'node', { apiVersion: 'v1', kind: 'Node', metadata: { name: 'n' }, status: {} });
  expect(registry.preview().conditions).toContainEqual(
    expect.objectContaining({ on: 'Config/cluster', type: 'Available', status: 'False' }),
  );
});

test('predicts nothing from what the API server rejects', () => {
  const chart = newChart({ platform: Platform.AWS });
  const registry = new ImageRegistry(chart, 'registry', { storage: RegistryStorage.s3(chart, 'storage', S3) });
  expect(registry.preview().rejected).toEqual([]);
  registry.resource.addJsonPatch(JsonPatch.replace('/spec/replicas', '2'));
  expect(registry.preview()).toMatchObject({
    ...{ objects: [], errors: [], effects: [], conditions: [] },
    rejected: [
      {
        object: 'Config/cluster',
        field: 'spec.replicas',
        why: 'found "2", expected a whole number',
      },
    ],
  });
});

test('knows of claims that exist already', () => {
  const chart = newChart({ platform: Platform.VSPHERE });
  const storage = RegistryStorage.existingPvc(chart, 'storage', {
    claimName: 'data',
    accessMode: PersistentVolumeAccessMode.READ_WRITE_MANY,
  });
  const { assumptions, effects } = new ImageRegistry(chart, 'registry', { storage }).preview();
  expect(effects.find(({ object }) => object.endsWith('/data'))?.action).toBe(EffectAction.KEEP);
  expect(assumptions.map(({ fact }) => fact)).not.toContain('PersistentVolumeClaim/openshift-image-registry/data');
});

test('holds no secret', () => {
  const chart = plainChart();
  const storage = RegistryStorage.s3(chart, 'storage', S3);
  const registry = new ImageRegistry(chart, 'registry', { storage, proxy: { http: 'http://u:hunter2@proxy' } });
  registry.resource.addJsonPatch(JsonPatch.add('/spec/httpSecret', 'http-hunter2'));
  const metadata = { name: 'image-registry-private-configuration-user', namespace: 'openshift-image-registry' };
  const stringData = { REGISTRY_STORAGE_S3_ACCESSKEY: 'id-hunter2', REGISTRY_STORAGE_S3_SECRETKEY: 'key-hunter2' };
  new ApiObject(chart, 'secret', { apiVersion: 'v1', kind: 'Secret', metadata, stringData });
  const text = JSON.stringify(registry.preview());
  expect(text).toContain('"credentials":"<hidden>"');
  expect(text).not.toContain('hunter2');
});

test.each([
  [{ release: '4.11' }, /^IR405 ImageRegistry .*release: found "4\.11"/],
  [{ platform: 'vmware' }, /^IR405 ImageRegistry .*platform: found "vmware"/],
  [{ relese: '4.19' }, /^IR101 preview\(\) of ImageRegistry .*relese/],
  [5, /^IR101 preview\(\) of ImageRegistry /],
])('refuses %j', (options, message) => {
  const registry = new ImageRegistry(newChart({ platform: Platform.AWS }), 'registry');
  expect(() => registry.preview(options as never)).toThrow(message);
});

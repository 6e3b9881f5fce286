import type { Manifest } from '../../../../src/core/manifest';
import { unknownInCarrierEdit } from '../../../../src/rules/embedded/unknown-in-carriers';
import { withEmbedded } from '../../../../src/rules/embedded/with-embedded';
import { Platform } from '../../../../src/platforms/platform';
import { locatedFindings } from '../../../../src/check/located-findings';
import { embeddedObjects } from '../../../../src/rules/embedded/embedded-objects';
import { circumstances, parseManifests } from '../../judging';
import { readYaml } from '../../../../src/yaml/read-yaml';
import { findingsAt, notJudgedIn } from '../verdicts';

const hosted = (configuration: string, annotations = '{}'): string => `apiVersion: hypershift.openshift.io/v1beta1
kind: HostedCluster
metadata: {name: a, namespace: clusters, annotations: ${annotations}}
spec:
  configuration:
    ${configuration}
`;
const BOTH = `image:
      registrySources:
        allowedRegistries: [a.example.com]
        blockedRegistries: [docker.io]`;

test('the image configuration is the spec of the Image, and what is wrong is said of the HostedCluster', () => {
  expect(findingsAt(hosted(BOTH))).toEqual([
    '7:7 IR101 HostedCluster/clusters/a spec.configuration.image.registrySources',
    '8:9 IR511 HostedCluster/clusters/a spec.configuration.image.registrySources.allowedRegistries',
  ]);
});

test('what is missing in it stands nowhere: it takes the place of the whole spec', () => {
  expect(embeddedObjects(parseManifests(hosted('image: {additionalTrustedCA: {name: registry-ca}}'))[0]!)).toEqual([
    {
      manifest: expect.objectContaining({ kind: 'Image', spec: { additionalTrustedCA: { name: 'registry-ca' } } }),
      path: ['spec', 'configuration', 'image'],
      specOf: { owner: expect.objectContaining({ kind: 'HostedCluster' }), path: ['spec', 'configuration', 'image'] },
      partial: false,
      later: [],
      applied: 'replaced',
      serverSide: false,
      destination: 'HostedCluster/clusters/a',
    },
  ]);
});

test('here the platform allows it', () => {
  const image = 'image: {registrySources: {blockedRegistries: [docker.io]}}';
  const object = 'apiVersion: config.openshift.io/v1\nkind: Image\nmetadata: {name: cluster}\nspec: {}\n';
  expect(findingsAt(hosted(image), { platform: Platform.HCP_AWS })).toEqual([]);
  expect(findingsAt(object, { platform: Platform.HCP_AWS })).toEqual(['1:1 IR403 Image/cluster ']);
});

test('a risk is acknowledged on the HostedCluster', () => {
  const acknowledged = '{acknowledge.cdk8s-openshift-image-registry/IR511: mirrors serve everything}';
  const image = 'image: {registrySources: {allowedRegistries: [a.example.com]}}';
  const reasons = (annotations?: string) => {
    const { objects } = readYaml('a.yaml', hosted(image, annotations));
    return locatedFindings({ objects }, circumstances({})).map(({ id, acknowledged }) => [id, acknowledged]);
  };
  expect(reasons()).toEqual([['IR511', undefined]]);
  expect(reasons(acknowledged)).toEqual([['IR511', 'mirrors serve everything']]);
});

test('the objects that v1alpha1 had beside it are judged as they are', () => {
  const item = `items:
    - {apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}, spec: {replicas: -1}}`;
  expect(findingsAt(hosted(item).replace('v1beta1', 'v1alpha1'))).toContain('7:108 IR104 Config/cluster spec.replicas');
});

test.each(['image: null', 'image:', 'apiServer: {}', '{}'])(
  'a HostedCluster with %s says nothing of images',
  (text) => {
    expect(findingsAt(hosted(text))).toEqual([]);
    expect(notJudgedIn(hosted(text))).toEqual([]);
  },
);

test('inside of a work the finding is of the HostedCluster, too', () => {
  const inner = hosted(BOTH).trimEnd().replaceAll('\n', '\n      ');
  const work = `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: a, namespace: hub}
spec:
  workload:
    manifests:
    - ${inner}
`;
  expect(findingsAt(work)).toContain('13:13 IR101 HostedCluster/clusters/a spec.configuration.image.registrySources');
});

test.each([
  ['AWS', 'hcp-aws'],
  ['Agent', 'hcp-agent'],
  ['None', 'hcp-agent'],
  ['PowerVS', undefined],
])('a hosted cluster on %s is predicted on %s', (type, platform) => {
  const hosted = {
    apiVersion: 'hypershift.openshift.io/v1beta1',
    kind: 'HostedCluster',
    metadata: { name: 'hc1', namespace: 'clusters' },
    spec: { platform: { type }, configuration: { image: { additionalTrustedCA: { name: 'cas' } } } },
  };
  const [, cluster] = withEmbedded({
    path: 'hub',
    objects: [{ manifest: hosted, file: 'hub.yaml', locate: () => ({ line: 1, column: 1 }) }],
    closed: [],
  });
  expect(cluster).toMatchObject({ path: 'hub (HostedCluster/clusters/hc1)', platform });
});

describe('of an edit beside the image it is unknown what it does', () => {
  const hosted = (spec: object): Manifest => ({
    apiVersion: 'hypershift.openshift.io/v1beta1',
    kind: 'HostedCluster',
    metadata: { name: 'hc1', namespace: 'clusters' },
    spec,
  });
  const unknown = (old: object, now: object) =>
    unknownInCarrierEdit([hosted(old)], [hosted(now)]).map(
      ({ object, field, why }) => `${object} ${field ?? ''}: ${why}`,
    );

  test.each<[string, object, object]>([
    ['imageContentSources', { imageContentSources: [{ source: 'a' }] }, { imageContentSources: [{ source: 'b' }] }],
    ['configuration.proxy.httpProxy', proxy('http://p:1'), proxy('http://q:1')],
    ['additionalTrustBundle.name', { additionalTrustBundle: { name: 'a' } }, { additionalTrustBundle: { name: 'b' } }],
  ])('spec.%s rolls the NodePools', (field, old, now) => {
    const [found, ...more] = unknown(old, now);
    expect(found).toMatch(`HostedCluster/clusters/hc1 spec.${field}: every NodePool of the hosted cluster is rolled`);
    expect(more).toEqual([]);
  });

  test.each<[object, object, number]>([
    [{ release: { image: 'a' } }, { release: { image: 'b' } }, 1],
    [{ configuration: { apiServer: { audit: 'a' } } }, { configuration: { apiServer: { audit: 'b' } } }, 0],
    [{ configuration: { apiServer: { a: 'a' } } }, { configuration: { apiServer: { a: 'b' } } }, 1],
    [{ configuration: { image: {} } }, { configuration: { image: { additionalTrustedCA: { name: 'b' } } } }, 0],
    [{ olmCatalogPlacement: 'guest' }, { olmCatalogPlacement: 'management' }, 0],
    [proxy('http://p:1'), proxy('http://p:1'), 0],
  ])('%j to %j', (old, now, count) => {
    expect(unknown(old, now)).toHaveLength(count);
  });

  function proxy(httpProxy: string): object {
    return { configuration: { proxy: { httpProxy } } };
  }
});

describe('the ConfigMap with its CAs', () => {
  const HOSTED = hosted('image: {additionalTrustedCA: {name: cas}}');
  const map = (key: string, namespace = 'clusters') =>
    `${HOSTED}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: cas, namespace: ${namespace}}\ndata:\n  ${key}: x\nbinaryData:\n  b: eA==\n`;

  test('is judged where it lies, beside the HostedCluster', () => {
    expect(findingsAt(map('"a:5000"'))).toEqual([
      '12:3 IR101 ConfigMap/clusters/cas data["a:5000"]',
      '12:3 IR110 ConfigMap/clusters/cas data["a:5000"]',
    ]);
    expect(findingsAt(map('"a:5000"', 'shop'))).toEqual([]);
  });

  test('is edited where it lies', () => {
    const { objects } = readYaml('a.yaml', map('"a:5000"'));
    const [finding] = locatedFindings({ objects }, circumstances({}));
    expect(finding?.edit).toMatchObject({ file: 'a.yaml' });
    expect(finding?.edit?.places()).toMatchObject([{ document: HOSTED.length, change: { to: 'a..5000' } }]);
  });

  test('comes to the hosted cluster without binaryData', () => {
    const { objects } = readYaml('a.yaml', map('a'));
    expect(withEmbedded({ path: '', objects, closed: [] }).at(-1)?.manifests[1]).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'cas', namespace: 'openshift-config' },
      data: { a: 'x' },
    });
  });
});

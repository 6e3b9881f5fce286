import { imageManifest, trustedCaManifest } from '../../src/render/trusted-ca';

test('the colon before a port becomes two dots', () => {
  const certificates = { 'a.example.com:5000': { content: 'x' }, 'b.example.com': { content: 'y' } };
  expect(trustedCaManifest({ configMapName: 'cas', certificates })?.['data']).toEqual({
    'a.example.com..5000': 'x',
    'b.example.com': 'y',
  });
  expect(trustedCaManifest({})).toBeUndefined();
});

test('the ConfigMap stands where the cluster looks for it, the Image nowhere', () => {
  const certificates = { 'b.example.com': { content: 'y' } };
  expect(
    trustedCaManifest({ configMapName: 'cas', certificates, acknowledge: { IR301: 'known to us' } })?.metadata,
  ).toEqual({
    name: 'cas',
    namespace: 'openshift-config',
    annotations: { 'acknowledge.cdk8s-openshift-image-registry/IR301': 'known to us' },
  });
  expect(imageManifest({}, undefined)).toStrictEqual({
    apiVersion: 'config.openshift.io/v1',
    kind: 'Image',
    metadata: { name: 'cluster' },
    spec: {},
  });
  expect(imageManifest({ acknowledge: { IR511: 'all is mirrored' } }, undefined).metadata.annotations).toEqual({
    'acknowledge.cdk8s-openshift-image-registry/IR511': 'all is mirrored',
  });
});

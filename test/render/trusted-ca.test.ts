import { imageManifest, trustedCaManifest } from '../../src/render/trusted-ca';

test('the colon before a port becomes two dots', () => {
  const certificates = { 'a.example.com:5000': 'x', 'b.example.com': 'y' };
  expect(trustedCaManifest('cas', certificates, {})['data']).toEqual({
    'a.example.com..5000': 'x',
    'b.example.com': 'y',
  });
});

test('the ConfigMap stands where the cluster looks for it, the Image nowhere', () => {
  expect(trustedCaManifest('cas', {}, { IR301: 'known' }).metadata).toEqual({
    name: 'cas',
    namespace: 'openshift-config',
    annotations: { 'acknowledge.cdk8s-openshift-image-registry/IR301': 'known' },
  });
  expect(imageManifest({ additionalTrustedCA: undefined }, {})).toStrictEqual({
    apiVersion: 'config.openshift.io/v1',
    kind: 'Image',
    metadata: { name: 'cluster' },
    spec: {},
  });
  expect(imageManifest({}, { IR511: 'mirrored' }).metadata.annotations).toEqual({
    'acknowledge.cdk8s-openshift-image-registry/IR511': 'mirrored',
  });
});

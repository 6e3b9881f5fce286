import { cleanObjects } from '../../../src/adoption/objects/clean-object';
import { Release } from '../../../src/core/release';
import { readYaml } from '../../../src/yaml/read-yaml';

test('of a list, each item that is left out goes, whatever else is left out between', () => {
  const text = `apiVersion: config.openshift.io/v1
kind: Image
metadata: {name: cluster}
spec:
  registrySources:
    blockedRegistries: [null, 'https://user:hunter2@example.com', a, null]
    insecureRegistries: null
  allowedRegistriesForImport: [null, {domainName: b, insecure: null}]
`;
  const { objects } = cleanObjects(readYaml('image.yaml', text).objects, Release.V4_20);
  expect(objects.map(({ manifest }) => manifest['spec'])).toEqual([
    { registrySources: { blockedRegistries: ['a'] }, allowedRegistriesForImport: [{ domainName: 'b' }] },
  ]);
});

import type { Manifest } from '../../src/core/manifest';
import { hideSecrets, shownVariable } from '../../src/operator/hide-secrets';
import { predict } from './clusters';

function shown(manifest: object): unknown {
  const preview = { ...predict([]), objects: [manifest as Manifest] };
  return hideSecrets(preview).objects[0];
}

test.each([
  [
    { kind: 'Secret', stringData: { a: 'x' }, data: { b: 'x' } },
    { kind: 'Secret', stringData: { a: '<hidden>' }, data: { b: '<hidden>' } },
  ],
  [
    { kind: 'Secret', type: 'Opaque', data: 'text' },
    { kind: 'Secret', type: 'Opaque', data: 'text' },
  ],
  [
    { kind: 'ConfigMap', data: { a: 'x' } },
    { kind: 'ConfigMap', data: { a: 'x' } },
  ],
  [
    { kind: 'Config', spec: { httpSecret: 'x', replicas: 2 } },
    { kind: 'Config', spec: { httpSecret: '<hidden>', replicas: 2 } },
  ],
  [
    { kind: 'Route', spec: { tls: { termination: 'reencrypt', certificate: 'c', key: 'x' } } },
    { kind: 'Route', spec: { tls: { termination: 'reencrypt', certificate: 'c', key: '<hidden>' } } },
  ],
  [
    { kind: 'Deployment', items: [{ key: 'k', path: 'p' }] },
    { kind: 'Deployment', items: [{ key: 'k', path: 'p' }] },
  ],
  [
    {
      env: [
        { name: 'REGISTRY_HTTP_SECRET', value: 'x' },
        { name: 'A', value: 'x' },
        { name: 'B', value: 4 },
        { name: 'C', value: { httpSecret: 'x' } },
      ],
    },
    {
      env: [
        { name: 'REGISTRY_HTTP_SECRET', value: '<hidden>' },
        { name: 'A', value: 'x' },
        { name: 'B', value: 4 },
        { name: 'C', value: { httpSecret: '<hidden>' } },
      ],
    },
  ],
])('of %j is shown %j', (manifest, expected) => {
  expect(shown(manifest)).toEqual(expected);
});

test.each([
  ['REGISTRY_HTTP_SECRET', 'x', '<hidden>'],
  ['REGISTRY_STORAGE_OSS_ACCESSKEYID', 'x', '<hidden>'],
  ['REGISTRY_STORAGE_OSS_ACCESSKEYSECRET', 'x', '<hidden>'],
  ['HTTP_PROXY', 'http://u:p@proxy', 'http://<hidden>@proxy'],
  ['HTTPS_PROXY', 'u:p@proxy:3128', '<hidden>@proxy:3128'],
  ['HTTPS_PROXY', 'http://u@v:p@w@proxy', 'http://<hidden>@proxy'],
  ['HTTP_PROXY', 'http://proxy', 'http://proxy'],
  ['NO_PROXY', '.example.com', '.example.com'],
  ['OTHER', 'http://u:p@host', 'http://<hidden>@host'],
  ['OTHER', 'me@example.com', 'me@example.com'],
])('%s=%s is shown as %s', (name, value, expected) => {
  expect(shownVariable(name, value)).toBe(expected);
});

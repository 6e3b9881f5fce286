import { plainEnv, privateSecretData, secretVariable, storageEnv, variable } from '../../../src/operator/container/env';
import { resourcesOf } from '../../../src/operator/container/resources';

const VARIABLES = [
  variable('A', 'text'),
  variable('B', 4),
  variable('C', true),
  variable('D', 'yes'),
  variable('E', ''),
  { name: 'F', value: 'a: b', marshalled: true },
  secretVariable('G', 'n'),
];

test('values are YAML, unless they are already, and secrets are references', () => {
  expect(storageEnv(VARIABLES)).toEqual([
    { name: 'A', value: 'text' },
    { name: 'B', value: '4' },
    { name: 'C', value: 'true' },
    { name: 'D', value: '"yes"' },
    { name: 'E', value: '""' },
    { name: 'F', value: 'a: b' },
    { name: 'G', valueFrom: { secretKeyRef: { name: 'image-registry-private-configuration', key: 'G' } } },
  ]);
  expect(privateSecretData(VARIABLES)).toEqual({ G: '"n"' });
});

test('what the Operator sets itself is no YAML, and Go leaves out what is empty', () => {
  expect(plainEnv('A', 'yes')).toEqual({ name: 'A', value: 'yes' });
  expect(Object.keys(plainEnv('A', ''))).toEqual(['name']);
});

test.each([
  [undefined, { requests: { cpu: '100m', memory: '256Mi' } }],
  [{}, {}],
  [{ limits: {}, requests: {} }, {}],
  [{ limits: { cpu: '1000m' } }, { limits: { cpu: '1' } }],
  [{ requests: { memory: '1024Mi', cpu: 2 } }, { requests: { memory: '1Gi', cpu: '2' } }],
  [
    {
      claims: [
        { name: 'gpu', request: '' },
        { name: 'nic', request: 'r' },
      ],
    },
    { claims: [{ name: 'gpu' }, { name: 'nic', request: 'r' }] },
  ],
  [{ claims: [] }, {}],
])('of resources %j the container has %j', (resources, expected) => {
  expect(resourcesOf(resources as never)).toEqual(expected);
});

import { configMapYaml, configYaml, imageYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn } = judging('IR101');

test.each([
  ['replicas: "2"', 'write 2, without quotes'],
  ['replicas: "12"', 'write 12, without quotes'],
  ['replicas: "2x"', 'give replicas a whole number'],
  ['replicas: x2', 'give replicas a whole number'],
  ['replicas: two', 'give replicas a whole number'],
  ['replicas: "yes"', 'give replicas a whole number'],
  ['replicas: true', 'give replicas a whole number'],
  [`replicas: "${'1'.repeat(99)}"`, 'give replicas a whole number'],
  ...['true', 'True', 'TRUE', 'yes', 'on', '1'].map((text) => [
    `replicas: 1\nreadOnly: "${text}"`,
    'write true, without quotes',
  ]),
  ...['false', 'False', 'FALSE', 'no', 'off', '0'].map((text) => [
    `replicas: 1\nreadOnly: "${text}"`,
    'write false, without quotes',
  ]),
  ['replicas: 1\nreadOnly: maybe', 'give readOnly true or false'],
  ['replicas: 1\ntolerations: "5"', 'give tolerations a list'],
  ['replicas: 1\nnodeSelector: {a: 1}', 'write "1"'],
  ['replicas: 1\nnodeSelector: {a: true}', 'write "true"'],
  ['replicas: 1\nresources: {requests: {cpu: 0.5}}', 'write "0.5"'],
  ['replicas: 1\nroutes: {name: a}', 'give routes a list'],
  ['replicas: 1\nroutes: [{hostname: a}]', 'add name'],
  ['replicas: 1\nreplica: 1', 'rename it to replicas'],
  [
    'replicas: 1\nnodePlacement: {nodeSelector: {a: b}}',
    'write spec.nodeSelector and spec.tolerations, such as nodeSelector: {node-role.kubernetes.io/infra: ""}',
  ],
  ['replicas: 1\nstorage: {pvc: {claimName: a}}', 'rename it to claim'],
  ['replicas: 1\nstorage: {azure: {storage_account_name: a}}', 'rename it to accountName'],
  [
    'replicas: 1\nstorage: none',
    'give storage an object, such as pvc: {claim: image-registry-storage}; for no registry, leave storage out and set managementState: Removed',
  ],
  ['replicas: 1\nxyz: 1', 'remove the field, or put it where it belongs'],
  ['replicas: 1\nmanagementState: managed', 'write "Managed"'],
  ['replicas: 1\nrolloutStrategy: Rolling', 'give rolloutStrategy "RollingUpdate" or "Recreate"'],
  ['replicas: 1\nstorage: {azure: {networkAccess: {type: Public}}}', 'write "Internal" or "External"'],
  [
    'replicas: 1\nrequests: {read: {maxWaitInQueue: soon}}',
    'give maxWaitInQueue a duration such as "90s", "30m" or "1h30m"',
  ],
  ['replicas: 1\nresources: {claims: [{name: a}, {name: a}]}', 'keep one of the two'],
  [
    'replicas: 1\nstorage: {azure: {networkAccess: {type: External, internal: {vnetName: net}}}}',
    'make the fields consistent: type "Internal", or no internal',
  ],
  ['replicas: 1\nstorage: {s3: {chunkSizeMiB: 4}}', 'give chunkSizeMiB at least 5'],
  ['replicas: 1\nhttpSecret: 12345678', 'give httpSecret a string, in quotes'],
])('of %j it says what to write', (spec, fix) => {
  expect(findingsIn(configYaml(spec)).map((finding) => finding.fix)).toEqual([fix]);
});

test('of one value that a rule of the schema refuses it does not say that fields contradict each other', () => {
  const yaml = imageYaml('registrySources: {insecureRegistries: ["https://a.example.com"]}');
  expect(findingsIn(yaml).map(({ fix }) => fix)).toEqual([expect.stringMatching(/^give the item a host, with port/)]);
});

test.each([
  ['registry.example.com:5000', 'write registry.example.com..5000'],
  ['a/b', "write another key: a key of letters, digits, '-', '_' or '.', that is not '.' and does not begin with '..'"],
])('of the key %s it says what key to write', (key, fix) => {
  const yaml = configMapYaml('openshift-config', 'registry-cas', `"${key}": a`);
  expect(findingsIn(yaml).map((finding) => finding.fix)).toEqual([fix]);
});

test('of a key of labels it does not ask for another value', () => {
  const yaml = configYaml('replicas: 1').replace('name: cluster', 'name: cluster\n  labels: {a b: c}');
  expect(findingsIn(yaml).map((finding) => finding.fix)).toEqual([expect.stringMatching(/^write another key: /)]);
});

test('an age in the wrong field leads to the right one', () => {
  const fixes = (age: string) => findingsIn(prunerYaml(`keepYoungerThan: ${age}`)).map(({ fix }) => fix);
  expect(fixes('24h')).toEqual(['write keepYoungerThanDuration: 24h; keepYoungerThan counts nanoseconds']);
  expect(fixes('soon')).toEqual(['give keepYoungerThan a whole number']);
});

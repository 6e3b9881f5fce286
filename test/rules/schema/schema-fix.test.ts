import { configMapYaml, configYaml, imageYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn } = judging('IR101');

test.each([
  ['replicas: "2"', 'write 2, without quotes'],
  ['replicas: "12"', 'write 12, without quotes'],
  ['replicas: "2x"', 'in spec.replicas, use a whole number'],
  ['replicas: x2', 'in spec.replicas, use a whole number'],
  ['replicas: two', 'in spec.replicas, use a whole number'],
  ['replicas: "yes"', 'in spec.replicas, use a whole number'],
  ['replicas: true', 'in spec.replicas, use a whole number'],
  [`replicas: "${'1'.repeat(99)}"`, 'in spec.replicas, use a whole number'],
  ...['true', 'True', 'TRUE', 'yes', 'on', '1'].map((text) => [
    `replicas: 1\nreadOnly: "${text}"`,
    'write true, without quotes',
  ]),
  ...['false', 'False', 'FALSE', 'no', 'off', '0'].map((text) => [
    `replicas: 1\nreadOnly: "${text}"`,
    'write false, without quotes',
  ]),
  ['replicas: 1\nreadOnly: maybe', 'in spec.readOnly, use true or false'],
  ['replicas: 1\ntolerations: "5"', 'in spec.tolerations, use a list'],
  ['replicas: 1\nnodeSelector: {a: 1}', 'put the value in quotes'],
  ['replicas: 1\nnodeSelector: {a: true}', 'put the value in quotes: yes and on without quotes are true'],
  ['replicas: 1\nnodeSelector: {a: false}', 'put the value in quotes: no and off without quotes are false'],
  ['replicas: 1\nresources: {requests: {cpu: 0.5}}', 'put the value in quotes'],
  ['replicas: 1\nroutes: {name: a}', 'in spec.routes, use a list'],
  ['replicas: 1\nroutes: [{hostname: a}]', 'add spec.routes[0].name'],
  ['replicas: 1\nreplica: 1', 'rename it to replicas'],
  [
    'replicas: 1\nnodePlacement: {nodeSelector: {a: b}}',
    'write spec.nodeSelector and spec.tolerations, such as nodeSelector: {node-role.kubernetes.io/infra: ""}',
  ],
  ['replicas: 1\nstorage: {pvc: {claimName: a}}', 'rename it to claim'],
  ['replicas: 1\nstorage: {azure: {storage_account_name: a}}', 'rename it to accountName'],
  [
    'replicas: 1\nstorage: none',
    'in storage, write an object, such as pvc: {claim: image-registry-storage}; for no registry, leave storage out and set managementState: Removed',
  ],
  [
    'replicas: 1\nstorage: {swift: {container: a, password: hunter2}}',
    'remove the field: the Operator reads credentials from Secret openshift-image-registry/image-registry-private-configuration-user',
  ],
  ['replicas: 1\nproxy: {httpProxy: a}', 'rename it to http'],
  ['replicas: 1\nproxy: {httpsProxy: a}', 'rename it to https'],
  ['replicas: 1\npvc: {claim: a}', 'move pvc to spec.storage'],
  ['replicas: 1\nstorage: {s3: {}, bucket: a}', 'move bucket to spec.storage.s3'],
  ['replicas: 1\nstorage: {bucket: a}', 'correct the name or the indentation of bucket, or remove it'],
  ['replicas: 1\nstorage: {s3: {}, gcs: {}, bucket: a}', 'correct the name or the indentation of bucket, or remove it'],
  ['replicas: 1\nstorage: {s3: {bucket: b}, bucket: a}', 'correct the name or the indentation of bucket, or remove it'],
  ['replicas: 1\nbucket: a\nstorage: {s3: {}}', 'move bucket to spec.storage.s3'],
  ['replicas: 1\nstorage: {s3: {routes: [{name: a}]}}', 'move routes to spec'],
  ['replicas: 1\nnodeAffinity: {}', 'move nodeAffinity to spec.affinity'],
  ['replicas: 1\nroutes: [{name: a, secretNames: b}]', 'rename it to secretName'],
  ['replicas: 1\nroutes: [{name: a, replicas: 1}]', 'correct the name or the indentation of replicas, or remove it'],
  ['replicas: 1\nstorage: {pvc: data}', 'write pvc: {claim: data}'],
  ['replicas: 1\nstorage: {pvc: [data]}', 'in spec.storage.pvc, use an object'],
  ['replicas: 1\nstorage: {s3: ""}', 'in spec.storage.s3, use an object'],
  ['replicas: 1\nstorage: {azure: images}', 'in spec.storage.azure, use an object'],
  ['replicas: 1\nstorage: {s3: {trustedCA: ca}}', 'write trustedCA: {name: ca}'],
  ['replicas: 1\nproxy: {noProxy: [.svc]}', 'write one text with commas, such as ".cluster.local,.svc,10.0.0.0/16"'],
  ['replicas: 1\nxyz: 1', 'correct the name or the indentation of xyz, or remove it'],
  ['replicas: 1\nmanagementState: managed', 'write "Managed"'],
  ['replicas: 1\nrolloutStrategy: Rolling', 'in spec.rolloutStrategy, use "RollingUpdate" or "Recreate"'],
  ['replicas: 1\nstorage: {azure: {networkAccess: {type: Public}}}', 'write "Internal" or "External"'],
  [
    'replicas: 1\nrequests: {read: {maxWaitInQueue: soon}}',
    'in spec.requests.read.maxWaitInQueue, use a duration such as "90s", "30m" or "1h30m"',
  ],
  ['replicas: 1\nresources: {claims: [{name: a}, {name: a}]}', 'keep one of the two'],
  [
    'replicas: 1\nstorage: {azure: {networkAccess: {type: External, internal: {vnetName: net}}}}',
    'use type "Internal", or no internal',
  ],
  ['replicas: 1\nstorage: {s3: {chunkSizeMiB: 4}}', 'in spec.storage.s3.chunkSizeMiB, use at least 5'],
  ['replicas: 1\nhttpSecret: 12345678', 'in spec.httpSecret, use a string, in quotes'],
])('of %j it says what to write', (spec, fix) => {
  expect(findingsIn(configYaml(spec)).map((finding) => finding.fix)).toEqual([fix]);
});

test('of one value that a rule of the schema refuses it does not say that fields contradict each other', () => {
  const yaml = imageYaml('registrySources: {insecureRegistries: ["https://a.example.com"]}');
  expect(findingsIn(yaml).map(({ fix }) => fix)).toEqual([
    expect.stringMatching(/^in spec\.registrySources\.insecureRegistries\[0\], use a host, with port/),
  ]);
});

test.each([
  ['registry.example.com:5000', 'rename this key to registry.example.com..5000'],
  [
    'a/b',
    "rename this key: use a key of letters, digits, '-', '_' or '.', that is not '.' and does not begin with '..'",
  ],
])('of the key %s it says what key to write', (key, fix) => {
  const yaml = configMapYaml('openshift-config', 'registry-cas', `"${key}": a`);
  expect(findingsIn(yaml).map((finding) => finding.fix)).toEqual([fix]);
});

test('of a key of labels it does not ask for another value', () => {
  const yaml = configYaml('replicas: 1').replace('name: cluster', 'name: cluster\n  labels: {a b: c}');
  expect(findingsIn(yaml).map((finding) => finding.fix)).toEqual([expect.stringMatching(/^rename this key: use /)]);
});

test('an age in the wrong field leads to the right one', () => {
  const fixes = (age: string) => findingsIn(prunerYaml(`keepYoungerThan: ${age}`)).map(({ fix }) => fix);
  expect(fixes('24h')).toEqual(['write keepYoungerThanDuration: 24h; keepYoungerThan counts nanoseconds']);
  expect(fixes('soon')).toEqual(['in spec.keepYoungerThan, use a whole number']);
});

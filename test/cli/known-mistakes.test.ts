import { reportOn } from './checking';

/** Mistakes that people made in public, from YAML as they wrote it, with the rules and lines that tell them. */
interface Mistake {
  readonly mistake: string;
  readonly yaml: string;
  /** `IR203 7` for a finding of that rule in that line; others may stand beside it. */
  readonly found: readonly string[];
  readonly options?: readonly string[];
}

const config = (spec: string): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Managed
${indented(spec)}`;

const pruner = (spec: string): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata:
  name: cluster
spec:
${indented(spec)}`;

const claim = (mode: string, storageClass: string, namespace = 'openshift-image-registry'): string => `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: registry-storage
  namespace: ${namespace}
spec:
  accessModes: [${mode}]
  resources: {requests: {storage: 100Gi}}
  storageClassName: ${storageClass}
`;

const map = (kind: string, namespace: string, name: string, data: string): string => `apiVersion: v1
kind: ${kind}
metadata:
  name: ${name}
  namespace: ${namespace}
${kind === 'Secret' ? 'stringData' : 'data'}:
${indented(data)}`;

const OWN_BUCKET = 'storage:\n  managementState: Unmanaged\n  s3: {bucket: layers, region: eu-central-1}';
const ON_CLAIM = 'storage:\n  managementState: Unmanaged\n  pvc: {claim: registry-storage}';

const FROM_THREADS: readonly Mistake[] = [
  {
    mistake: 'two storage types at once',
    yaml: config('replicas: 2\nstorage:\n  emptyDir: {}\n  s3: {virtualHostedStyle: false}'),
    found: ['IR201 8'],
  },
  {
    mistake: 'a ReadWriteOnce volume with the default rollout',
    yaml: `${config(`replicas: 1\n${ON_CLAIM}`)}---\n${claim('ReadWriteOnce', 'thin-csi')}`,
    found: ['IR204 5'],
  },
  {
    mistake: 'a ReadWriteOnce volume with two replicas',
    yaml: `${config(`replicas: 2\nrolloutStrategy: Recreate\n${ON_CLAIM}`)}---\n${claim('ReadWriteOnce', 'thin-csi')}`,
    found: ['IR203 7'],
  },
  {
    mistake: 'a blank claim, which lands on the default class',
    yaml: config('replicas: 2\nstorage:\n  pvc:\n    claim: ""'),
    found: ['IR309 10'],
  },
  {
    mistake: 'emptyDir, which loses the layers',
    yaml: config('replicas: 1\nstorage:\n  emptyDir: {}'),
    found: ['IR502 9'],
  },
  {
    mistake: 'storage that is deleted with the registry, full buckets too',
    yaml: config('replicas: 2\nstorage:\n  managementState: Managed\n  s3: {bucket: layers}').replace(
      ': Managed',
      ': Removed',
    ),
    found: ['IR501 6'],
  },
  {
    mistake: 'the claim named in a field that is none',
    yaml: config('replicas: 1\nstorage:\n  persistentVolumeClaim:\n    claimName: registry-storage'),
    found: ['IR101 9'],
  },
  { mistake: 'keepYoungerThan as a duration', yaml: pruner('keepYoungerThan: 60m'), found: ['IR101 6'] },
  {
    mistake: 'keepYoungerThan in minutes, where it counts nanoseconds',
    yaml: pruner('keepYoungerThan: 60'),
    found: ['IR121 6'],
  },
  { mistake: 'keepYoungerThan in seconds', yaml: pruner('keepYoungerThan: 604800 # one week'), found: ['IR121 6'] },
  {
    mistake: 'one invalid image reference stops pruning',
    yaml: pruner('ignoreInvalidImageReferences: false'),
    found: ['IR314 6'],
  },
  {
    mistake: 'a CA under a key with a colon before the port',
    yaml: `${map('ConfigMap', 'openshift-config', 'registry-cas', 'registry.example.com:5000: text')}---\napiVersion: config.openshift.io/v1\nkind: Image\nmetadata: {name: cluster}\nspec:\n  additionalTrustedCA: {name: registry-cas}\n`,
    found: ['IR101 7'],
  },
  {
    mistake: 'the CA of an S3 endpoint where only the pods look for it',
    yaml: [
      config(
        'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    region: x\n    regionEndpoint: https://s3.example.com',
      ),
      'apiVersion: config.openshift.io/v1\nkind: Image\nmetadata: {name: cluster}\nspec:\n  additionalTrustedCA: {name: registry-cas}\n',
      map('ConfigMap', 'openshift-config', 'registry-cas', 's3.example.com: |\n  a certificate'),
    ].join('---\n'),
    found: ['IR319 10'],
  },
  {
    mistake: 'ACCESS_KEY for ACCESSKEY',
    yaml: `${config(`replicas: 2\n${OWN_BUCKET}`)}---\n${map('Secret', 'openshift-image-registry', 'image-registry-private-configuration-user', 'REGISTRY_STORAGE_S3_ACCESS_KEY: a\nREGISTRY_STORAGE_S3_SECRETKEY: b')}`,
    found: ['IR208 18'],
  },
];

const FROM_PRIOR_ART: readonly Mistake[] = [
  {
    mistake: 'the spec of a pruner below metadata, and no name',
    yaml: `apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata:
  spec:
    keepYoungerThan: 60m
`,
    found: ['IR101 3', 'IR101 4'],
  },
  {
    mistake: 'tolerations as a map, and a deadline that no pruner has',
    yaml: pruner('tolerations: {}\nstartingDeadlineSeconds: 60'),
    found: ['IR101 6', 'IR101 7'],
  },
  {
    mistake: 'a claim of the user, given away as Managed',
    yaml: config('replicas: 2\nstorage:\n  managementState: Managed\n  pvc: {claim: registry-storage}'),
    found: ['IR503 9'],
  },
  {
    mistake: 'ReadWriteMany on a class of disks',
    yaml: `${claim('ReadWriteMany', 'gp3-csi')}---\n${config(`replicas: 2\n${ON_CLAIM}`)}`,
    found: ['IR310 9'],
  },
  {
    mistake: 'an external bucket, given away as Managed',
    yaml: config(
      'replicas: 2\nstorage:\n  managementState: Managed\n  s3: {bucket: layers, region: auto, regionEndpoint: "https://r2.example.com"}',
    ),
    found: ['IR503 9'],
  },
  {
    mistake: 'emptyDir as a default for everybody',
    yaml: config('replicas: 1\nrolloutStrategy: RollingUpdate\nstorage:\n  emptyDir: {}'),
    found: ['IR502 10'],
  },
  {
    mistake: 'a placeholder that no overlay replaced',
    yaml: claim('ReadWriteMany', 'FROM_OVERLAY'),
    found: ['IR101 9'],
  },
  {
    mistake: 'observedConfig pinned to nothing',
    yaml: config(`replicas: 2\nobservedConfig: null\n${OWN_BUCKET}`),
    found: ['IR307 8'],
  },
  {
    mistake: 'keepYoungerThan, which has a successor',
    yaml: pruner('keepYoungerThan: 86400000000000'),
    found: ['IR308 6'],
  },
  {
    mistake: 'a claim without a namespace',
    yaml: `${config(`replicas: 2\n${ON_CLAIM}`)}---\n${claim('ReadWriteMany', 'cephfs').replace('  namespace: openshift-image-registry\n', '')}`,
    found: ['IR210 14'],
  },
  {
    mistake: 'logging, which has a successor',
    yaml: config(`replicas: 2\nlogging: 2\n${OWN_BUCKET}`),
    found: ['IR308 8'],
  },
  {
    mistake: 'a namespace on an object that has none',
    yaml: config(`replicas: 2\n${OWN_BUCKET}`).replace(
      'name: cluster',
      'name: cluster\n  namespace: openshift-image-registry',
    ),
    found: ['IR320 5'],
  },
  {
    mistake: 'the placement of another operator',
    yaml: config('replicas: 2\nnodePlacement:\n  nodeSelector:\n    matchLabels: {node-role.kubernetes.io/infra: ""}'),
    found: ['IR101 8'],
  },
  {
    mistake: 'the group of another resource',
    yaml: pruner('suspend: false').replace('imageregistry.operator', 'imagepruner.operator'),
    found: ['IR225 1'],
  },
];

const ACCEPTED_BY_THE_API: readonly Mistake[] = [
  {
    mistake: 'two storage types',
    yaml: config('replicas: 2\nstorage:\n  pvc: {claim: data}\n  gcs: {}'),
    found: ['IR201 8'],
  },
  {
    mistake: 'RollingUpdate with a claim',
    yaml: `${config(`replicas: 1\nrolloutStrategy: RollingUpdate\n${ON_CLAIM}`)}---\n${claim('ReadWriteOnce', 'thin-csi')}`,
    found: ['IR204 8'],
  },
  { mistake: 'negative replicas', yaml: config(`replicas: -1\n${OWN_BUCKET}`), found: ['IR104 7'] },
  {
    mistake: 'Removed with Managed storage',
    yaml: config('replicas: 2\nstorage:\n  managementState: Managed\n  gcs: {bucket: layers}').replace(
      ': Managed',
      ': Removed',
    ),
    found: ['IR501 6'],
  },
  {
    mistake: 'a route named default-route',
    yaml: config(`replicas: 2\nroutes:\n- name: default-route\n${OWN_BUCKET}`),
    found: ['IR105 9'],
  },
  {
    mistake: 'two routes of one name',
    yaml: config(`replicas: 2\nroutes:\n- name: a\n- name: a\n${OWN_BUCKET}`),
    found: ['IR105 10'],
  },
  {
    mistake: 'an endpoint that is no URL',
    yaml: config('replicas: 2\nstorage:\n  s3:\n    bucket: layers\n    region: x\n    regionEndpoint: not a url'),
    found: ['IR108 12'],
  },
  {
    mistake: 'empty storage, where the platform has none',
    yaml: config('replicas: 2\nstorage: {}'),
    options: ['--platform', 'bare-metal'],
    found: ['IR202 8'],
  },
  { mistake: 'a schedule that cron cannot read', yaml: pruner('schedule: not a cron'), found: ['IR103 6'] },
  { mistake: 'negative revisions', yaml: pruner('keepTagRevisions: -1'), found: ['IR104 6'] },
  { mistake: 'a history of no jobs', yaml: pruner('successfulJobsHistoryLimit: 0'), found: ['IR305 6'] },
  { mistake: 'a duration in days', yaml: pruner('keepYoungerThanDuration: 1d'), found: ['IR102 6'] },
];

const REFUSED_BY_THE_API: readonly Mistake[] = [
  { mistake: 'an unknown field', yaml: config(`replicas: 2\nreplica: 3\n${OWN_BUCKET}`), found: ['IR101 8'] },
  {
    mistake: 'chunks below 5 MiB',
    yaml: config('replicas: 2\nstorage:\n  s3:\n    chunkSizeMiB: 4'),
    found: ['IR101 10'],
  },
  {
    mistake: 'a name for a CA that no object can have',
    yaml: config('replicas: 2\nstorage:\n  s3:\n    trustedCA: {name: Not_Valid}'),
    found: ['IR101 10'],
  },
  {
    mistake: 'a strategy of which there is none',
    yaml: config(`replicas: 2\nrolloutStrategy: Rolling\n${OWN_BUCKET}`),
    found: ['IR101 8'],
  },
  { mistake: 'a key with a slash', yaml: map('ConfigMap', 'openshift-config', 'a', 'a/b: text'), found: ['IR101 7'] },
];

describe.each([
  ['told of in threads', FROM_THREADS],
  ['published in repositories', FROM_PRIOR_ART],
  ['accepted by the API server', ACCEPTED_BY_THE_API],
  ['rejected by the API server', REFUSED_BY_THE_API],
])('%s', (_, mistakes) => {
  test.each(mistakes)('$mistake', ({ yaml, found, options = [] }) => {
    const { findings, unreadable } = reportOn({ 'a.yaml': yaml }, [...options, '.']);
    expect(unreadable).toEqual([]);
    expect(findings.map(({ id, line }) => `${id} ${line}`)).toEqual(expect.arrayContaining([...found]));
  });
});

test('two annotations in one object: the second wins, which nobody meant', () => {
  const yaml = config(`replicas: 2\n${OWN_BUCKET}`).replace(
    '  name: cluster',
    '  annotations: {a: b}\n  name: cluster\n  annotations: {c: d}',
  );
  expect(reportOn({ 'a.yaml': yaml }).unreadable).toEqual([
    { file: 'a.yaml', line: 6, column: 3, message: 'a duplicate key' },
  ]);
});

test('a brace that is missing in a patch', () => {
  const patch = '[{"op": "add", "path": "/spec/nodeSelector", "value": {"node-role.kubernetes.io/infra": ""}]\n';
  expect(reportOn({ 'a.json': patch }, ['a.json']).unreadable).toHaveLength(1);
});

function indented(text: string): string {
  return `${text.replace(/^/gm, '  ')}\n`;
}

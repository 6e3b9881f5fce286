import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';
import { testRule } from '../rule-table';

/** Storages of one's own, and what names them. */
const NAMED = [
  ['s3: {bucket: layers}', 'spec.storage.s3.bucket'],
  ['gcs: {bucket: layers}', 'spec.storage.gcs.bucket'],
  ['ibmcos: {bucket: layers}', 'spec.storage.ibmcos.bucket'],
  ['swift: {container: layers}', 'spec.storage.swift.container'],
  ['azure: {accountName: layers}', 'spec.storage.azure.accountName'],
  [
    'azure: {accountName: layers, container: images}',
    'spec.storage.azure.accountName and spec.storage.azure.container',
  ],
  ['pvc: {claim: data}', 'spec.storage.pvc.claim'],
] as const;

const UNNAMED = [
  's3: {}',
  's3: {bucket: "", region: eu-central-1}',
  'azure: {cloudName: AzurePublicCloud}',
  'pvc: {}',
  'emptyDir: {}',
];

const BUCKET = 's3: {bucket: layers}';
const AT_OWNER = { line: 9, field: 'spec.storage.managementState' };

const BUCKET_FIELD = { 'f:s3': { 'f:bucket': {} } };
const OWNER_FIELD = { 'f:managementState': {} };

const INFRASTRUCTURE = `apiVersion: config.openshift.io/v1
kind: Infrastructure
metadata: {name: cluster}
status: {infrastructureName: demo-x7k2p}
`;

testRule('IR503', {
  accept: {
    ...Object.fromEntries(NAMED.map(([stanza]) => [`${stanza} that is Unmanaged`, stored('Unmanaged', stanza)])),
    ...Object.fromEntries(
      UNNAMED.map((stanza) => [`${stanza}, which is the Operator’s own`, stored('Managed', stanza)]),
    ),
    'a bucket that nobody calls Managed': configYaml(`replicas: 2\nstorage: {${BUCKET}}`),
    'a registry that is Removed, which has a rule of its own': stored('Managed', BUCKET, 'Removed'),
    'a Config read from the cluster, where the Operator has filled in the name': live('layers', true),
    'a bucket that the Operator named, of which the status tells nothing': owned([], {
      bucket: 'demo-x7k2p-image-registry-eu-central-1-abcdefgh',
    }),
    'an account and a container that the Operator named': `${withUid(
      stored('Managed', 'azure: {accountName: imageregistrydemox7qwert, container: demo-x7k2p-image-registry-abcdef}'),
    )}status: {readyReplicas: 2}\n---\n${INFRASTRUCTURE}`,
    'a bucket that the Operator created under a name of the user': owned([
      ['kubectl-edit', BUCKET_FIELD],
      ['cluster-image-registry-operator', OWNER_FIELD],
    ]),
    'a bucket to which the Operator gave the name': owned([
      ['cluster-image-registry-operator', BUCKET_FIELD],
      ['kubectl-edit', OWNER_FIELD],
    ]),
    'several storages, which are a mistake of their own': stored('Managed', `${BUCKET}\n  emptyDir: {}`),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'an account beside a container that is empty': {
      yaml: stored('Managed', 'azure: {accountName: layers, container: ""}'),
      findings: [{ ...AT_OWNER, found: 'Managed for storage of your own, named in spec.storage.azure.accountName' }],
    },
    'a bucket of your own': {
      yaml: stored('Managed', BUCKET),
      findings: [
        {
          ...AT_OWNER,
          object: 'Config/cluster',
          found: 'Managed for storage of your own, named in spec.storage.s3.bucket',
          expected:
            'Unmanaged, because the Operator deletes Managed storage with all images when the registry is Removed',
          fix: 'set spec.storage.managementState to Unmanaged; only if the Operator created this storage, and it is acceptable that the Operator deletes it, acknowledge IR503',
        },
      ],
    },
    'a manifest in which somebody left the uid': {
      yaml: withUid(stored('Managed', BUCKET)),
      findings: [{ ...AT_OWNER, line: 10 }],
    },
    'a Config read from the cluster, of which the Operator managed another bucket': {
      yaml: live('others', true),
      findings: [{ ...AT_OWNER, line: 10 }],
    },
    'a Config read from the cluster, of which the Operator did not manage the bucket yet': {
      yaml: live('layers', false),
      findings: [{ ...AT_OWNER, line: 10 }],
    },
    'a Config read from the cluster, in which somebody else than the Operator wrote both': {
      yaml: owned([['kubectl-edit', { ...BUCKET_FIELD, ...OWNER_FIELD }]], { storageManaged: true }),
      findings: [{ ...AT_OWNER, line: 12 }],
    },
    'a Config read from the cluster, of which the status tells nothing': {
      yaml: owned([]),
      findings: [{ ...AT_OWNER, line: 10 }],
    },
    'a manifest beside which the cluster has another name': {
      yaml: owned([], { bucket: 'others-image-registry' }),
      findings: [{ ...AT_OWNER, line: 10 }],
    },
    'a registry that is Unmanaged': {
      yaml: stored('Managed', BUCKET, 'Unmanaged'),
      findings: [AT_OWNER],
    },
    'a registry in no state': {
      yaml: configYaml(`replicas: 2\nstorage: {managementState: Managed, ${BUCKET}}`),
      findings: [{ ...AT_OWNER, line: 7 }],
    },
    ...Object.fromEntries(
      NAMED.map(([stanza, names]) => [
        stanza,
        {
          yaml: stored('Managed', stanza),
          findings: [{ ...AT_OWNER, found: `Managed for storage of your own, named in ${names}` }],
        },
      ]),
    ),
  },
});

test('the source is the driver that takes the storage', () => {
  const sources = NAMED.map(([stanza]) => judging('IR503').findingsIn(stored('Managed', stanza))[0]?.source);
  expect(sources.map((source) => source?.split('/').at(-1))).toEqual(
    ['s3', 'gcs', 'ibmcos', 'swift', 'azure', 'azure', 'pvc'].map((driver) => `${driver}.go CreateStorage`),
  );
});

test('where the registry is Removed the loss of its images is all that is told', () => {
  const placesIn = (state: string) => judging('IR501', 'IR503').placesIn(stored('Managed', BUCKET, state));
  expect(placesIn('Removed')).toEqual(['IR501 spec.managementState']);
  expect(placesIn('Unmanaged')).toEqual(['IR503 spec.storage.managementState']);
});

function live(bucket: string, storageManaged: boolean): string {
  const status = `status: {storageManaged: ${storageManaged}, storage: {s3: {bucket: ${bucket}}}}`;
  return `${withUid(stored('Managed', BUCKET))}${status}\n`;
}

/** A Config of cluster demo-x7k2p, with who wrote which fields of its storage. */
function owned(
  managers: readonly (readonly [manager: string, fields: object])[],
  { bucket = 'layers', storageManaged }: { readonly bucket?: string; readonly storageManaged?: boolean } = {},
): string {
  const managedFields = managers
    .map(
      ([manager, fields]) =>
        `\n  - {manager: ${manager}, operation: Update, fieldsV1: {'f:spec': {'f:storage': ${JSON.stringify(fields)}}}}`,
    )
    .join('');
  const yaml = withUid(stored('Managed', `s3: {bucket: ${bucket}}`));
  const marked = managers.length === 0 ? yaml : yaml.replace('uid:', `managedFields:${managedFields}\n  uid:`);
  const status = {
    conditions: [],
    ...(storageManaged !== undefined && { storageManaged, storage: { s3: { bucket } } }),
  };
  return `${marked}status: ${JSON.stringify(status)}\n---\n${INFRASTRUCTURE}`;
}

function withUid(yaml: string): string {
  return yaml.replace('metadata:\n', 'metadata:\n  uid: 7d2f\n');
}

function stored(owner: string, stanza: string, state = 'Managed'): string {
  return configYaml(`managementState: ${state}\nreplicas: 1\nstorage:\n  managementState: ${owner}\n  ${stanza}`);
}

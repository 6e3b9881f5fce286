import { format } from 'prettier';
import { objectsOf } from '../yaml/reading';
import { adoptTexts, synthesized } from './adopted-app';

const COMMENTED = `# of everybody
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Managed # as always
  # one a zone
  replicas: 3
  rolloutStrategy: RollingUpdate
  # where the images are
  storage:
    # an old bucket
    s3:
      bucket: layers # never rename it
      region: eu-central-1
    managementState: Unmanaged # ours
  routes:
    # for people
    - name: people
      hostname: registry.example.com # in DNS by hand
    - name: machines
      hostname: machines.example.com
  resources:
    # measured
    requests:
      cpu: 100m # in summer
  tolerations:
    # first
    - key: infra
      operator: Exists
    # second
    - key: other
      operator: Exists # any value
  requests:
    read:
      maxRunning: 5 # as the disks can
  logging: 4 # verbose
`;

test('a comment is above the code of its field, however deep that is', async () => {
  const { files } = adoptTexts({ 'a.yaml': COMMENTED });
  const text = files.find(({ path }) => path === 'registry.ts')?.text ?? '';
  expect(text.slice(text.indexOf('    // an old'))).toBe(`    // an old bucket
    const storage = RegistryStorage.s3(this, 'storage', {
      // never rename it
      bucket: 'layers',
      region: 'eu-central-1',
    });

    // of everybody
    // managementState: as always
    const registry = new ImageRegistry(this, 'registry', {
      // where the images are
      // managementState: ours
      storage,
      // one a zone
      replicas: 3,
      requests: {
        read: {
          // as the disks can
          maxRunning: 5,
        },
      },
      // requests: measured
      resources: {
        cpu: {
          // in summer
          request: Cpu.millis(100),
        },
      },
      tolerations: [
        // first
        { key: 'infra', operator: 'Exists' },
        // second
        {
          key: 'other',
          // any value
          operator: 'Exists',
        },
      ],
      routes: [
        // for people
        {
          name: 'people',
          // in DNS by hand
          hostname: 'registry.example.com',
        },
        { name: 'machines', hostname: 'machines.example.com' },
      ],
    });
    // No prop sets this field.
    registry.resource.addJsonPatch(
      // verbose
      JsonPatch.add('/spec/logging', 4),
    );
  }
}
`);
  expect(await format(text, { parser: 'typescript', singleQuote: true, printWidth: 100 })).toBe(text);
});

test('no comment gets lost, and none is shown twice', () => {
  const lines = COMMENTED.replaceAll(/ *# .*$/gm, '')
    .split('\n')
    .filter((line) => line !== '');
  const many = lines.flatMap((line, index) => [
    `${/^ */.exec(line)![0]}# before-${index}.`,
    /[^:]$/.test(line) ? `${line} # behind-${index}.` : line,
  ]);
  const { files } = adoptTexts({ 'a.yaml': many.join('\n') });
  const text = files.find(({ path }) => path === 'registry.ts')?.text ?? '';
  const wanted = many.flatMap((line) => /# (.*)/.exec(line)?.[1] ?? []);
  expect(text.match(/(?:before|behind)-\d+\./g)?.sort()).toEqual([...wanted].sort());
});

test('what a construct writes and the object leaves out is taken away in one statement that says so', () => {
  const less = COMMENTED.replace(/^ *(rolloutStrategy|managementState: Unmanaged|logging).*\n/gm, '');
  const { files } = adoptTexts({ 'a.yaml': less });
  const text = files.find(({ path }) => path === 'registry.ts')?.text ?? '';
  expect(text.slice(text.indexOf('    // The adopted')))
    .toBe(`    // The adopted object leaves these fields out. Without this patch, the app writes
    // spec.rolloutStrategy "RollingUpdate", spec.storage.managementState "Unmanaged".
    registry.resource.addJsonPatch(
      JsonPatch.remove('/spec/rolloutStrategy'),
      JsonPatch.remove('/spec/storage/managementState'),
    );
  }
}
`);
  expect(synthesized(files)[0]).not.toHaveProperty(['spec', 'rolloutStrategy']);
});

test('of an ExternalSecret without the defaults of the API, single fields are taken away, also in its list', () => {
  const { files } = adoptTexts({ 'a.yaml': WITHOUT_DEFAULTS });
  const text = files.find(({ path }) => path === 'registry.ts')?.text ?? '';
  expect(text).not.toContain('No prop sets');
  expect(text.match(/JsonPatch\.\w+\('.*?'/g)).toEqual(
    [
      'data/0/remoteRef/conversionStrategy',
      'data/0/remoteRef/decodingStrategy',
      'data/0/remoteRef/metadataPolicy',
      'data/1/remoteRef/conversionStrategy',
      'data/1/remoteRef/decodingStrategy',
      'data/1/remoteRef/metadataPolicy',
      'refreshInterval',
      'target/creationPolicy',
      'target/deletionPolicy',
    ].map((path) => `JsonPatch.remove('/spec/${path}'`),
  );
  expect(synthesized(files)).toEqual(expect.arrayContaining(objectsOf(WITHOUT_DEFAULTS)));
});

test('an empty host and an empty proxy, which the constructs reject, are set by patches', () => {
  const { files } = adoptTexts({
    'a.yaml': `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: { name: cluster }
spec:
  managementState: Managed
  replicas: 2
  rolloutStrategy: RollingUpdate
  proxy: { http: '', https: 'http://proxy.example.com:3128' }
  routes: [{ name: public, hostname: '' }]
  storage: { managementState: Unmanaged, s3: { bucket: layers, region: eu-central-1 } }
`,
  });
  expect(synthesized(files)[0]).toHaveProperty(['spec', 'proxy', 'http'], '');
  expect(synthesized(files)[0]).toHaveProperty(['spec', 'routes', '0', 'hostname'], '');
});

const WITHOUT_DEFAULTS = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: { name: cluster }
spec:
  managementState: Managed
  replicas: 2
  rolloutStrategy: RollingUpdate
  storage: { managementState: Unmanaged, s3: { bucket: layers, region: eu-central-1 } }
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: image-registry-private-configuration-user, namespace: openshift-image-registry }
spec:
  secretStoreRef: { name: vault, kind: ClusterSecretStore }
  target: { name: image-registry-private-configuration-user }
  data:
    - secretKey: REGISTRY_STORAGE_S3_ACCESSKEY
      remoteRef: { key: registry/s3, property: accessKey }
    - secretKey: REGISTRY_STORAGE_S3_SECRETKEY
      remoteRef: { key: registry/s3, property: secretKey }
`;

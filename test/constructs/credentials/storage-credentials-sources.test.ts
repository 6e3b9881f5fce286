import { App, YamlOutputType } from 'cdk8s';
import {
  BackendCredentials,
  BucketKeysCopier,
  ClusterPlacement,
  Delivery,
  ImageRegistry,
  KsopsGenerator,
  RegistryChart,
  RegistryStorage,
  Release,
  SopsConfiguration,
  StorageCredentials,
} from '../../../src';
import { errorLinesOf, errorOf, newChart, specOf, synthesize, written } from '../../app';
import { ciphertext, ENCRYPTED, encryptedFile, encryptedText, fileOf } from '../../credentials/encrypted';

const KEYS = ['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'];
const SEALED = BackendCredentials.s3({ accessKey: ciphertext(), secretKey: ciphertext() });
const ACM = Delivery.acm({ namespace: 'policies', placement: ClusterPlacement.select({}) });

const s3In = (chart: RegistryChart) => RegistryStorage.s3(chart, 's', { bucket: 'layers', region: 'eu-central-1' });

describe('sealedSecret', () => {
  test('seals for the one Secret that the Operator reads, with no wider scope', () => {
    const chart = newChart();
    StorageCredentials.sealedSecret(chart, 'credentials', { storage: s3In(chart), ciphertexts: SEALED });
    const metadata = {
      name: 'image-registry-private-configuration-user',
      namespace: 'openshift-image-registry',
    };
    expect(written(chart)).toEqual([
      {
        apiVersion: 'bitnami.com/v1alpha1',
        kind: 'SealedSecret',
        metadata,
        spec: {
          encryptedData: Object.fromEntries(KEYS.map((key) => [key, ciphertext()])),
          template: { metadata },
        },
      },
    ]);
  });

  test('has keys that are to be empty in its template, for Swift up to 4.14', () => {
    const chart = newChart({ release: Release.V4_14 });
    const ciphertexts = BackendCredentials.swiftUser({ username: ciphertext(), password: ciphertext() });
    const storage = RegistryStorage.swift(chart, 's', { container: 'layers' });
    StorageCredentials.sealedSecret(chart, 'credentials', { storage, ciphertexts });
    const keys = ['ID', 'NAME', 'SECRET'].map((part) => `REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIAL${part}`);
    expect(specOf(chart, 'SealedSecret')['template'].data).toEqual(Object.fromEntries(keys.map((key) => [key, ''])));
  });

  test('refuses a text that nobody sealed, and does not show it', () => {
    const chart = newChart();
    const ciphertexts = BackendCredentials.s3({ accessKey: ciphertext(), secretKey: 'hunter2' });
    const make = () => StorageCredentials.sealedSecret(chart, 'credentials', { storage: s3In(chart), ciphertexts });
    const message = errorOf(make);
    expect(message).toContain(
      'IR504 StorageCredentials test/credentials ciphertexts: found a text for REGISTRY_STORAGE_S3_SECRETKEY that kubeseal did not write',
    );
    expect(message.match(/^IR/gm)).toHaveLength(1);
    expect(message).not.toContain('hunter2');
  });
});

describe('vaultPlugin', () => {
  const secretOf = (props: object) => {
    const chart = newChart();
    StorageCredentials.vaultPlugin(chart, 'credentials', { storage: s3In(chart), ...props });
    return written(chart)[0]!;
  };

  test('names an entry of the store on the Secret, and in each placeholder a key of it', () => {
    const keys = BackendCredentials.s3({ accessKey: 'access', secretKey: 'secret' });
    const secret = secretOf({ path: 'kv/data/registry', keys, kvVersion: 1, secretVersion: '7' });
    expect(secret.metadata.annotations).toEqual({
      'avp.kubernetes.io/kv-version': '1',
      'avp.kubernetes.io/path': 'kv/data/registry',
      'avp.kubernetes.io/secret-version': '7',
    });
    expect(secret['stringData']).toEqual({ [KEYS[0]!]: '<access>', [KEYS[1]!]: '<secret>' });
  });

  test('looks for keys that are called like those of the Secret where none are named', () => {
    expect(secretOf({ path: 'kv/data/registry' })['stringData']).toEqual(
      Object.fromEntries(KEYS.map((key) => [key, `<${key}>`])),
    );
  });

  test('names the entry in each placeholder where they differ', () => {
    const paths = BackendCredentials.s3({ accessKey: 'kv/data/a#id', secretKey: 'kv/data/b#key#2' });
    const secret = secretOf({ paths });
    expect(secret.metadata.annotations).toBeUndefined();
    expect(secret['stringData']).toEqual({ [KEYS[0]!]: '<path:kv/data/a#id>', [KEYS[1]!]: '<path:kv/data/b#key#2>' });
  });

  test.each<[string, object, string]>([
    [
      'neither a path nor paths',
      {},
      'IR112 StorageCredentials test/credentials path: found neither path nor paths, expected one of the two.',
    ],
    [
      'a path beside paths',
      { paths: BackendCredentials.s3({ accessKey: 'a#b', secretKey: 'a#c' }), path: 'kv' },
      'IR112 StorageCredentials test/credentials path: found paths as well, expected one of the two.',
    ],
    [
      'a key that would end the placeholder',
      { path: 'kv', keys: BackendCredentials.s3({ accessKey: 'a>b', secretKey: 'b' }) },
      'IR112 StorageCredentials test/credentials keys: found a text (not shown) that no placeholder can hold, expected names of keys.',
    ],
    [
      'a path without a key',
      { paths: BackendCredentials.s3({ accessKey: 'hunter2', secretKey: 'kv/a#b' }) },
      'IR112 StorageCredentials test/credentials paths: found a text (not shown) that no placeholder can hold, expected path and key, such as kv/data/registry#access.',
    ],
    [
      'a path with a key, for all keys',
      { path: 'kv/data/a#b' },
      'IR112 StorageCredentials test/credentials path: found "kv/data/a#b", expected the path of an entry, such as kv/data/registry.',
    ],
    [
      'a version that the store has not',
      { path: 'kv', kvVersion: 3 },
      'IR112 StorageCredentials test/credentials kvVersion: found 3, expected 1 or 2.',
    ],
    [
      'a path that version 2 of the store has not',
      { path: 'kv/prod/registry', kvVersion: 2 },
      'IR112 StorageCredentials test/credentials path: found a path without data, with kvVersion 2, expected data behind the mount of the store, such as kv/data/registry.',
    ],
    [
      'one of several paths that version 2 of the store has not',
      { paths: BackendCredentials.s3({ accessKey: 'kv/data/a#b', secretKey: 'kv/hunter2#c' }), kvVersion: 2 },
      'IR112 StorageCredentials test/credentials paths: found a path without data, with kvVersion 2, expected data behind the mount of the store, such as kv/data/registry.',
    ],
    [
      'a version for several paths',
      { paths: BackendCredentials.s3({ accessKey: 'a#b', secretKey: 'a#c' }), secretVersion: '2' },
      'IR112 StorageCredentials test/credentials secretVersion: found paths as well, expected path as well.',
    ],
  ])('refuses %s', (_what, props, errorLine) => {
    expect(errorLinesOf(() => secretOf(props))).toEqual([errorLine]);
  });
});

describe('sops', () => {
  const VALUES = { REGISTRY_STORAGE_S3_SECRETKEY: ENCRYPTED, REGISTRY_STORAGE_S3_ACCESSKEY: ENCRYPTED };

  test('writes the Secret to a file of its own, its keys in the order that the checksum covers', () => {
    const files = synthesize((outdir) => {
      const app = new App({ outdir });
      const chart = new RegistryChart(app, 'registry', { delivery: Delivery.flux() });
      const file = fileOf(encryptedText({ values: VALUES }));
      StorageCredentials.sops(chart, 'credentials', { storage: s3In(chart), file });
      return app;
    });
    const text = files['registry-credentials.k8s.yaml']!;
    const order = [...Object.keys(VALUES), 'recipient', 'enc', 'encrypted_regex', 'lastmodified', 'mac'];
    const places = order.map((key) => text.indexOf(`${key}:`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).not.toContain('annotations');
  });

  test('tells the judges what keys there are', () => {
    const chart = newChart();
    StorageCredentials.sops(chart, 'credentials', { storage: s3In(chart), file: encryptedFile(KEYS) });
    const gcs = RegistryStorage.gcs(chart, 'gcs', { bucket: 'layers' });
    new ImageRegistry(chart, 'registry', { storage: gcs });
    expect(errorLinesOf(() => chart.toJson())).toEqual([
      expect.stringContaining(
        'IR208 Config/cluster (test/registry) spec.storage.gcs: found Secret image-registry-private-configuration-user on the cluster',
      ),
    ]);
  });

  test.each([
    ['a key is missing', KEYS.slice(0, 1)],
    ['a key is misspelt', [KEYS[0]!, 'REGISTRY_STORAGE_S3_SECRET_KEY']],
    ['a key is too many', [...KEYS, 'region']],
  ])('refuses the file where %s', (_what, keys) => {
    const chart = newChart();
    const file = encryptedFile(keys);
    expect(errorLinesOf(() => StorageCredentials.sops(chart, 'credentials', { storage: s3In(chart), file }))).toEqual([
      `IR208 StorageCredentials test/credentials file: found keys ${keys.join(', ')}, expected for Amazon S3 and S3-compatible stores ${KEYS.join(' and ')}.`,
    ]);
  });

  test.each([YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_RESOURCE])(
    'fails synth with %s',
    (yamlOutputType) => {
      const app = new App({ yamlOutputType });
      const chart = new RegistryChart(app, 'registry');
      StorageCredentials.sops(chart, 'credentials', { storage: s3In(chart), file: encryptedFile(KEYS) });
      expect(errorLinesOf(() => app.synthYaml())[0]).toContain(
        `IR228 StorageCredentials registry/credentials file: found yamlOutputType ${YamlOutputType[yamlOutputType]},`,
      );
    },
  );

  test('KSOPS is told of the file by its name, and of nothing else', () => {
    const app = new App();
    const chart = new RegistryChart(app, 'registry');
    const storage = s3In(chart);
    const credentials = StorageCredentials.sops(chart, 'credentials', { storage, file: encryptedFile(KEYS) });
    expect(new KsopsGenerator(app, 'ksops', { credentials: [credentials] }).toJson()).toEqual([
      {
        apiVersion: 'viaduct.ai/v1',
        kind: 'ksops',
        metadata: { name: 'ksops', annotations: { 'config.kubernetes.io/function': 'exec:\n  path: ksops\n' } },
        files: ['./registry-credentials.k8s.yaml'],
      },
    ]);
    const existing = StorageCredentials.existing(chart, 'existing', { storage });
    for (const wrong of [[], [credentials, existing], undefined as never]) {
      expect(() => new KsopsGenerator(new App(), 'ksops', { credentials: wrong })).toThrow(
        /^IR112 KsopsGenerator ksops/,
      );
    }
  });

  test('a configuration of SOPS leaves the name of the Secret readable', () => {
    const configuration = new SopsConfiguration({
      files: ['secrets/a.yaml', 'b+c.yaml'],
      age: ['age1x', 'age1y'],
      pgp: [],
    });
    expect(configuration.toYaml()).toBe(`creation_rules:
  - path_regex: ^(secrets/a\\.yaml|b\\+c\\.yaml)$
    encrypted_regex: ^(data|stringData)$
    age: age1x,age1y
`);
  });

  test.each<[string, object, string]>([
    ['without keys', { files: ['a'] }, 'IR113 SopsConfiguration age: found nothing'],
    ['without files', { files: [], age: ['age1x'] }, 'IR113 SopsConfiguration files: found nothing'],
    ['of a text for files', { files: 'a', age: ['age1x'] }, 'IR101 SopsConfiguration files: found a text'],
    ['of an empty name', { files: ['a', ''], age: ['age1x'] }, 'IR101 SopsConfiguration files[1]: found an empty text'],
    ['of a path with a dot', { files: ['./a'], age: ['age1x'] }, 'IR101 SopsConfiguration files[0]: found "./a"'],
    ['of a path out of it', { files: ['../a'], age: ['age1x'] }, 'IR101 SopsConfiguration files[0]: found "../a"'],
    ['of an absolute path', { files: ['/a'], age: ['age1x'] }, 'IR101 SopsConfiguration files[0]: found "/a"'],
    [
      'with a private key',
      { files: ['a'], age: ['AGE-SECRET-KEY-1HUNTER2'] },
      'IR504 SopsConfiguration age: found a private key (not shown)',
    ],
  ])('a configuration %s is refused', (_what, props, message) => {
    const text = errorOf(() => new SopsConfiguration(props as never));
    expect(text).toContain(message);
    expect(text).not.toContain('HUNTER2');
  });
});

describe('bucketClaim', () => {
  const claimIn = (chart: RegistryChart) =>
    RegistryStorage.bucketClaim(chart, 's', {
      bucketName: 'layers',
      storageClassName: 'buckets',
      endpointHost: 's3.example.com',
    });

  test('is a CronJob with the oc of the release, in a namespace where it reaches the API server', () => {
    const chart = newChart({ release: Release.V4_18 });
    StorageCredentials.bucketClaim(chart, 'credentials', { storage: claimIn(chart) });
    const job = written(chart).find(({ kind }) => kind === 'CronJob')!;
    expect(job.metadata.namespace).toBe('openshift-config');
    expect(specOf(chart, 'CronJob')['jobTemplate'].spec.template.spec.containers[0]).toMatchObject({
      image: 'registry.redhat.io/openshift4/ose-cli-rhel9:v4.18',
      command: expect.arrayContaining(['layers']),
    });
  });

  test('everything that it takes is written before the Config', () => {
    const chart = newChart();
    const storage = claimIn(chart);
    new ImageRegistry(chart, 'registry', { storage });
    StorageCredentials.bucketClaim(chart, 'credentials', { storage });
    expect(written(chart).at(-1)?.kind).toBe('Config');
  });

  test.each([BucketKeysCopier.CRON_JOB, BucketKeysCopier.EXTERNAL_SECRETS])(
    'in Argo CD what %s needs comes in an earlier wave, and the Config in a later one',
    (copier) => {
      const chart = newChart({ delivery: Delivery.argoCd() });
      const storage = claimIn(chart);
      StorageCredentials.bucketClaim(chart, 'credentials', { storage, copier });
      new ImageRegistry(chart, 'registry', { storage });
      const waves = new Map(
        written(chart).map(({ kind, metadata }) => [
          kind,
          Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0),
        ]),
      );
      const bringing = waves.get(copier === BucketKeysCopier.CRON_JOB ? 'CronJob' : 'ExternalSecret')!;
      for (const kind of ['ServiceAccount', 'Role', 'RoleBinding']) expect(waves.get(kind)).toBeLessThan(bringing);
      expect(waves.get('SecretStore') ?? -Infinity).toBeLessThan(bringing);
      expect(bringing).toBeLessThan(waves.get('Config')!);
    },
  );

  test('RHACM renders the template, though text with braces is no template elsewhere in the Policy', () => {
    const chart = newChart({ delivery: ACM });
    const storage = claimIn(chart);
    StorageCredentials.bucketClaim(chart, 'credentials', { storage, copier: BucketKeysCopier.POLICY_TEMPLATE });
    new ImageRegistry(chart, 'registry', { storage });
    const [policy] = written(chart);
    const templates = (policy!['spec'] as any)['policy-templates'].map((each: any) => each.objectDefinition);
    const holder = templates.find((each: any) => JSON.stringify(each).includes('fromSecret'));
    expect(holder.metadata.annotations).toBeUndefined();
    const [{ objectDefinition, recordDiff }] = holder.spec['object-templates'];
    expect(objectDefinition.data.REGISTRY_STORAGE_S3_ACCESSKEY).toBe(
      '{{ fromSecret "openshift-image-registry" "layers" "AWS_ACCESS_KEY_ID" }}',
    );
    expect(recordDiff).toBe('None');
  });

  test.each<[string, object, Delivery | undefined, string]>([
    [
      'the namespace that a NetworkPolicy cuts off',
      { namespace: 'openshift-image-registry' },
      undefined,
      'IR112 StorageCredentials test/credentials namespace: found openshift-image-registry',
    ],
    [
      'an image of the registry itself',
      { image: 'image-registry.openshift-image-registry.svc:5000/openshift/cli' },
      undefined,
      'IR101 StorageCredentials test/credentials image: found "image-registry.',
    ],
    [
      'a template that nobody renders',
      { copier: BucketKeysCopier.POLICY_TEMPLATE },
      Delivery.argoCd(),
      'IR112 StorageCredentials test/credentials copier: found a template of RHACM',
    ],
    [
      'an image for a template',
      { copier: BucketKeysCopier.POLICY_TEMPLATE, image: 'cli' },
      ACM,
      'IR112 StorageCredentials test/credentials image: found PolicyTemplate as copier',
    ],
    [
      'a copier that there is none of',
      { copier: 'Job' },
      undefined,
      'IR101 StorageCredentials test/credentials copier: found "Job"',
    ],
  ])('refuses %s', (_what, props, delivery, errorLine) => {
    const chart = newChart({ ...(delivery && { delivery }) });
    const make = () => StorageCredentials.bucketClaim(chart, 'credentials', { storage: claimIn(chart), ...props });
    expect(errorLinesOf(make)).toEqual([expect.stringContaining(errorLine)]);
  });

  test('refuses a storage that claims no bucket', () => {
    const chart = newChart();
    expect(errorLinesOf(() => StorageCredentials.bucketClaim(chart, 'credentials', { storage: s3In(chart) }))).toEqual([
      expect.stringContaining('storage: found a storage without an ObjectBucketClaim'),
    ]);
  });
});

test.each<[string, Delivery, string]>([
  ['sops', ACM, 'SOPS in a chart that is delivered by RHACM'],
  ['sops', Delivery.argoCd(), 'SOPS in a chart that is delivered by Argo CD'],
  ['vaultPlugin', Delivery.flux(), 'Argo CD Vault Plugin in a chart that is delivered by Flux'],
])('%s is refused where the tool of the chart cannot bring it', (name, delivery, found) => {
  const chart = newChart({ delivery });
  const storage = s3In(chart);
  const make = () =>
    name === 'sops'
      ? StorageCredentials.sops(chart, 'credentials', { storage, file: encryptedFile(KEYS) })
      : StorageCredentials.vaultPlugin(chart, 'credentials', { storage, path: 'kv/data/a' });
  expect(errorLinesOf(make)).toEqual([
    expect.stringContaining(`IR112 StorageCredentials test/credentials: found ${found}`),
  ]);
});

describe('values of another type, from plain JavaScript', () => {
  const chart = () => newChart();

  test.each<[string, () => unknown]>([
    ['BackendCredentials.s3: found undefined', () => BackendCredentials.s3(undefined as never)],
    ['BackendCredentials.gcs: found null', () => BackendCredentials.gcs(null as never)],
    ['BackendCredentials.ibmCos: found string', () => BackendCredentials.ibmCos('hunter2' as never)],
    [
      'BackendCredentials.swiftUser for REGISTRY_STORAGE_SWIFT_PASSWORD: found object, which is not text',
      () => BackendCredentials.swiftUser({ username: 'a', password: { hunter2: 1 } as never }),
    ],
  ])('%s', (message, make) => {
    expect(errorOf(make)).toContain(message);
    expect(errorOf(make)).not.toContain('hunter2');
  });

  test.each<[string, (c: RegistryChart) => unknown]>([
    ['IR113 StorageCredentials test/c storage: found nothing', (c) => StorageCredentials.existing(c, 'c', {} as never)],
    [
      'IR113 StorageCredentials test/c values: found nothing',
      (c) => StorageCredentials.literal(c, 'c', { storage: s3In(c), acknowledge: {} } as never),
    ],
    [
      'IR101 StorageCredentials test/c values: found a plain object',
      (c) =>
        StorageCredentials.literal(c, 'c', { storage: s3In(c), values: { a: 'hunter2' }, acknowledge: {} } as never),
    ],
    [
      'IR101 BackendCredentials.s3 accessKeyId: found the unknown prop "accessKeyId", expected accessKey',
      () => BackendCredentials.s3({ accessKeyId: 'hunter2', secretKey: 'hunter2' } as never),
    ],
    [
      'IR101 BackendCredentials.s3 SecretAccessKey: found the unknown prop "SecretAccessKey", expected secretKey',
      () => BackendCredentials.s3({ accessKey: 'hunter2', SecretAccessKey: 'hunter2' } as never),
    ],
    [
      'IR101 BackendCredentials.s3 aws_access_key_id: found the unknown prop "aws_access_key_id", expected accessKey',
      () => BackendCredentials.s3({ aws_access_key_id: 'hunter2', secretKey: 'hunter2' } as never),
    ],
    [
      'IR101 BackendCredentials.s3 secretAccessKey: found the unknown prop "secretAccessKey", expected secretKey',
      () => BackendCredentials.s3({ accessKey: 'hunter2', secretAccessKey: 'hunter2' } as never),
    ],
    [
      'IR113 StorageCredentials test/c acknowledge: found nothing, expected the reason why the values may be in Git',
      (c) =>
        StorageCredentials.literal(c, 'c', {
          storage: s3In(c),
          values: BackendCredentials.s3({ accessKey: 'hunter2', secretKey: 'hunter2' }),
        } as never),
    ],
    [
      'IR101 StorageCredentials test/c ciphertexts: found a text',
      (c) => StorageCredentials.sealedSecret(c, 'c', { storage: s3In(c), ciphertexts: 'hunter2' } as never),
    ],
    [
      'IR101 StorageCredentials test/c storage: found a text',
      (c) => StorageCredentials.bucketClaim(c, 'c', { storage: 'layers' } as never),
    ],
    [
      'IR101 StorageCredentials test/c fiel: found the unknown prop "fiel", expected file',
      (c) => StorageCredentials.sops(c, 'c', { storage: s3In(c), fiel: 'a' } as never),
    ],
    [
      'IR101 StorageCredentials test/c file: found a number',
      (c) => StorageCredentials.sops(c, 'c', { storage: s3In(c), file: 5 } as never),
    ],
  ])('%s', (message, make) => {
    const text = errorOf(() => make(chart()));
    expect(text).toContain(message);
    expect(text).not.toContain('hunter2');
  });
});

import type { Manifest } from '../../../../src/core/manifest';
import { Release } from '../../../../src/core/release';
import { changesBetween, type ClusterSide } from '../../../../src/operator/changes/compare';
import { dataDeleted } from '../../../../src/operator/changes/storage/data-deleted';
import { Platform } from '../../../../src/platforms/platform';
import { config, facts, NS, object, secret } from '../../clusters';
import { edit, found } from '../edits';

const REMOVED = { managementState: 'Removed' };
const [OURS, YOURS] = [{ managementState: 'Managed' }, { managementState: 'Unmanaged' }];
const s3 = { bucket: 'layers', region: 'r' };
const side = (storage: object, rest: object = {}) => [config({ storage, ...rest })];

test.each([
  [
    side({ ...OURS, s3 }),
    side({ ...OURS, s3 }, REMOVED),
    [
      'loss Storage/S3/layers: the Operator deletes the storage, and every image in it is lost (managementState is Removed and storage.managementState is Managed: every image is lost): in use → deleted [pkg/resource/generator.go Remove]',
    ],
  ],
  [
    side({ ...OURS, pvc: {} }),
    side({ ...OURS, pvc: {} }, REMOVED),
    [
      `loss PersistentVolumeClaim/${NS}/image-registry-storage: the Operator deletes the storage, and every image in it is lost (managementState is Removed and storage.managementState is Managed: every image is lost): in use → deleted [pkg/resource/generator.go Remove]`,
    ],
  ],
  [side({ ...OURS, s3 }), side({ ...YOURS, s3 }, REMOVED), []],
  [side({ ...OURS, emptyDir: {} }), side({ ...OURS, emptyDir: {} }, REMOVED), []],
  [side({ ...OURS, s3 }, REMOVED), side({ ...OURS, s3 }, { ...REMOVED, replicas: 3 }), []],
])('%j to %j', (old, now, expected) => {
  expect(found(dataDeleted, old, now)).toEqual(expected);
});

test('what was deleted before is told once, and what is deleted beside it as well', () => {
  const status = (storage: object): Manifest[] => [
    config({ ...REMOVED, storage: { ...OURS, s3 } }, { status: { storage } }),
  ];
  const [first, second] = [{ s3 }, { s3: { bucket: 'others', region: 'r' } }];
  expect(found(dataDeleted, status(first), status(first))).toEqual([]);
  expect(found(dataDeleted, status(first), status(second))).toEqual([
    'loss Storage/S3/others: the Operator deletes the storage, and every image in it is lost (managementState is Removed and storage.managementState is Managed: every image is lost): in use → deleted [pkg/resource/generator.go Remove]',
  ]);
});

test('a registry that is removed has no storage to delete, until its removal has ended', () => {
  const [yours, ours] = [side({ ...YOURS, s3 }, REMOVED), side({ ...OURS, s3 }, REMOVED)];
  const losses = (old: Manifest[]) => edit(old, ours).filter((line) => line.includes('in use → deleted'));
  expect(losses(yours)).toEqual([]);
  const status = (storage: object) => ({ metadata: { name: 'cluster', uid: '1' }, status: { storage } });
  expect(losses([config({ storage: { ...YOURS, s3 }, ...REMOVED }, status({}))])).toEqual([]);
  expect(losses([config({ storage: { ...YOURS, s3 }, ...REMOVED }, status({ s3 }))])).toHaveLength(1);
});

test('of a Config that is being deleted, while the Operator has its finalizer', () => {
  const going = (owner: object, ...finalizers: string[]): Manifest[] => {
    const metadata = { name: 'cluster', deletionTimestamp: '2026-01-01T00:00:00Z', finalizers } as Manifest['metadata'];
    return side({ ...owner, s3 }).map((each) => ({ ...each, metadata }));
  };
  const lost = [
    'loss Storage/S3/layers: the Operator deletes the storage, and every image in it is lost (the Config is being deleted and storage.managementState is Managed: every image is lost): in use → deleted [pkg/resource/generator.go Remove]',
  ];
  const finalizer = 'imageregistry.operator.openshift.io/finalizer';
  expect(found(dataDeleted, side({ ...OURS, s3 }), going(OURS))).toEqual(lost);
  expect(found(dataDeleted, side({ ...OURS, s3 }), going(OURS, finalizer, 'example.com/other'))).toEqual(lost);
  expect(found(dataDeleted, side({ ...OURS, s3 }), going(OURS, 'example.com/other'))).toEqual([]);
  expect(found(dataDeleted, side({ ...OURS, s3 }), going(YOURS, finalizer))).toEqual([]);
  expect(found(dataDeleted, going(OURS), going(OURS))).toEqual([]);
});

test('the Config goes, and its finalizer with the storage', () => {
  const aws = [
    ...facts('AWS'),
    secret('installer-cloud-credentials', { aws_access_key_id: 'a', aws_secret_access_key: 'b' }),
  ];
  expect(found(dataDeleted, [...aws, ...side({ ...OURS, s3 })], aws)).toEqual([
    'loss Storage/S3/layers: the Operator deletes the storage, and every image in it is lost (the Config is deleted and storage.managementState is Managed: every image is lost): in use → deleted [pkg/resource/generator.go Remove]',
  ]);
  expect(found(dataDeleted, [...aws, ...side({ ...YOURS, s3 })], aws)).toEqual([]);
  expect(found(dataDeleted, aws, aws)).toEqual([]);
  const [without = ''] = found(dataDeleted, [...facts('AWS'), ...side({ ...OURS, s3 })], facts('AWS'));
  expect(without).toContain('every image is lost as soon as the Operator reaches the storage');
});

describe('storage that Git does not name', () => {
  const git = (spec: object): Manifest =>
    object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec: { replicas: 2, ...spec } });
  const [managed, removed] = [git({ managementState: 'Managed' }), git(REMOVED)];
  const whole = (old: Manifest[], now: Manifest[], platform?: Platform) =>
    edit(old, now, { platform }).filter((line) => line.startsWith('loss'));
  const OWN =
    'loss Storage/S3/(name chosen by the Operator): the Operator deletes the storage, and every image in it is lost (managementState is Removed and storage.managementState is Managed: every image is lost): in use → deleted [pkg/resource/generator.go Remove]';

  test('is that of the platform', () => {
    expect(whole([managed], [removed], Platform.AWS)).toEqual([OWN]);
    expect(whole([managed], [], Platform.AWS)).toEqual([
      OWN.replace('managementState is Removed', 'the Config is deleted'),
    ]);
    expect(whole([git({ ...REMOVED })], [git({ ...REMOVED, replicas: 3 })], Platform.AWS)).toEqual([]);
  });

  test('of which only the status tells', () => {
    const status = { storage: { s3: { bucket: 'layers' } }, storageManaged: true };
    const live = { ...managed, metadata: { name: 'cluster', uid: '1' }, status } as Manifest;
    expect(whole([live], [removed], Platform.AWS)).toEqual([OWN.replace('(name chosen by the Operator)', 'layers')]);
  });

  test('of which the status has another one than the spec', () => {
    const status = { storage: { s3: { bucket: 'first' } }, storageManaged: true };
    const storage = { storage: { ...OURS, s3: { bucket: 'second' } } };
    const live = {
      ...git({ managementState: 'Managed', ...storage }),
      metadata: { name: 'cluster', uid: '1' },
      status,
    };
    const named = (bucket: string) => OWN.replace('(name chosen by the Operator)', bucket);
    expect(whole([live as Manifest], [git({ ...REMOVED, ...storage })], Platform.AWS)).toEqual([
      named('first'),
      named('second'),
    ]);
  });

  test('is unknown without a platform: the worst case', () => {
    const worst = (why: string) =>
      `loss Config/cluster: the Operator deletes the storage that it created, and every image in it is lost (${why}, and which storage the registry has is not in the input): in use → deleted [pkg/resource/generator.go Remove]`;
    expect(whole([managed], [removed])).toEqual([worst('managementState is Removed')]);
    expect(whole([managed], [])).toEqual([worst('the Config is deleted')]);
    const unmanaged = { storage: { managementState: 'Unmanaged' } };
    expect(whole([git({ managementState: 'Managed', ...unmanaged })], [git({ ...REMOVED, ...unmanaged })])).toEqual([]);
  });

  test('has the account alone, and the Operator wrote whose it is', () => {
    const storage = (rest: object = {}) => ({ storage: { azure: { accountName: 'acc' }, ...rest } });
    const old = git({ managementState: 'Managed', ...storage() });
    const deleted =
      'loss Storage/Azure/acc: the Operator deletes the storage, and every image in it is lost (managementState is Removed and storage.managementState is Managed: every image is lost): in use → deleted [pkg/resource/generator.go Remove]';
    expect(whole([old], [git({ ...REMOVED, ...storage() })], Platform.AZURE)).toEqual([deleted]);
    expect(whole([old], [git({ ...REMOVED, ...storage(YOURS) })], Platform.AZURE)).toEqual([]);
  });

  test('is of an owner that nobody knows', () => {
    const storage = { storage: { s3: { bucket: 'layers' } } };
    expect(whole([git({ managementState: 'Unmanaged', ...storage })], [git({ ...REMOVED, ...storage })])).toEqual([
      'loss Storage/S3/layers: the Operator deletes the storage, and every image in it is lost (managementState is Removed, and the input does not show whether spec.storage.managementState is Managed in the cluster): in use → deleted [pkg/resource/generator.go Remove]',
    ]);
  });

  test.each([
    [Platform.AWS, 'S3/layers', { s3: { bucket: 'layers' } }],
    [Platform.GCP, 'GCS/layers', { gcs: { bucket: 'layers' } }],
    [Platform.AZURE, 'Azure/acc', { azure: { accountName: 'acc', container: 'layers' } }],
    [Platform.OPENSTACK_SWIFT, 'Swift/layers', { swift: { container: 'layers', authURL: 'https://k:5000/v3' } }],
  ])('is of the Operator if that has made it by its name: on %s', (platform, name, storage) => {
    const told = whole([git({ managementState: 'Managed', storage })], [git({ ...REMOVED, storage })], platform);
    expect(told).toEqual([
      `loss Storage/${name}: the Operator deletes the storage, and every image in it is lost (managementState is Removed, and the input does not show whether spec.storage.managementState is Managed in the cluster): in use → deleted [pkg/resource/generator.go Remove]`,
    ]);
  });

  test('is yours if it is a claim by its name', () => {
    const storage = { pvc: { claim: 'layers' } };
    const sides = [git({ managementState: 'Managed', storage }), git({ ...REMOVED, storage })] as const;
    expect(whole([sides[0]], [sides[1]], Platform.VSPHERE)).toEqual([]);
  });

  describe('NEW leaves out that the Operator owns the storage, and the cluster may keep it', () => {
    const owned = { storage: { ...OURS, s3: { bucket: 'layers' } } };
    const old = git({ managementState: 'Managed', ...owned });
    const lost = [
      'loss Storage/S3/layers: the Operator deletes the storage, and every image in it is lost (managementState is Removed, and the input does not show whether spec.storage.managementState is Managed in the cluster): in use → deleted [pkg/resource/generator.go Remove]',
    ];

    test.each([
      ['the owner alone', { storage: { s3: { bucket: 'layers' } } }],
      ['also the name', { storage: { s3: {} } }],
      ['the storage', {}],
    ])('%s', (_, rest) => {
      expect(whole([old], [git({ ...REMOVED, ...rest })], Platform.AWS)).toEqual(lost);
    });

    test('the storage, of an owner that nobody knows', () => {
      const storage = { storage: { s3: { bucket: 'layers' } } };
      expect(whole([git({ managementState: 'Managed', ...storage })], [git(REMOVED)], Platform.AWS)).toEqual(lost);
    });

    test.each([
      ['what you own', git({ managementState: 'Managed', storage: { ...YOURS, s3: { bucket: 'layers' } } })],
      ['what is live, so that the input shows what stays', { ...old, metadata: { name: 'cluster', uid: '1' } }],
    ])('not %s', (_, before) => {
      const now = git({ ...REMOVED, storage: { s3: { bucket: 'layers' } } });
      const after = { ...now, metadata: before.metadata };
      expect(found(dataDeleted, [before], [after as Manifest])).toEqual([]);
    });

    test('not where NEW replaces the Config', () => {
      const now = git(REMOVED);
      const sides = [{ manifests: [old] }, { manifests: [now], replaced: [now] }] as const;
      const [before, after] = sides.map((each) => ({ ...each, release: Release.V5_1 }));
      const changes = changesBetween(before as ClusterSide, after as ClusterSide, Platform.AWS);
      expect(changes.map(({ level }) => level)).not.toContain('loss');
    });
  });
});

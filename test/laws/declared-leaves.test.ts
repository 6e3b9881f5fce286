import { Size } from 'cdk8s';
import { RELEASES, existsIn, isAtLeast, Release } from '../../src/core/release';
import { dropUndefined } from '../../src/render/drop-undefined';
import { PLATFORMS } from '../../src/platforms';
import { Platform } from '../../src/platforms/platform';
import type { PlatformProfile } from '../../src/platforms/profile';
import { RULES } from '../../src/rules';
import { judge } from '../../src/rules/engine/engine';
import { BACKENDS } from '../../src/storage';
import { namesItsStorage } from '../../src/storage/backend';
import { alibabaOssStorage } from '../../src/storage/alibaba-oss';
import { azureBlobStorage } from '../../src/storage/azure-blob';
import { withDeclaredLeaves } from '../../src/render/declared-leaves';
import { gcsStorage } from '../../src/storage/gcs';
import { ibmCosStorage } from '../../src/storage/ibm-cos';
import { StorageManagementState } from '../../src/storage/options';
import { planStorage, type StoragePlan } from '../../src/storage/plan';
import { pvcStorage } from '../../src/storage/pvc';
import type { StorageRequest } from '../../src/storage/request';
import { s3Storage } from '../../src/storage/s3';
import { swiftStorage } from '../../src/storage/swift';
import { validateObject } from '../../src/schema/validate';
import { leavesOf } from '../delivery/managed-fields';
import { config, predict } from '../operator/clusters';
import { EVERY_STORAGE } from './every-storage';
import { OF_CLUSTER, writtenByOperator } from './operator-writes';

const NOW = new Date(0);
const { UNMANAGED } = StorageManagementState;

/** Storages of the user's: those with every prop, and those with no more than it takes to name them. */
const REQUESTS: readonly (readonly [string, StorageRequest])[] = [
  ...EVERY_STORAGE.map(
    ({ factory, make, props }, index) =>
      [`${factory} with every prop (${index})`, make({ ...props, managementState: UNMANAGED })] as const,
  ).filter(([, { backend, stanza }]) => namesItsStorage(backend, stanza)),
  ['s3 with a bucket', s3Storage({ bucket: 'layers' })],
  ['s3 with a bucket and a region', s3Storage({ bucket: 'layers', region: 'eu-central-1' })],
  ['s3 with an endpoint', s3Storage({ bucket: 'layers', endpoint: 'https://s3.example.com' })],
  ['s3 with CloudFront', s3Storage({ bucket: 'layers', region: 'eu-central-1', cloudFront: cloudFront() })],
  ['gcs with a region', gcsStorage({ bucket: 'layers', region: 'europe-west3' })],
  ['azure', azureBlobStorage({ accountName: 'layers', container: 'images' })],
  ['swift', swiftStorage({ container: 'layers' })],
  ['ibmcos with everything of the cluster', ibmCosStorage(cosProps())],
  ['oss', alibabaOssStorage({ bucket: 'layers' })],
  ['pvc', pvcStorage({ size: Size.gibibytes(1) })],
];

interface Case {
  readonly plan: StoragePlan;
  readonly declared: StoragePlan;
  readonly release: Release;
}

const PLANS = REQUESTS.map(([title, request]) => [title, planStorage(request)] as const);

test('every backend is tried, but for the one that has no name', () => {
  const tried = new Set(PLANS.map(([, { backend }]) => backend.field));
  expect(BACKENDS.map(({ field }) => field).filter((field) => !tried.has(field))).toEqual(['emptyDir']);
});

describe.each(PLANS)('%s', (_title, plan) => {
  const cases: readonly Case[] = RELEASES.filter((release) => existsIn(plan.backend.span, release)).map((release) => ({
    plan,
    declared: withDeclaredLeaves(plan, release),
    release,
  }));

  test('the Operator writes no leaf that Git does not declare, and no other value', () => {
    const strange = cases.flatMap(({ declared, release }) => {
      const git = leavesOf(dropUndefined(declared.stanza));
      const live = leavesOf(writtenByOperator(plan.backend.field, dropUndefined(plan.stanza), release));
      return [...live].filter(([path, value]) => git.get(path) !== value).map((leaf) => [release, ...leaf]);
    });
    expect(strange).toEqual([]);
  });

  test('nothing that runs is another for it', () => {
    const prediction = ({ backend, stanza, managementState }: StoragePlan, release: Release) => {
      const storage = { managementState, [backend.field]: dropUndefined(stanza) };
      const { objects, errors, effects, conditions } = predict([config({ storage })], release, Platform.NONE);
      return { objects, errors, effects, conditions };
    };
    for (const { declared, release } of cases) {
      expect(prediction(declared, release)).toEqual(prediction(plan, release));
    }
  });

  test('no rule speaks up against it, whatever the platform', () => {
    const messages = ({ backend, stanza }: StoragePlan, release: Release, platform: PlatformProfile) => {
      const storage = { managementState: UNMANAGED, [backend.field]: dropUndefined(stanza) };
      return judge([config({ storage })], { release, platform, now: NOW }, RULES).map(({ rule }) => rule.id);
    };
    // The first and the last release of those for which the same leaves are declared.
    const stanzaOf = ({ declared }: Case): string => JSON.stringify(declared.stanza);
    const edges = cases.filter((each, index) =>
      [cases[index - 1], cases[index + 1]].some((other) => other === undefined || stanzaOf(other) !== stanzaOf(each)),
    );
    const different = PLATFORMS.flatMap((platform) =>
      edges.filter(
        ({ declared, release }) =>
          messages(declared, release, platform).join() !== messages(plan, release, platform).join(),
      ),
    );
    expect(different).toEqual([]);
  });

  test('the API server of each release accepts it', () => {
    const problems = ({ backend, stanza }: StoragePlan, release: Release) => {
      const storage = { managementState: UNMANAGED, [backend.field]: dropUndefined(stanza) };
      return validateObject('Config', config({ storage }), release).errors;
    };
    for (const { declared, release } of cases) expect(problems(declared, release)).toEqual(problems(plan, release));
  });
});

test.each([
  ['gcs', gcsStorage({ bucket: 'layers' }), ['region', 'projectID']],
  [
    'ibmcos',
    ibmCosStorage({ bucket: 'layers', location: 'eu-de' }),
    ['resourceGroupName', 'serviceInstanceCRN', 'resourceKeyCRN'],
  ],
] as const)(
  'of what only the cluster knows of %s, Git declares nothing and the backend names it',
  (_field, request, keys) => {
    const plan = planStorage(request);
    const { backend } = plan;
    const git = dropUndefined(withDeclaredLeaves(plan, Release.V5_1).stanza);
    const live = writtenByOperator(backend.field, dropUndefined(plan.stanza), Release.V5_1);
    const filled = Object.keys(live).filter((key) => live[key] === OF_CLUSTER);
    expect(filled.sort()).toEqual([...keys].sort());
    expect(filled.filter((key) => key in git)).toEqual([]);
    const named = backend.filledIn?.(git) ?? [];
    // Given the keys that are named, nothing is left to be filled in.
    const given = { ...git, ...Object.fromEntries(named.map((key) => [key, 'given'])) };
    expect(JSON.stringify(writtenByOperator(backend.field, given, Release.V5_1))).not.toContain(OF_CLUSTER);
    expect(backend.filledIn?.(given)).toEqual([]);
  },
);

test('what the user says of a leaf stays', () => {
  const { stanza } = withDeclaredLeaves(
    planStorage(s3Storage({ bucket: 'layers', virtualHostedStyle: true })),
    Release.V4_20,
  );
  expect(stanza).toMatchObject({ bucket: 'layers', virtualHostedStyle: true, trustedCA: { name: '' } });
});

test('of storage that the Operator owns nothing is declared, since it also decides what else stands there', () => {
  const given = s3Storage({ bucket: 'layers', managementState: StorageManagementState.MANAGED });
  for (const plan of [s3Storage({}), azureBlobStorage({}), given].map(planStorage)) {
    expect(withDeclaredLeaves(plan, Release.V5_1)).toBe(plan);
  }
});

test('a field that a release does not have is not declared for it', () => {
  const plan = planStorage(azureBlobStorage({ accountName: 'layers', container: 'images' }));
  const releases = RELEASES.filter(
    (release) => 'networkAccess' in dropUndefined(withDeclaredLeaves(plan, release).stanza),
  );
  expect(releases).toEqual(RELEASES.filter((release) => isAtLeast(release, Release.V4_15)));
});

function cloudFront() {
  const full = EVERY_STORAGE[0]!.props['cloudFront'] as NonNullable<Parameters<typeof s3Storage>[0]['cloudFront']>;
  return { baseUrl: full.baseUrl, keyPairId: full.keyPairId, privateKeySecret: full.privateKeySecret };
}

function cosProps(): Parameters<typeof ibmCosStorage>[0] {
  return EVERY_STORAGE.find(({ factory }) => factory === 'ibmCos')!.props;
}

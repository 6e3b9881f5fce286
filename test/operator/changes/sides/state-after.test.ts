import type { Manifest } from '../../../../src/core/manifest';
import { Release } from '../../../../src/core/release';
import { withStateAfter } from '../../../../src/operator/changes/sides/state-after';
import { Platform } from '../../../../src/platforms/platform';
import { predict } from '../../../../src/operator/prediction';
import { config, facts, NS, object } from '../../clusters';

/** As the Operator writes it: Go has no absent texts in it. */
const RECORDED = { bucket: 'b', region: 'r', virtualHostedStyle: false, trustedCA: { name: '' } };
const S3 = { managementState: 'Managed', s3: { bucket: 'b', region: 'r' } };

function after(manifests: readonly Manifest[], now: readonly Manifest[] = manifests) {
  const left = withStateAfter(now, predict({ manifests, release: Release.V5_1 }));
  return {
    created: left.slice(0, left.length - now.length).map(({ kind, metadata: { name } }) => `${kind}/${name}`),
    status: left.find(({ kind }) => kind === 'Config')?.status,
  };
}

test.each([
  [
    'a sync that succeeds',
    config({ storage: S3 }),
    ['Deployment/image-registry', 'Service/image-registry'],
    { storage: { ...S3, s3: { ...RECORDED, encrypt: true } }, storageManaged: true },
  ],
  [
    'storage of the user',
    config({ storage: { managementState: 'Unmanaged', s3: S3.s3 } }),
    ['Deployment/image-registry', 'Service/image-registry'],
    { storage: { managementState: 'Unmanaged', s3: RECORDED }, storageManaged: false },
  ],
  [
    'storage of which nobody knows who made it',
    config({ storage: { s3: S3.s3 } }),
    ['Deployment/image-registry', 'Service/image-registry'],
    { storage: { s3: RECORDED } },
  ],
  [
    'a sync that stops at the Deployment',
    config({ storage: S3, requests: { read: { maxRunning: -1 } } }),
    ['Service/image-registry'],
    { storage: { ...S3, s3: { ...RECORDED, encrypt: true } }, storageManaged: true },
  ],
  ['a sync that stops at the storage', config({ storage: { ...S3, pvc: {} } }), [], undefined],
  ['a registry that is removed', config({ storage: S3, managementState: 'Removed' }), [], { storage: {} }],
  [
    'a status of the cluster',
    config({ storage: S3 }, { status: { storage: {} } }),
    ['Deployment/image-registry', 'Service/image-registry'],
    { storage: {} },
  ],
])('%s leaves Deployment, Service and status where they are known', (_, manifest, created, status) => {
  // Other controllers create these, whatever happens to the registry.
  const others = ['ConfigMap/image-registry-certificates', 'CronJob/image-pruner'];
  expect(after([manifest])).toEqual({ created: [...created, ...others], status });
});

test('the status of before holds where the storage was not looked at', () => {
  const old = config({ storage: S3, managementState: 'Removed' }, { status: { storage: { s3: {} } } });
  expect(after([old], [config({ storage: S3 })]).status).toEqual({ storage: { s3: {} } });
});

test('only the Config of the registry has it', () => {
  const others = [
    object('imageregistry.operator.openshift.io/v1', 'Config', 'other'),
    object('imageregistry.operator.openshift.io/v1', 'ImagePruner', 'cluster'),
  ];
  const left = withStateAfter(others, predict({ manifests: [...facts('Libvirt')], release: Release.V5_1 }));
  expect(left.slice(-2)).toEqual(others);
  expect(left.map(({ metadata }) => metadata.namespace)).toEqual([NS, NS, NS, NS, undefined, undefined]);
});

test.each([
  [Platform.AWS, 's3'],
  [Platform.GCP, 'gcs'],
  [Platform.AZURE, 'azure'],
  [Platform.OPENSTACK_SWIFT, 'swift'],
  [Platform.IBM_CLOUD, 'ibmcos'],
  [Platform.POWER_VS, 'ibmcos'],
])('storage that the Operator has set up on %s works in the next sync', (platform, backend) => {
  const manifest = config({ storage: { [backend]: {} } });
  const first = predict({ manifests: [manifest], release: Release.V5_1, platform });
  const next = predict({ manifests: withStateAfter([manifest], first), release: Release.V5_1, platform });
  expect([first.sync.error, next.sync.error]).toEqual([undefined, undefined]);
});

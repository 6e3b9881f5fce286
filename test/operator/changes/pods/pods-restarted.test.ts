import { Release } from '../../../../src/core/release';
import { podsRestarted } from '../../../../src/operator/changes/pods/pods-restarted';
import { config, configMap, facts, NS, object, secret } from '../../clusters';
import { found } from '../edits';

const S3 = { s3: { bucket: 'layers', region: 'r' } };
const side = (spec: object = {}) => [config({ storage: S3, ...spec })];
const RACKS = { maxSkew: 1, topologyKey: 'rack', whenUnsatisfiable: 'DoNotSchedule' };
const change = (old: object, now: object) => found(podsRestarted, side(old), side(now));

test.each([
  [
    'one variable',
    {},
    { logLevel: 'Debug' },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced one by one (REGISTRY_LOG_LEVEL changed): info → debug [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    'two variables',
    {},
    { logLevel: 'Debug', readOnly: true },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced one by one (REGISTRY_LOG_LEVEL and REGISTRY_STORAGE_MAINTENANCE_READONLY changed): REGISTRY_LOG_LEVEL info, REGISTRY_STORAGE_MAINTENANCE_READONLY not set → REGISTRY_LOG_LEVEL debug, REGISTRY_STORAGE_MAINTENANCE_READONLY {enabled: true} [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    'a secret',
    {},
    { httpSecret: 'other' },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced one by one (REGISTRY_HTTP_SECRET changed): <hidden> → <hidden> [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    'fields of the pod',
    {},
    { tolerations: [{ operator: 'Exists' }], resources: {} },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced one by one (resources and tolerations changed): 2 pods → 2 new pods [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    'defaults of the Operator, which no field of the Config sets',
    { replicas: 2 },
    { replicas: 1, nodeSelector: { a: 'b' } },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced: new pods run before the old pods stop (these changed: the default anti-affinity, nodeSelector and the default spread constraints): 2 pods → 1 new pod [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    'fields of the Config in place of these defaults',
    {},
    { affinity: {}, topologySpreadConstraints: [RACKS] },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced one by one (affinity and topologySpreadConstraints changed): 2 pods → 2 new pods [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    'the storage settings of the pods',
    { nodeSelector: { a: 'b' } },
    { nodeSelector: { a: 'b' }, storage: { pvc: { claim: 'data' } }, logLevel: 'Debug' },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced one by one (these changed: the storage settings of the pods, REGISTRY_LOG_LEVEL and Secret/${NS}/image-registry-private-configuration): info → debug [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    'some of the storage settings',
    {},
    { storage: { s3: { ...S3.s3, encrypt: true, virtualHostedStyle: true } } },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced one by one (REGISTRY_STORAGE_S3_ENCRYPT and REGISTRY_STORAGE_S3_FORCEPATHSTYLE changed): REGISTRY_STORAGE_S3_ENCRYPT false, REGISTRY_STORAGE_S3_FORCEPATHSTYLE true → REGISTRY_STORAGE_S3_ENCRYPT true, REGISTRY_STORAGE_S3_FORCEPATHSTYLE false [pkg/resource/deployment.go expected]`,
    ],
  ],
  ['another number alone', { replicas: 3 }, { replicas: 4 }, []],
  ['nothing', {}, {}, []],
  ['what nobody looks after', {}, { logLevel: 'Debug', managementState: 'Unmanaged' }, []],
  ['what nobody has looked after', { managementState: 'Unmanaged' }, { logLevel: 'Debug' }, []],
])('%s', (_, old, now, expected) => {
  expect(change(old, now)).toEqual(expected);
});

test.each([
  [
    { replicas: 1 },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced: new pods run before the old pods stop (nodeSelector changed): 1 pod → 1 new pod [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    { replicas: 2 },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced one by one (nodeSelector changed): 2 pods → 2 new pods [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    { replicas: 4 },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced: at least one of 4 runs at any time (nodeSelector changed): 4 pods → 4 new pods [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    { replicas: 4, rolloutStrategy: 'Recreate' },
    [
      `disruption Deployment/${NS}/image-registry: all pods are replaced: they stop before new pods start, and nothing can be pulled or pushed meanwhile (nodeSelector changed): 4 pods → 4 new pods [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    { storage: { emptyDir: {} } },
    [
      `loss Deployment/${NS}/image-registry: every image is lost, because each pod stores its images in its own emptyDir, and all pods are replaced one by one (nodeSelector changed): 2 pods → 2 new pods [pkg/resource/deployment.go expected]`,
    ],
  ],
])('how, with %j', (spec, expected) => {
  expect(change({ ...spec, nodeSelector: { a: 'b' } }, { ...spec, nodeSelector: { a: 'c' } })).toEqual(expected);
});

test('another release brings other pods', () => {
  const upgrade = (from: Release, to: Release) => found(podsRestarted, side(), side(), { from, to });
  expect(upgrade(Release.V5_0, Release.V5_1)).toEqual([
    `disruption Deployment/${NS}/image-registry: all pods are replaced one by one (release changed): 5.0 → 5.1 [pkg/resource/deployment.go expected]`,
  ]);
  expect(upgrade(Release.V4_13, Release.V4_14)).toEqual([
    `disruption Deployment/${NS}/image-registry: all pods are replaced one by one (these changed: release, REGISTRY_STORAGE_S3_VIRTUALHOSTEDSTYLE and REGISTRY_STORAGE_S3_FORCEPATHSTYLE): release 4.13, REGISTRY_STORAGE_S3_VIRTUALHOSTEDSTYLE false, REGISTRY_STORAGE_S3_FORCEPATHSTYLE not set → release 4.14, REGISTRY_STORAGE_S3_VIRTUALHOSTEDSTYLE not set, REGISTRY_STORAGE_S3_FORCEPATHSTYLE true [pkg/resource/deployment.go expected]`,
  ]);
});

test('credentials and CAs that the pods mount', () => {
  const keys = (value: string) => [
    ...side(),
    secret('installer-cloud-credentials', { credentials: `[default]\naws_access_key_id = ${value}\n` }),
    object('config.openshift.io/v1', 'Image', 'cluster', { spec: { additionalTrustedCA: { name: 'cas' } } }),
    configMap('openshift-config', 'cas', { a: value }),
  ];
  expect(found(podsRestarted, keys('one'), keys('two'))).toEqual([
    `disruption Deployment/${NS}/image-registry: all pods are replaced one by one (Secret/${NS}/image-registry-private-configuration and ConfigMap/${NS}/image-registry-certificates changed): 2 pods → 2 new pods [pkg/resource/deployment.go expected]`,
  ]);
  expect(found(podsRestarted, [...facts('None'), ...side()], side())).toEqual([]);
});

import { Release, RELEASES } from '../../src/core/release';
import { validateObject } from '../../src/schema/validate';
import { config, objectOf, errorsOf } from './objects';

describe('a Config that the API server accepts', () => {
  test.each([
    ['the least', {}],
    [
      'an unsupported override and an observed setting',
      { unsupportedConfigOverrides: { deployment: { x: [1] } }, observedConfig: {} },
    ],
    ['null where the schema says nullable', { unsupportedConfigOverrides: null, observedConfig: null }],
    ['null where there is a default', { logLevel: null, operatorLogLevel: null }],
    [
      'quantities as whole numbers and texts',
      { resources: { limits: { cpu: 2, memory: '1.5Gi', 'example.com/gpu': '1e3' } } },
    ],
    ['an empty trusted CA', { storage: { s3: { trustedCA: { name: '' } } } }],
    ['a whole number that is written with a fraction', { replicas: 2.0 }],
    ['negative numbers, which only the Operator rejects', { replicas: -1 }],
    ['several backends, which only the Operator rejects', { storage: { s3: {}, emptyDir: {}, pvc: { claim: '' } } }],
    ['a duration that only the API server reads', { requests: { read: { maxWaitInQueue: '1 day' } } }],
    [
      'private network access',
      { storage: { azure: { networkAccess: { type: 'Internal', internal: { vnetName: 'net' } } } } },
    ],
    ['labels of nodes', { nodeSelector: { 'node-role.kubernetes.io/infra': '' } }],
    ['a toleration', { tolerations: [{ key: 'infra', operator: 'Exists', tolerationSeconds: 60 }] }],
  ])('has %s', (_, spec) => {
    const object = config(spec);
    expect(errorsOf('Config', object)).toEqual([]);
  });

  test.each(RELEASES)('has in %s what every release has', (release) => {
    const spec = {
      managementState: 'Managed',
      replicas: 2,
      routes: [{ name: 'a' }],
      storage: { oss: { bucket: 'abc' } },
    };
    expect(errorsOf('Config', config(spec), release)).toEqual([]);
  });
});

describe('a Config that the API server rejects', () => {
  test.each([
    ['a text for a number', { replicas: '2' }, 'type spec.replicas: found "2", expected a whole number'],
    ['a fraction for a whole number', { replicas: 1.5 }, 'type spec.replicas: found 1.5, expected a whole number'],
    [
      'a number beyond 32 bits',
      { replicas: 2 ** 31 },
      'format spec.replicas: found 2147483648, expected a whole number between -2147483648 and 2147483647, which is what the Operator can read',
    ],
    ['no replicas', { replicas: undefined }, 'required spec.replicas: found nothing, expected a whole number'],
    ['null replicas', { replicas: null }, 'required spec.replicas: found null, expected a whole number'],
    ['a number for a text', { httpSecret: 7 }, 'type spec.httpSecret: found a number, expected a string, in quotes'],
    [
      'a number for a duration',
      { requests: { read: { maxWaitInQueue: 60 } } },
      'type spec.requests.read.maxWaitInQueue: found 60, expected a duration such as "90s", "30m" or "1h30m"',
    ],
    ['a text for a boolean', { readOnly: 'yes' }, 'type spec.readOnly: found "yes", expected true or false'],
    ['an object for a list', { routes: { name: 'a' } }, 'type spec.routes: found an object, expected a list'],
    ['a list for an object', { storage: ['s3'] }, 'type spec.storage: found a list, expected an object'],
    [
      'a list for an object of any fields',
      { observedConfig: [] },
      'type spec.observedConfig: found a list, expected an object',
    ],
    [
      'a word in lower case',
      { managementState: 'removed' },
      'pattern spec.managementState: found "removed", expected "Managed", "Unmanaged", "Force" or "Removed" (did you mean "Removed"?)',
    ],
    [
      'an unknown level',
      { logLevel: 'Info' },
      'enum spec.logLevel: found "Info", expected "", "Normal", "Debug", "Trace" or "TraceAll"',
    ],
    [
      'a name that is too short',
      { storage: { azure: { container: 'ab' } } },
      'bounds spec.storage.azure.container: found "ab", expected at least 3 characters',
    ],
    [
      'a number that is too small',
      { storage: { s3: { chunkSizeMiB: 4 } } },
      'bounds spec.storage.s3.chunkSizeMiB: found 4, expected at least 5',
    ],
    [
      'a number that is too large',
      { storage: { s3: { chunkSizeMiB: 5121 } } },
      'bounds spec.storage.s3.chunkSizeMiB: found 5121, expected at most 5120',
    ],
    [
      'a fraction for a quantity',
      { resources: { limits: { cpu: 0.5 } } },
      'type spec.resources.limits.cpu: found 0.5, expected a whole number or a string such as "500m"',
    ],
    [
      'a quantity with a wrong unit',
      { resources: { limits: { memory: '1GB' } } },
      'pattern spec.resources.limits.memory: found "1GB", expected a quantity such as "512Mi", "500m" or "2"',
    ],
    [
      'a duration without unit',
      { requests: { read: { maxWaitInQueue: '30' } } },
      'format spec.requests.read.maxWaitInQueue: found "30", expected a duration such as "90s", "30m" or "1h30m"',
    ],
    [
      'a route without name',
      { routes: [{ hostname: 'a.b' }] },
      'required spec.routes[0].name: found nothing, expected a string',
    ],
    ['null in a list', { tolerations: [null] }, 'type spec.tolerations[0]: found null, expected an object'],
    [
      'a claim twice',
      { resources: { claims: [{ name: 'a' }, { name: 'a' }] } },
      'duplicate spec.resources.claims[1].name: found "a" once more, expected no two of the same',
    ],
    [
      'an endpoint without its type',
      { storage: { azure: { networkAccess: { internal: {} } } } },
      'rule spec.storage.azure.networkAccess: found internal without type "Internal", expected type "Internal", or no internal',
    ],
    [
      'a field of emptyDir',
      { storage: { emptyDir: { sizeLimit: '1Gi' } } },
      'unknown spec.storage.emptyDir.sizeLimit: found the unknown field "sizeLimit", expected no field at all',
    ],
    [
      'a field in upper case',
      { storage: { PVC: {} } },
      'unknown spec.storage.PVC: found the unknown field "PVC", expected "pvc"',
    ],
    [
      'the name that a volume uses',
      { storage: { pvc: { claimName: 'a' } } },
      'unknown spec.storage.pvc.claimName: found the unknown field "claimName", expected "claim"',
    ],
    [
      'a field that is like no other',
      { storage: { s3: { xyz: 1 } } },
      'unknown spec.storage.s3.xyz: found the unknown field "xyz", expected one of bucket, chunkSizeMiB, cloudFront, encrypt, keyID, region, regionEndpoint, trustedCA, virtualHostedStyle',
    ],
    [
      'a field that is like none of many',
      { xyz: 1 },
      'unknown spec.xyz: found the unknown field "xyz", expected a field of spec',
    ],
  ])('has %s', (_, spec, problem) => {
    expect(errorsOf('Config', config(spec))).toEqual([problem]);
  });

  test('is not judged on its status if it is live: the cluster wrote it, with fields of its own release', () => {
    const live = { ...config({}), metadata: { name: 'cluster', uid: 'a' } };
    expect(errorsOf('Config', { ...live, status: { ofTheFuture: 1 } })).toEqual([]);
    const image = { apiVersion: 'config.openshift.io/v1', kind: 'Image', metadata: { name: 'cluster', uid: 'a' } };
    const status = { imageStreamImportMode: 'Legacy' };
    expect(validateObject('Image', { ...image, spec: {}, status }, Release.V4_18).errors).toEqual([]);
    expect(validateObject('Image', { ...image, spec: status, status }, Release.V4_18).errors).toHaveLength(1);
  });

  test('is not judged on its status, which the API server drops, but for fields that do not exist', () => {
    const status = { storageManaged: 'yes', conditions: [{ type: 'A' }], storages: {} };
    expect(errorsOf('Config', { ...config({}), status })).toEqual([
      'unknown status.storages: found the unknown field "storages", expected "storage"',
    ]);
    for (const dropped of ['text', {}, { storage: {} }, { storage: { pvc: null } }]) {
      expect(errorsOf('Config', { ...config({}), status: dropped })).toEqual([]);
    }
  });

  test('has the version of another release of the API', () => {
    expect(errorsOf('Config', { ...config({}), apiVersion: 'imageregistry.operator.openshift.io/v2' })).toEqual([
      'enum apiVersion: found "imageregistry.operator.openshift.io/v2", expected "imageregistry.operator.openshift.io/v1"',
    ]);
  });

  test.each([null, undefined, 7, 'Config', [], true])('is not an object but %p', (object) => {
    const { errors, valid } = validateObject('Config', object, Release.V5_1);
    expect(errors).toHaveLength(1);
    expect(valid).toEqual({});
  });

  test('lacks everything', () => {
    expect(errorsOf('Config', {})).toEqual([
      'required apiVersion: found nothing, expected a string',
      'required kind: found nothing, expected a string',
      'required metadata: found nothing, expected an object',
      'required spec: found nothing, expected an object',
    ]);
  });
});

describe('a field that another release has', () => {
  test('is told apart from one that no release has', () => {
    const { errors } = validateObject('Config', config({ storage: { s3: { chunkSizeMiB: 4 } } }), Release.V4_16);
    expect(errors).toEqual([
      {
        path: ['spec', 'storage', 's3', 'chunkSizeMiB'],
        kind: 'release',
        found: 'a field that 4.16 does not have',
        expected: 'a release that has it: since 4.17',
        span: { since: Release.V4_17 },
      },
    ]);
  });

  test('is reported once, not with everything in it', () => {
    const spec = { storage: { azure: { networkAccess: { type: 'wrong', internal: { vnet: 1 } } } } };
    expect(errorsOf('Config', config(spec), Release.V4_14)).toHaveLength(1);
  });

  test('is found in lists', () => {
    const affinity = {
      podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', matchLabelKeys: ['a'] }] },
    };
    const path = 'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys';
    expect(errorsOf('ImagePruner', objectOf('ImagePruner', { spec: { affinity } }), Release.V4_15)[0]).toContain(
      `release ${path}:`,
    );
    expect(errorsOf('ImagePruner', objectOf('ImagePruner', { spec: { affinity } }), Release.V4_16)).toEqual([]);
  });
});

describe('null where the schema does not allow it', () => {
  test('is told apart from what is refused, because the API server drops it', () => {
    expect(errorsOf('Config', config({ storage: { s3: null } }))).toEqual([
      'null spec.storage.s3: found null, expected an object, or no such field',
    ]);
  });

  test('is told in values of maps too', () => {
    expect(errorsOf('Config', config({ nodeSelector: { a: null } }))).toHaveLength(1);
  });
});

describe('an Image', () => {
  test.each([
    [
      'both lists of registries',
      { allowedRegistries: ['a'], blockedRegistries: ['b'] },
      Release.V4_18,
      ['rule spec.registrySources'],
    ],
    ['both lists before there was a rule', { allowedRegistries: ['a'], blockedRegistries: ['b'] }, Release.V4_17, []],
    [
      'a scheme',
      { insecureRegistries: ['https://a'] },
      Release.V4_23,
      ['pattern spec.registrySources.insecureRegistries[0]'],
    ],
    ['a scheme before there was a rule', { insecureRegistries: ['https://a', ''] }, Release.V4_22, []],
    [
      'an empty name',
      { insecureRegistries: [''] },
      Release.V4_23,
      ['bounds spec.registrySources.insecureRegistries[0]'],
    ],
    [
      'too many registries',
      { blockedRegistries: Array<string>(1025).fill('a') },
      Release.V4_23,
      ['bounds spec.registrySources.blockedRegistries'],
    ],
    [
      'no search registry',
      { containerRuntimeSearchRegistries: [] },
      Release.V4_12,
      ['bounds spec.registrySources.containerRuntimeSearchRegistries'],
    ],
    [
      'a search registry twice',
      { containerRuntimeSearchRegistries: ['a', 'a'] },
      Release.V4_12,
      ['duplicate spec.registrySources.containerRuntimeSearchRegistries[1]'],
    ],
    // A format on a list means nothing to the API server.
    ['a search registry with a path', { containerRuntimeSearchRegistries: ['a.b/c'] }, Release.V5_1, []],
  ])('with %s', (_, registrySources, release, expected) => {
    const errors = errorsOf('Image', objectOf('Image', { spec: { registrySources } }), release);
    expect(errors.map((line) => line.slice(0, line.indexOf(': found')))).toEqual(expected);
  });
});

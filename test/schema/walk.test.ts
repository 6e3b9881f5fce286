import fc from 'fast-check';
import { Release, RELEASES } from '../../src/core/release';
import { KNOWN_KINDS } from '../../src/schema/kinds/kinds';
import { validateObject } from '../../src/schema/validate';
import { config, objectOf } from './objects';
import { timed } from '../cpu-time';
import { runs } from '../fuzzing';

function valid(object: unknown): Readonly<Record<string, unknown>> {
  return validateObject('Config', object, Release.V5_1).valid as Readonly<Record<string, unknown>>;
}

describe('what is left of an object', () => {
  test('is the object itself where nothing is wrong', () => {
    const object = config({ storage: { s3: { bucket: 'a' } } });
    expect(valid(object)).toBe(object);
  });

  test('is the list itself where nothing is wrong with its items', () => {
    const routes = [{ name: 'a' }, { name: 'b' }];
    const { spec } = valid(config({ routes, typo: 1 })) as { readonly spec: { readonly routes: unknown } };
    expect(spec.routes).toBe(routes);
  });

  test('shares what is right with the object', () => {
    const storage = { s3: { bucket: 'a' } };
    const rest = valid(config({ storage, replicas: 'two' }));
    expect(rest.spec).toEqual({ storage });
    expect((rest.spec as typeof config).valueOf()).toHaveProperty('storage', storage);
  });

  test('lacks an integer of 32 bits that not even a number holds, but not one of 64 bits', () => {
    const [tooLarge, large] = [2n ** 53n, 2n ** 60n];
    expect(valid(config({ replicas: tooLarge, logging: large })).spec).toEqual({ logging: large });
    expect(valid(config({ replicas: tooLarge, logging: 2n ** 64n })).spec).toEqual({});
  });

  test('lacks unknown fields and values of the wrong type', () => {
    const object = config({
      typo: 1,
      replicas: '2',
      readOnly: 1,
      routes: 'none',
      storage: { s3: { bucket: 5, region: 'r' } },
    });
    expect(valid(object).spec).toEqual({ storage: { s3: { region: 'r' } } });
  });

  test('lacks what is wrong in an item', () => {
    const routes = [{ name: 'a', typo: 1 }, { name: 'b' }, { name: 3, hostname: 'c' }];
    expect(valid(config({ routes })).spec).toEqual({
      replicas: 1,
      routes: [{ name: 'a' }, { name: 'b' }, { hostname: 'c' }],
    });
  });

  test('keeps values of the right type that are refused for another reason', () => {
    const spec = { replicas: 2 ** 40, managementState: 'gone', storage: { s3: { chunkSizeMiB: 1 } } };
    expect(valid(config(spec)).spec).toEqual(spec);
  });

  test('keeps the place of an item that is no object', () => {
    const routes = [null, { name: 'a' }, 'b', { name: 'c' }];
    expect(valid(config({ routes })).spec).toEqual({ replicas: 1, routes: [{}, { name: 'a' }, {}, { name: 'c' }] });
  });

  test('lacks items of the wrong type in a list of texts', () => {
    const object = objectOf('Image', { spec: { externalRegistryHostnames: ['a', 1, null, 'b'] } });
    expect(validateObject('Image', object, Release.V5_1).valid.spec).toEqual({ externalRegistryHostnames: ['a', 'b'] });
  });

  test('lacks null, but for fields that may be null', () => {
    expect(valid(config({ storage: null, logLevel: null, observedConfig: null })).spec).toEqual({
      replicas: 1,
      observedConfig: null,
    });
  });

  test('leaves the object that it was given as it is', () => {
    const object = config({ typo: { a: 1 }, routes: [null] });
    const before = JSON.stringify(object);
    valid(object);
    expect(JSON.stringify(object)).toBe(before);
  });
});

describe('input that wants to do harm', () => {
  test('an object that contains itself in a field of any content', () => {
    const overrides: Record<string, unknown> = {};
    overrides.self = overrides;
    const { errors, valid: rest } = validateObject(
      'Config',
      config({ unsupportedConfigOverrides: overrides }),
      Release.V5_1,
    );
    expect(errors.map(({ kind }) => kind)).toEqual(['type']);
    expect(rest.spec).toEqual({ replicas: 1 });
  });

  test('an object that contains itself where the schema knows better', () => {
    const object = config({});
    object.spec = object;
    object.status = object;
    expect(() => JSON.stringify(validateObject('Config', object, Release.V5_1))).not.toThrow();
  });

  test('a field of the name __proto__', () => {
    const object = JSON.parse(
      '{"apiVersion":"imageregistry.operator.openshift.io/v1","kind":"Config","metadata":{"name":"cluster","labels":{"__proto__":5,"a":"b"}},"spec":{"replicas":1,"__proto__":{"polluted":true}}}',
    ) as unknown;
    const { errors, valid: rest } = validateObject('Config', object, Release.V5_1);
    expect(errors.map(({ kind, path }) => `${kind} ${path.join('/')}`)).toEqual([
      'key metadata/labels/__proto__',
      'type metadata/labels/__proto__',
      'unknown spec/__proto__',
    ]);
    expect(rest.metadata).toEqual({ name: 'cluster', labels: { a: 'b' } });
    expect(Object.getPrototypeOf(rest.spec)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a null value below __proto__', () => {
    const object = config({ nodeSelector: JSON.parse('{"__proto__":null,"a":"b"}') as unknown });
    expect(valid(object).spec).toEqual({ replicas: 1, nodeSelector: { a: 'b' } });
  });

  test('a field that every object inherits', () => {
    const { errors } = validateObject('Config', config({ toString: 'x', constructor: 1 }), Release.V5_1);
    expect(errors.map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
  });

  test('texts of ten megabytes', () => {
    const huge = 'a:'.repeat(5_000_000);
    const object = config({
      managementState: huge,
      [huge]: huge,
      requests: { read: { maxWaitInQueue: huge } },
      storage: {
        ibmcos: { serviceInstanceCRN: `crn:${huge}`, resourceKeyCRN: `crn:${huge}` },
        azure: { container: huge },
      },
      resources: { limits: { cpu: huge } },
    });
    const { result, milliseconds } = timed(() => validateObject('Config', object, Release.V5_1));
    expect(milliseconds).toBeLessThan(5000);
    const { errors } = result;
    expect(errors.map(({ found, expected }) => found.length + expected.length).every((length) => length < 400)).toBe(
      true,
    );
  });

  test('anything at all', () => {
    const value = fc.anything({
      withBigInt: true,
      withNullPrototype: true,
      withSparseArray: true,
      withMap: true,
      withDate: true,
    });
    const object = fc.oneof(
      value,
      value.map((spec) => objectOf('Config', { spec })),
      fc
        .dictionary(fc.constantFrom('storage', 'routes', 'tolerations', 'resources', 'affinity', 'replicas'), value)
        .map(config),
      fc.dictionary(fc.constantFrom('data', 'stringData', 'binaryData', 'type', 'metadata', 'spec', 'status'), value),
    );
    fc.assert(
      fc.property(object, fc.constantFrom(...KNOWN_KINDS), fc.constantFrom(...RELEASES), (each, kind, release) => {
        const { errors, valid: rest } = validateObject(kind, each, release);
        // What is left has no problem of the kinds that leave something out.
        const again = validateObject(kind, rest, release).errors.filter(({ kind: problem }) =>
          ['unknown', 'release', 'null', 'type'].includes(problem),
        );
        return again.length === 0 && errors.every(({ found, expected }) => found !== '' && expected !== '');
      }),
      runs(1000),
    );
  });
});

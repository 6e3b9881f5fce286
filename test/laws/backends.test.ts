import fc from 'fast-check';
import { existsIn, NEWEST_RELEASE, RELEASES } from '../../src/core/release';
import { FACTORIES } from '../../src/core/props/props.generated';
import { propsOf } from '../../src/core/props/struct-props';
import { RegistryStorage } from '../../src/constructs/storage/registry-storage';
import { dropUndefined } from '../../src/render/drop-undefined';
import { configManifest } from '../../src/render/registry';
import { nodeAtRelease } from '../../src/schema/node-at-release';
import type { SchemaNode } from '../../src/schema/node';
import { validateObject } from '../../src/schema/validate';
import { BACKENDS } from '../../src/storage';
import { STORAGE_FACTORIES, storageRequest } from '../../src/storage/factories';
import { planStorage } from '../../src/storage/plan';
import { sourceFiles } from '../../tools/architecture/source-files';
import { EVERY_STORAGE } from './every-storage';
import { anyCharacter, runs, webUrl } from '../fuzzing';

const PROPS = sourceFiles().filter(({ path }) => /^storage\/[a-z0-9-]*props\.ts$/.test(path));

describe.each(BACKENDS.map((backend) => [backend.field, backend] as const))('%s', (field, backend) => {
  test('is a field of spec.storage in every release', () => {
    for (const release of RELEASES) {
      expect(nodeAt(nodeAtRelease('Config', release), ['spec', 'storage', field])).toBeDefined();
    }
  });

  test('names the factory that makes it', () => {
    expect(storageRequest(backend.factory, {}).backend).toBe(backend);
  });

  test('names its storage by fields that are there', () => {
    const { nameKeys, storeKeys, endpointKey } = backend;
    const keys = [...nameKeys, ...storeKeys, ...(endpointKey === undefined ? [] : [endpointKey])];
    expect(keys.filter((key) => !isField([key]))).toEqual([]);
    expect(backend.nameKeys.length > 0).toBe(backend.durable);
  });

  test('gives props for fields that are there, and that users can set', () => {
    const declared = PROPS.flatMap(({ text }) =>
      [...text.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name),
    );
    for (const [path, prop] of Object.entries(backend.propNames)) {
      expect([path, isField(path.split('.'))]).toEqual([path, true]);
      for (const name of prop.split('.')) expect(declared).toContain(name);
    }
  });

  test('has a title of its own and the name that the Operator gives it', () => {
    expect(backend.title).toMatch(/^\S.*[^\s.]$/);
    expect(BACKENDS.filter(({ title }) => title === backend.title)).toHaveLength(1);
    expect(backend.operatorName.toLowerCase()).toBe(field.toLowerCase());
  });

  test('knows in every release that it has a driver for with which credentials it is reached', () => {
    for (const release of RELEASES.filter((each) => existsIn(backend.span, each))) {
      const sets = backend.credentialSets(release);
      expect(sets.every(({ keys }) => keys.length > 0)).toBe(true);
      expect(new Set(sets.map(({ name }) => name)).size).toBe(sets.length);
      const all = sets.flatMap(({ keys }) => keys);
      expect(backend.paddingKeys(release).filter((key) => !all.includes(key))).toEqual([]);
    }
  });

  test('complains of any stanza in words, and fails on none', () => {
    const values = fc.oneof(fc.string(), fc.string({ unit: anyCharacter }), fc.jsonValue({ maxDepth: 2 }), webUrl);
    const keys = [
      'bucket',
      'container',
      'accountName',
      'claim',
      'regionEndpoint',
      'authURL',
      'authVersion',
      'cloudFront',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), values), (stanza) => {
        for (const { found, expected, path } of backend.check(stanza)) {
          expect(`found ${found}, expected ${expected}.`).not.toMatch(/\n|undefined|\[object/);
          expect(stanza).toHaveProperty([String(path[0])]);
        }
      }),
      runs(100),
    );
  });

  function isField(path: readonly string[]): boolean {
    return nodeAt(nodeAtRelease('Config', NEWEST_RELEASE), ['spec', 'storage', field, ...path]) !== undefined;
  }
});

test('the Operator lists them in this order', () => {
  const names = BACKENDS.map(({ operatorName }) => operatorName);
  expect(names).toEqual(['EmptyDir', 'S3', 'Swift', 'GCS', 'IBMCOS', 'PVC', 'Azure', 'OSS']);
});

describe('what the factories make', () => {
  test('has an example of every backend and every factory', () => {
    expect(new Set(EVERY_STORAGE.map(({ props, make }) => make(props).backend))).toEqual(new Set(BACKENDS));
    const factories = EVERY_STORAGE.map(({ factory }) => factory);
    const all = Object.getOwnPropertyNames(RegistryStorage).filter(
      (name) => !['length', 'name', 'prototype', '_of'].includes(name),
    );
    expect([...new Set(factories)].sort()).toEqual(all.sort());
    expect(Object.keys(STORAGE_FACTORIES).sort()).toEqual(all.sort());
  });

  test.each(Object.entries(FACTORIES.RegistryStorage ?? {}))(
    'of %s is tried with every prop of %s',
    (factory, struct) => {
      const tried = EVERY_STORAGE.filter((each) => each.factory === factory).map(({ props }) => props);
      expect(untried(struct, tried)).toEqual([]);
    },
  );

  test.each(EVERY_STORAGE.map((each) => [each.factory, Object.keys(each.props).join(' '), each] as const))(
    '%s with %s uses only fields that the schema knows, and what it brings along too',
    (_factory, _props, { props, make }) => {
      const request = make(props);
      const release = RELEASES.filter((each) => existsIn(request.backend.span, each)).at(-1)!;
      const storage = planStorage(request);
      const config = configManifest({
        managementState: 'Managed',
        storage,
        singleReplica: false,
        acknowledge: {},
        spec: {},
      });
      expect(validateObject('Config', config, release).errors).toEqual([]);
      for (const { manifest, propNames } of request.companions ?? []) {
        const kind = manifest.kind;
        if (kind === 'ObjectBucketClaim') continue;
        expect(kind === 'ConfigMap' || kind === 'PersistentVolumeClaim').toBe(true);
        const known = kind as 'ConfigMap' | 'PersistentVolumeClaim';
        expect(validateObject(known, dropUndefined(manifest), release).errors).toEqual([]);
        for (const path of Object.keys(propNames)) {
          expect([path, nodeAt(nodeAtRelease(known, release), path.split('.')) !== undefined]).toEqual([path, true]);
        }
      }
    },
  );

  test.each(
    EVERY_STORAGE.flatMap((each) => Object.keys(each.props).map((prop) => [each.factory, prop, each] as const)),
  )('%s shows its prop %s somewhere', (_factory, prop, { props, make }) => {
    const { [prop]: value, ...others } = props;
    const changed = typeof value === 'string' ? { ...others, [prop]: `${value}x` } : others;
    expect(shown(make(props))).not.toBe(shown(make(changed)));
  });

  test.each(EVERY_STORAGE.map((each) => [each.factory, each] as const))(
    '%s changes no prop',
    (_factory, { props, make }) => {
      const before = JSON.stringify(props, plainly);
      make(props);
      expect(JSON.stringify(props, plainly)).toBe(before);
    },
  );
});

/** Props of a struct, and of structs below, that none of these objects has. */
function untried(struct: string, tried: readonly Readonly<Record<string, any>>[]): string[] {
  return Object.entries(propsOf(struct)).flatMap(([prop, { type }]) => {
    const values = tried.map((each) => each[prop]).filter((value) => value !== undefined);
    if (values.length === 0) return [`${struct}.${prop}`];
    return typeof type === 'object' && 'struct' in type ? untried(type.struct, values) : [];
  });
}

/** What of a request is written or decides something. */
function shown(request: ReturnType<(typeof EVERY_STORAGE)[number]['make']>): string {
  const { stanza, accessMode, companions, existing, references, errors, propNames } = request;
  const { managementState, acknowledge, shared } = planStorage(request);
  const written = [stanza, accessMode, companions, existing, managementState, acknowledge, shared];
  return JSON.stringify([...written, references?.length, errors, propNames], plainly);
}

/** Constructs refer to their parents, and no further. */
function plainly(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'node' in value ? 'a construct' : value;
}

function nodeAt(node: SchemaNode, path: readonly string[]): SchemaNode | undefined {
  let at: SchemaNode | undefined = node;
  for (const key of path) at = at?.type === 'object' ? (at.fields.get(key) ?? at.values) : undefined;
  return at;
}

import type { PropType } from '../../src/core/props/prop-type';
import { FACTORIES, STRUCTS } from '../../src/core/props/props.generated';
import { RegistryStorage, StorageCredentials } from '../../src';
import { yamlEntry } from '../../src/entries/yaml-entries';
import type { Entry } from '../../src/entries/entry';
import { entryMessages } from '../../src/entries/entry-messages';
import { Reading, type EntryError } from '../../src/entries/reading';
import { EXCLUDED, EXCLUDED_FACTORIES, EXPECTED } from '../../src/fleet/tables/exceptions';
import { OVERRIDES } from '../../src/fleet/tables/overrides';

/** A struct, and where an inventory gives it: `before` and `after` are what stands around it. */
interface Place {
  readonly struct: string;
  readonly before: string;
  readonly after: string;
}

const OVERRIDES_OF_OTHERS = ['storage', 'credentials', 'pruner', 'trustedCa'];
const REGISTRY: Place = { struct: 'ImageRegistryProps', before: '', after: '' };
const PLACES = [
  REGISTRY,
  { struct: 'RegistryPrunerProps', before: '{pruner: ', after: '}' },
  { struct: 'TrustedCABundleProps', before: '{trustedCa: ', after: '}' },
  ...factoriesAt('RegistryStorage', { before: '{storage: ', after: '}' }),
  ...factoriesAt('StorageCredentials', { before: '{credentials: ', after: '}' }),
].flatMap(withThoseBelow);

test.each(PLACES)('$before…$after reads every prop of $struct, but for those excluded', (place) => {
  const expected = givenProps(place.struct).map(([prop]) => prop);
  expect(namesAt(place)).toEqual(place === REGISTRY ? [...expected, ...OVERRIDES_OF_OTHERS] : expected);
});

test.each(PLACES.filter(({ struct }) => neededProps(struct).length > 0))(
  '$before…$after says what is expected where a prop of $struct is missing',
  ({ before, after, struct }) => {
    const reported = errorsOf(`${before}{}${after}`).join('');
    for (const prop of neededProps(struct)) {
      expect(reported).toContain(
        `${prop}: found nothing, expected ${EXPECTED[struct]?.[prop] ?? 'a place in the store'}.`,
      );
    }
  },
);

test.each([
  ['storage', RegistryStorage],
  ['credentials', StorageCredentials],
])('a cluster can name every factory for its %s that is not excluded', (override, owner) => {
  const factories = Object.getOwnPropertyNames(owner).filter(
    (name) =>
      !['length', 'name', 'prototype', '_of'].includes(name) && !(`${owner.name}.${name}` in EXCLUDED_FACTORIES),
  );
  expect(namesAt({ before: `{${override}: `, after: '}' }).sort()).toEqual(factories.sort());
});

test('what is excluded is there, and has a reason', () => {
  const types = PLACES.flatMap(({ struct }) => Object.values(STRUCTS[struct]!).map(({ type }) => nameOf(type)));
  expect(Object.keys(EXCLUDED).filter((name) => !types.includes(name))).toEqual([]);
  const factories = Object.entries(FACTORIES).flatMap(([name, each]) =>
    Object.keys(each).map((key) => `${name}.${key}`),
  );
  expect(Object.keys(EXCLUDED_FACTORIES).filter((name) => !factories.includes(name))).toEqual([]);
  for (const reason of Object.values({ ...EXCLUDED, ...EXCLUDED_FACTORIES })) expect(reason).toMatch(/^\w.* \w+/);
});

test('every sentence about a missing prop is of one that is needed', () => {
  const listed = Object.entries(EXPECTED).flatMap(([struct, props]) =>
    Object.keys(props).map((prop) => [struct, prop] as const),
  );
  expect(listed.filter(([struct, prop]) => !neededProps(struct).includes(prop))).toEqual([]);
});

function factoriesAt(name: string, { before, after }: Omit<Place, 'struct'>): Place[] {
  return Object.entries(FACTORIES[name] ?? {})
    .filter(([factory]) => !(`${name}.${factory}` in EXCLUDED_FACTORIES))
    .map(([factory, struct]) => ({ struct, before: `${before}{${factory}: `, after: `}${after}` }));
}

function withThoseBelow(place: Place): Place[] {
  const below = givenProps(place.struct).flatMap(([prop, type]) => {
    const [open, close, inner] = typeof type === 'object' && 'list' in type ? ['[', ']', type.list] : ['', '', type];
    const at = { before: `${place.before}{${prop}: ${open}`, after: `${close}}${place.after}` };
    if (typeof inner === 'string') return [];
    if ('struct' in inner) return [{ struct: inner.struct, ...at }];
    return 'class' in inner ? factoriesAt(inner.class, at) : [];
  });
  return [place, ...below.flatMap(withThoseBelow)];
}

function givenProps(struct: string): (readonly [prop: string, type: PropType])[] {
  return Object.entries(STRUCTS[struct]!)
    .filter(([, { type }]) => !(nameOf(type) in EXCLUDED))
    .map(([prop, { type }]) => [prop, type] as const);
}

function neededProps(struct: string): string[] {
  return givenProps(struct)
    .map(([prop]) => prop)
    .filter((prop) => STRUCTS[struct]?.[prop]?.needed === true);
}

function nameOf(type: PropType): string {
  return typeof type === 'string' ? type : String(Object.values(type)[0]);
}

/** The names that an inventory may give at a place, from the message about one that it may not. */
function namesAt({ before, after }: Omit<Place, 'struct'>): string[] {
  const [, names = ''] =
    /found the unknown key "qqqqqqqq", expected one of (.*)\.\n/.exec(
      errorsOf(`${before}{qqqqqqqq: 1}${after}`).join(''),
    ) ?? [];
  return names === '' ? [] : names.split(', ');
}

function errorsOf(yaml: string): string[] {
  const reported: EntryError[] = [];
  OVERRIDES.read(
    yamlEntry(yaml) as Entry,
    new Reading({
      file: 'f',
      report: (error) => reported.push(error),
      certificates: new Map(),
      reference: 'docs',
      ids: { unreadable: 'IR180', name: 'IR181', value: 'IR182', cluster: 'IR405' },
    }),
  );
  return entryMessages('f', reported);
}

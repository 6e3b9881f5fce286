import { ACCESS_MODES } from '../../constructs/base/by-name';
import { RegistryPlacement } from '../../constructs/registry/registry-placement';
import type { PropType } from '../../core/props/prop-type';
import { ENUMS, FACTORIES } from '../../core/props/props.generated';
import { propsOf } from '../../core/props/struct-props';
import { configMap, cpu, pem, secret } from '../reading/object-readers';
import { lazily, mapReader, needed, type NeededReader, type Reader } from '../../entries/reader';
import { data, list, map, oneOf, table, type Table } from '../../entries/structure-readers';
import { choice, count, flag, text } from '../../entries/text-readers';
import { cron, duration, size } from '../reading/unit-readers';
import { EXCLUDED, EXCLUDED_FACTORIES, EXPECTED } from './exceptions';

type TypeReader = Reader<unknown> & Partial<NeededReader<unknown>>;

/** Readers by type name. */
type TypeReaders = Readonly<Record<string, TypeReader>>;

/**
 * A reader for a struct of the public API, derived from the types of its props.
 *
 * @param special readers of types that have another meaning here
 */
export function structReader<Props>(struct: string, special?: TypeReaders): Reader<Props> {
  return lazily(() => table(propReaders<Props>(struct, special)));
}

/** Creates an instance of a class. The last argument is a struct. */
type Factory<Built> = (...given: readonly unknown[]) => Built;

/**
 * A reader for a map with the name of one factory of a class and the props of its struct.
 *
 * @param className name of the class in the public API
 */
export function factoryReader<Built, T>(
  className: string,
  members: { readonly prototype: Built },
  use: (make: Factory<Built>, props: object, factory: string) => T,
  special?: TypeReaders,
): Reader<T> {
  const factories = members as unknown as Readonly<Record<string, Factory<Built>>>;
  const choices = Object.entries(FACTORIES[className] ?? {}).flatMap(([name, struct]) => {
    const make = factories[name]?.bind(members);
    if (make === undefined || Object.hasOwn(EXCLUDED_FACTORIES, `${className}.${name}`)) return [];
    return [[name, mapReader(structReader<object>(struct, special), (props) => use(make, props, name))] as const];
  });
  return oneOf(Object.fromEntries(choices));
}

/** A reader for each prop of a struct, except props of excluded types. */
export function propReaders<Props>(struct: string, special: TypeReaders = {}): Table<Props> {
  const readers = { ...READERS, ...special };
  const given = Object.entries(propsOf(struct)).filter(([, { type }]) => !isExcluded(type));
  const found = given.map(([prop, { type, needed: isNeeded }]) => {
    const reader = readerOf(type, readers);
    return [prop, isNeeded === true ? needed(reader, EXPECTED[struct]?.[prop] ?? reader.needed) : reader] as const;
  });
  return Object.fromEntries(found) as unknown as Table<Props>;
}

function isExcluded(type: PropType): boolean {
  if (typeof type === 'string') return false;
  return (
    ('class' in type && Object.hasOwn(EXCLUDED, type.class)) || ('enum' in type && Object.hasOwn(EXCLUDED, type.enum))
  );
}

function readerOf(type: PropType, readers: TypeReaders): TypeReader {
  if (typeof type === 'string') return namedReader(type, readers);
  if ('struct' in type) return structReader(type.struct, readers);
  if ('map' in type) return map(readerOf(type.map, readers));
  if ('list' in type) return type.list === 'any' ? data('a list') : list(readerOf(type.list, readers));
  return 'class' in type
    ? namedReader(type.class, readers)
    : (readers[type.enum] ?? choice(Object.values(ENUMS[type.enum] ?? {})));
}

function namedReader(name: string, readers: TypeReaders): TypeReader {
  const reader = readers[name];
  if (reader !== undefined) return reader;
  throw new Error(`no reader for the type ${name}: add it to READERS, or with a reason to EXCLUDED`);
}

const READERS: TypeReaders = {
  text,
  number: count,
  boolean: flag,
  any: data('a map'),
  Cpu: cpu,
  Cron: cron,
  Duration: duration,
  IConfigMap: configMap,
  ISecret: secret,
  Pem: pem,
  PersistentVolumeAccessMode: choice(ACCESS_MODES),
  RegistryPlacement: factoryReader('RegistryPlacement', RegistryPlacement, (make, options) => make(options)),
  Size: size,
};

import { valueAt, type FieldPath } from '../../core/field-path';
import type { PropType } from '../../core/props/prop-type';
import { propsOf } from '../../core/props/struct-props';
import { isRecord } from '../../core/record';
import { objectCode } from '../code/code';
import {
  PACKAGE,
  listValue,
  plainValue,
  structValue,
  type Props,
  type PropValue,
  type Value,
  memberOf,
} from '../code/value';
import { UNITS, named } from './units';

/** Props whose names differ from the fields, by the path of the field, as the backends list them. */
type PropNames = Readonly<Record<string, string>>;

export interface StructReading {
  /** The object, or the part of it that the struct describes. */
  readonly root: unknown;
  /** Where `root` is in its object. */
  readonly at: FieldPath;
  readonly names?: PropNames;
  /** Gives each construct of an existing object an id of its own. */
  readonly ids: Ids;
  readonly special: SpecialProps;
}

/**
 * Reads a prop that is no field of its name; by struct and prop.
 *
 * @param parent the field that holds the fields of the struct
 */
export type SpecialProps = Readonly<Record<string, (parent: unknown, reading: StructReading) => Value | undefined>>;

/** Ids of constructs in one chart. */
export type Ids = (wanted: string) => string;

export function newIds(): Ids {
  const taken = new Map<string, number>();
  return (wanted) => {
    const count = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, count);
    return count === 1 ? wanted : `${wanted}-${count}`;
  };
}

/** The props of a struct that the fields say. What no prop has is left out. */
export function readStruct(
  struct: string,
  reading: StructReading,
  path: readonly string[] = [],
  at: FieldPath = [],
): Props {
  const entries = Object.entries(propsOf(struct)).flatMap(([prop, { type }]): (readonly [string, PropValue])[] => {
    const field = fieldOf(reading.names ?? {}, [...path, prop], [...at, prop]);
    const special = reading.special[`${struct}.${prop}`];
    const value =
      special === undefined
        ? readValue(type, valueAt(reading.root, field), { ...reading, path: [...path, prop], field })
        : special(valueAt(reading.root, at), reading);
    return value === undefined ? [] : [[prop, { ...value, from: [...reading.at, ...field] }]];
  });
  return Object.fromEntries(entries);
}

/** The deepest field that is listed for the prop; else the one of the same name. */
function fieldOf(names: PropNames, prop: readonly string[], same: FieldPath): FieldPath {
  const listed = Object.entries(names)
    .filter(([, each]) => each === prop.join('.'))
    .map(([field]) => field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
  return listed.reduce<FieldPath>(
    (deepest, each) => (each.length >= deepest.length ? each : deepest),
    listed[0] ?? same,
  );
}

interface Place extends StructReading {
  readonly path: readonly string[];
  readonly field: FieldPath;
}

function readValue(type: PropType, wire: unknown, place: Place): Value | undefined {
  if (wire === undefined || wire === null) return undefined;
  const from = [...place.at, ...place.field];
  if (typeof type === 'string') return PLAIN[type](wire) ? plainValue(wire, from) : undefined;
  if ('struct' in type) {
    const props = isRecord(wire) ? readStruct(type.struct, place, place.path, place.field) : {};
    return isRecord(wire) && isComplete(type.struct, props) ? structValue(props) : undefined;
  }
  if ('enum' in type) return readEnum(type.enum, wire);
  if ('list' in type) return Array.isArray(wire) ? readList(type.list, wire, place) : undefined;
  if ('map' in type) return isRecord(wire) && Object.values(wire).every(isText) ? plainValue(wire, from) : undefined;
  return readClass(type.class, wire, place);
}

/** Whether a struct has what it cannot do without. */
function isComplete(struct: string, props: Props): boolean {
  return Object.entries(propsOf(struct)).every(([name, { needed }]) => needed !== true || name in props);
}

const PLAIN: Readonly<Record<Extract<PropType, string>, (wire: unknown) => boolean>> = {
  text: isText,
  number: (wire) => typeof wire === 'number',
  boolean: (wire) => typeof wire === 'boolean',
  date: () => false,
  any: isWritable,
};

function isText(wire: unknown): boolean {
  return typeof wire === 'string';
}

/** cdk8s drops null. */
export function isWritable(wire: unknown): boolean {
  if (Array.isArray(wire)) return wire.every(isWritable);
  if (!isRecord(wire)) return wire !== null;
  return Object.values(wire).every(isWritable);
}

function readEnum(name: string, wire: unknown): Value | undefined {
  const member = memberOf(name, wire);
  if (member === undefined) return undefined;
  const from = name === 'PersistentVolumeAccessMode' ? 'cdk8s-plus-28' : PACKAGE;
  return { data: wire, code: `${name}.${member}`, uses: [{ name, from }], plain: wire };
}

/** All items or none: a patch of the list replaces it. */
function readList(type: PropType, wire: readonly unknown[], place: Place): Omit<PropValue, 'from'> | undefined {
  const from = [...place.at, ...place.field];
  if (typeof type === 'object' && 'struct' in type) {
    if (!wire.every(isRecord)) return undefined;
    const items = wire.map((root, index) =>
      readStruct(type.struct, { ...place, root, at: [...place.at, ...place.field, index] }),
    );
    return items.every((each) => isComplete(type.struct, each))
      ? { ...listValue(items.map(structValue), from), items }
      : undefined;
  }
  const items = wire.map((each, index) => readValue(type, each, { ...place, field: [...place.field, index] }));
  return items.every((each) => each !== undefined) ? listValue(items, from) : undefined;
}

function readClass(name: string, wire: unknown, { ids }: Place): Value | undefined {
  const unit = UNITS[name];
  if (unit !== undefined) return unit(wire);
  if (typeof wire !== 'string' || wire === '') return undefined;
  if (name === 'ISecret') return named(wire, 'Secret.fromSecretName', ids(`secret-${wire}`));
  if (name === 'IConfigMap') return named(wire, 'ConfigMap.fromConfigMapName', ids(`config-map-${wire}`));
  return undefined;
}

/** A struct with other structs in it, each under a name. */
export function nested(entries: Readonly<Record<string, Props | undefined>>): Value | undefined {
  const given = Object.entries(entries).filter(
    (entry): entry is [string, Props] => entry[1] !== undefined && Object.keys(entry[1]).length > 0,
  );
  const values = given.map(([key, props]) => ({ key, ...structValue(props) }));
  if (values.length === 0) return undefined;
  return {
    data: Object.fromEntries(values.map(({ key, data }) => [key, data])),
    code: objectCode(values),
    uses: values.flatMap(({ uses }) => uses),
    plain: values.every(({ plain }) => plain !== undefined)
      ? Object.fromEntries(values.map(({ key, plain }) => [key, plain]))
      : undefined,
  };
}

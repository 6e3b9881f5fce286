import type { FieldPath } from '../../core/field-path';
import type { ConstructName } from './construct-name';
import { dataCode, listCode, objectCode, type Code, type CodeItem, type ImportedName } from './code';
import { ENUMS } from '../../core/props/props.generated';

/** What a prop is given, once for each reader. */
export interface Value {
  /** As render/ reads it. */
  readonly data: unknown;
  readonly code: Code;
  /** What the code imports. */
  readonly uses: readonly ImportedName[];
  /** As an inventory writes it; undefined if it cannot. */
  readonly plain: unknown;
}

/** The value of a prop, and the field that it comes from. */
export interface PropValue extends Value {
  /** From the root of its object. @default - no single field */
  readonly from?: FieldPath;
  /** The construct whose object has that field. @default - the one that has the prop */
  readonly of?: ConstructName;
  /** The props of each item, of a list of structs. @default - it is none */
  readonly items?: readonly Props[] | undefined;
}

export type Props = Readonly<Record<string, PropValue>>;

/** @param from the field that holds the data, for the comments in it */
export function plainValue(data: unknown, from?: FieldPath): Value {
  return { data, code: dataCode(data, from), uses: [], plain: data };
}

export const PACKAGE = 'cdk8s-openshift-image-registry';

/** The member of an enum of the library that has a value. */
export function memberOf(name: string, value: unknown): string | undefined {
  return Object.entries(ENUMS[name] ?? {}).find(([, each]) => each === value)?.[0];
}

/** The same as code; undefined if no member has the value. */
export function memberCode(name: string, value: unknown): { code: string; uses: ImportedName[] } | undefined {
  const member = memberOf(name, value);
  return member === undefined ? undefined : { code: `${name}.${member}`, uses: [{ name, from: PACKAGE }] };
}

export function propsData(props: Props): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(props).map(([name, { data }]) => [name, data]));
}

/** Undefined if an inventory cannot write one of the props. */
function propsPlain(props: Props): Readonly<Record<string, unknown>> | undefined {
  const entries = Object.entries(props).map(([name, { plain }]) => [name, plain] as const);
  return entries.every(([, plain]) => plain !== undefined) ? Object.fromEntries(entries) : undefined;
}

export function usesOf(props: Props): ImportedName[] {
  return Object.values(props).flatMap(({ uses }) => uses);
}

/** Props as the fields of an object. */
export function propItems(props: Props): (CodeItem & { readonly key: string })[] {
  return Object.entries(props).map(([key, { code, from, of }]) => ({
    key,
    code,
    ...(from !== undefined && { from }),
    ...(of !== undefined && { of }),
  }));
}

/** A struct as the value of a prop. */
export function structValue(props: Props): Value {
  return {
    data: propsData(props),
    code: objectCode(propItems(props)),
    uses: usesOf(props),
    plain: propsPlain(props),
  };
}

/**
 * A list as the value of a prop.
 *
 * @param from the field that it comes from, for the comments in it
 */
export function listValue(items: readonly Value[], from?: FieldPath): Value {
  return {
    data: items.map(({ data }) => data),
    code: listCode(
      items.map(({ code }) => code),
      from,
    ),
    uses: items.flatMap(({ uses }) => uses),
    plain: items.every(({ plain }) => plain !== undefined) ? items.map(({ plain }) => plain) : undefined,
  };
}

export function withoutProp(props: Props, name: string): Props {
  return Object.fromEntries(Object.entries(props).filter(([each]) => each !== name));
}

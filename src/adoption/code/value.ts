import type { FieldPath } from '../../core/field-path';
import { dataCode, listCode, objectCode, type Code, type ImportedName } from './code';

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
  /** The props of each item, of a list of structs. @default - it is none */
  readonly items?: readonly Props[] | undefined;
}

export type Props = Readonly<Record<string, PropValue>>;

export function plainValue(data: unknown): Value {
  return { data, code: dataCode(data), uses: [], plain: data };
}

export const PACKAGE = 'cdk8s-openshift-image-registry';

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

/** A struct as the value of a prop. */
export function structValue(props: Props): Value {
  return {
    data: propsData(props),
    code: objectCode(Object.entries(props).map(([key, { code }]) => ({ key, code }))),
    uses: usesOf(props),
    plain: propsPlain(props),
  };
}

/** A list as the value of a prop. */
export function listValue(items: readonly Value[]): Value {
  return {
    data: items.map(({ data }) => data),
    code: listCode(items.map(({ code }) => code)),
    uses: items.flatMap(({ uses }) => uses),
    plain: items.every(({ plain }) => plain !== undefined) ? items.map(({ plain }) => plain) : undefined,
  };
}

export function withoutProp(props: Props, name: string): Props {
  return Object.fromEntries(Object.entries(props).filter(([each]) => each !== name));
}

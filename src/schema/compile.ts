import { ANY_OF_RULES } from './any-of';
import { fitsInto, hasMaxItems, hasMinItems, hasMinimum, hasMaximum } from './bounds';
import { CEL_RULES, type CelMeaning } from './cel';
import { formatCheck, formatInWords } from './text/formats';
import type { JsonSchema } from './json-schema';
import { NO_ERRORS, type Check, type CheckDiagnostic, type NullPolicy, type ObjectNode, type SchemaNode } from './node';
import {
  booleanNode,
  integerNode,
  integerOrTextNode,
  listNode,
  objectNode,
  opaqueNode,
  textNode,
} from './node-builders';
import { hasMaxLength, hasMinLength, isOneOf, matchesPattern } from './text/text-checks';
import { hasUniqueItems, hasUniqueKeys } from './unique-items';

/** Which fields hold secrets: `true` if nothing in the field may be shown. */
export interface SecretFields {
  readonly [field: string]: SecretFields | true;
}

/** Compiles a schema for validation. */
export function compileSchema(schema: JsonSchema, secrets: SecretFields | boolean = false): SchemaNode {
  return { ...typedNode(schema, secrets), nulls: nullPolicy(schema), secret: secrets === true };
}

function typedNode(schema: JsonSchema, secrets: SecretFields | boolean): SchemaNode {
  if (schema['x-kubernetes-preserve-unknown-fields']) return opaqueNode();
  if (schema['x-kubernetes-int-or-string']) return integerOrTextNode(...textChecks(schema));
  if (schema.type === 'string') return nodeOfText(schema);
  if (schema.type === 'integer') return integerNode(...integerChecks(schema));
  if (schema.type === 'boolean') return booleanNode();
  if (schema.type === 'array')
    return listNode(compileSchema(schema.items ?? {}, secrets === true), ...listChecks(schema));
  return nodeOfObject(schema, secrets);
}

function nodeOfText(schema: JsonSchema): SchemaNode {
  const typeNameForScalars = formatInWords(schema.format);
  return { ...textNode(...textChecks(schema)), ...(typeNameForScalars !== undefined && { typeNameForScalars }) };
}

function nullPolicy({ nullable, default: fallback }: JsonSchema): NullPolicy {
  if (nullable) return 'kept';
  return fallback === undefined ? 'dropped' : 'ignored';
}

function nodeOfObject(schema: JsonSchema, secrets: SecretFields | boolean): ObjectNode {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, compileSchema(field, typeof secrets === 'object' ? secrets[name] : secrets)] as const,
  );
  const { additionalProperties, required = [], absent = {} } = schema;
  return {
    ...objectNode(Object.fromEntries(fields), { required, checks: objectChecks(schema) }),
    ...(additionalProperties && { values: compileSchema(additionalProperties, secrets === true) }),
    absent: new Map(Object.entries(absent)),
  };
}

function textChecks(schema: JsonSchema): readonly Check<string>[] {
  const { enum: values, pattern, minLength, maxLength, format } = schema;
  return [
    values && isOneOf(values),
    minLength !== undefined && hasMinLength(minLength),
    maxLength !== undefined && hasMaxLength(maxLength),
    pattern !== undefined && matchesPattern(pattern),
    format !== undefined && formatCheck(format),
    ...celChecks<string>(schema),
  ].filter(isCheck);
}

function integerChecks(schema: JsonSchema): readonly Check<number | bigint>[] {
  const { minimum, maximum, format } = schema;
  return [
    fitsInto(format),
    minimum !== undefined && hasMinimum(minimum),
    maximum !== undefined && hasMaximum(maximum),
    ...celChecks<number | bigint>(schema),
  ].filter(isCheck);
}

function listChecks(schema: JsonSchema): readonly Check<readonly unknown[]>[] {
  const { minItems, maxItems, 'x-kubernetes-list-type': listType, 'x-kubernetes-list-map-keys': keys = [] } = schema;
  return [
    minItems !== undefined && hasMinItems(minItems),
    maxItems !== undefined && hasMaxItems(maxItems),
    listType === 'set' && hasUniqueItems(),
    listType === 'map' && hasUniqueKeys(keys),
  ].filter(isCheck);
}

function objectChecks(schema: JsonSchema): ObjectNode['checks'] {
  const rule = schema.anyOf && ANY_OF_RULES.get(JSON.stringify(schema.anyOf));
  return [...(rule ? [ruleCheck(rule)] : []), ...celChecks<Readonly<Record<string, unknown>>>(schema)];
}

function celChecks<T>(schema: JsonSchema): readonly Check<T>[] {
  const rules = schema['x-kubernetes-validations'] ?? [];
  return rules.map(({ rule }) => CEL_RULES.get(rule)).flatMap((rule) => (rule ? [ruleCheck<T>(rule)] : []));
}

function ruleCheck<T>({ found, expected, holds }: CelMeaning): Check<T> {
  // Without `found`, the value itself is invalid and does not conflict with another field.
  const errors: readonly CheckDiagnostic[] = [
    found === undefined ? { kind: 'pattern', expected } : { kind: 'rule', expected, found },
  ];
  return (value) => (holds(value as never) ? NO_ERRORS : errors);
}

function isCheck<T>(check: Check<T> | false | undefined): check is Check<T> {
  return typeof check === 'function';
}

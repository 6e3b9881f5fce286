import { ANY_OF_RULES } from '../any-of';
import { INT32, INT64 } from '../bounds';
import { CEL_RULES, type CelMeaning } from '../cel';
import type { JsonSchema } from '../json-schema';
import { patternMeaning } from '../text/pattern-meaning';
import { DURATION } from './duration';
import { orNull, type Keywords } from './keywords';

/** The values that a part of a schema accepts. */
export function valueOf(schema: JsonSchema, { isNullable = false }: { readonly isNullable?: boolean } = {}): Keywords {
  const { description, default: fallback } = schema;
  const accepted = { ...typed(schema), ...rulesOf(schema) };
  return {
    ...(description !== undefined && { description }),
    ...(isNullable ? orNull(accepted) : accepted),
    ...(fallback !== undefined && { default: fallback }),
  };
}

/** The fields that a part has, whatever is in them: the API server drops the status of what is applied. */
export function fieldNamesOf(schema: JsonSchema): Keywords {
  const { description, properties = {}, additionalProperties, items } = schema;
  const isOpen = schema['x-kubernetes-preserve-unknown-fields'] ?? false;
  return {
    ...(description !== undefined && { description }),
    ...(items && { items: fieldNamesOf(items) }),
    ...(schema.type === 'object' &&
      !isOpen && {
        properties: mapValues(properties, fieldNamesOf),
        additionalProperties: additionalProperties ? fieldNamesOf(additionalProperties) : false,
      }),
  };
}

function typed(schema: JsonSchema): Keywords {
  if (schema['x-kubernetes-preserve-unknown-fields']) return { type: 'object' };
  if (schema['x-kubernetes-int-or-string']) return { type: ['integer', 'string'], ...INT64_RANGE, ...textOf(schema) };
  if (schema.type === 'string') return { type: 'string', ...textOf(schema) };
  if (schema.type === 'integer') return { type: 'integer', ...rangeOf(schema) };
  if (schema.type === 'array') return { type: 'array', ...listOf(schema) };
  return schema.type === 'boolean' ? { type: 'boolean' } : { type: 'object', ...objectOf(schema) };
}

function textOf({ enum: values, pattern, minLength, maxLength, format }: JsonSchema): Keywords {
  const { words, expected } = patternMeaning(pattern ?? '');
  return {
    ...(values && { enum: values }),
    ...(words.length > 0 && { enum: words }),
    ...(pattern !== undefined && words.length === 0 && { pattern, patternErrorMessage: `Expected ${expected}.` }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(format === 'duration' && DURATION),
  };
}

function rangeOf({ minimum, maximum, format }: JsonSchema): Keywords {
  const [least, aboveMost] = format === 'int32' ? INT32 : INT64;
  return {
    minimum: minimum ?? least,
    ...(maximum === undefined ? { exclusiveMaximum: aboveMost } : { maximum }),
  };
}

const INT64_RANGE = rangeOf({});

function listOf({ items = {}, minItems, maxItems, 'x-kubernetes-list-type': listType }: JsonSchema): Keywords {
  return {
    items: valueOf(items),
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
    ...(listType === 'set' && { uniqueItems: true }),
  };
}

function objectOf({ properties = {}, additionalProperties, required = [] }: JsonSchema): Keywords {
  return {
    ...(required.length > 0 && { required }),
    properties: mapValues(properties, (field, name) => valueOf(field, { isNullable: !required.includes(name) })),
    additionalProperties: additionalProperties ? valueOf(additionalProperties, { isNullable: true }) : false,
  };
}

/** What the fields of an object say about each other, and what no pattern of the API says. */
function rulesOf(schema: JsonSchema): Keywords {
  const anyOf = schema.anyOf && ANY_OF_RULES.get(JSON.stringify(schema.anyOf));
  const cel = (schema['x-kubernetes-validations'] ?? []).map(({ rule }) => CEL_RULES.get(rule));
  const rules = [anyOf, ...cel].filter((rule): rule is CelMeaning => rule?.json !== undefined);
  if (rules.length === 0) return {};
  return { allOf: rules.map(({ json, expected }) => ({ ...json, errorMessage: `Expected ${expected}.` })) };
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

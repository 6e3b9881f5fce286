import type { JsonSchema } from './json-schema';

/** The schema with each of its parts changed, `path` being its place: `spec.routes[].name`. */
export function mapSchema<T extends JsonSchema>(
  schema: JsonSchema,
  change: (part: JsonSchema, path: string) => T,
  path = '',
): T {
  const { properties, additionalProperties, items } = schema;
  const below = (child: JsonSchema, step: string) => mapSchema(child, change, path + step);
  return {
    ...change(schema, path),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, field]) => [name, below(field, path === '' ? name : `.${name}`)]),
      ),
    }),
    ...(additionalProperties && { additionalProperties: below(additionalProperties, '{}') }),
    ...(items && { items: below(items, '[]') }),
  };
}

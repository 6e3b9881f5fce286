/** A JSON Schema, by keyword. */
export type Keywords = Readonly<Record<string, unknown>>;

/** A value that may be missing, so that null means the same as no value. */
export function orNull({ type, enum: values, ...others }: Keywords): Keywords {
  return {
    ...(type !== undefined && { type: [type, 'null'].flat() }),
    ...(Array.isArray(values) && { enum: [...(values as readonly unknown[]), null] }),
    ...others,
  };
}

/** The field has a value. */
export function hasValue(field: string): Keywords {
  return { required: [field], properties: { [field]: { not: { type: 'null' } } } };
}

/** The field has this value. */
export function hasTheValue(field: string, value: string): Keywords {
  return { required: [field], properties: { [field]: { const: value } } };
}

/** Removes the fields that Go omits: undefined values, empty lists, and the empty maps of EMPTY_MAPS. */
export function omitEmptyFields<T extends Readonly<Record<string, unknown>>>(fields: T): T {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (!isEmpty(key, value)) kept[key] = value;
  }
  return kept as T;
}

function isEmpty(key: string, value: unknown): boolean {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return true;
  return EMPTY_MAPS.includes(key) && Object.keys(value as object).length === 0;
}

const EMPTY_MAPS = ['annotations', 'labels', 'data', 'binaryData', 'stringData', 'nodeSelector', 'requests', 'limits'];

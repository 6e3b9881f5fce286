/** Removes the fields that Go omits: undefined values, empty lists, and the empty maps of EMPTY_MAPS. */
export function omitEmptyFields<T extends Readonly<Record<string, unknown>>>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => !isEmpty(key, value))) as T;
}

function isEmpty(key: string, value: unknown): boolean {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return true;
  return EMPTY_MAPS.includes(key) && Object.keys(value as object).length === 0;
}

const EMPTY_MAPS = ['annotations', 'labels', 'data', 'binaryData', 'stringData', 'nodeSelector', 'requests', 'limits'];

/** A deep copy of plain data without undefined values. Keeps empty maps and lists, because `emptyDir: {}` has a meaning. */
export function dropUndefined<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each: unknown) => dropUndefined(each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, dropUndefined(each as unknown)]),
  ) as T;
}

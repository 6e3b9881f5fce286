/** A deep copy of plain data without what is undefined. Empty maps and lists stay: `emptyDir: {}` means something. */
export function compact<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each: unknown) => compact(each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, compact(each as unknown)]),
  ) as T;
}

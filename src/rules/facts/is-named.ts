/** Whether one of the names is that of the object. An object with generateName has none yet, so nothing names it. */
export function isNamed(name: unknown, names: Iterable<string | undefined>): boolean {
  return typeof name === 'string' && name !== '' && [...names].includes(name);
}

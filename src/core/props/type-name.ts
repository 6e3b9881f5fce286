/** What a value is that should be another, in words; the value itself may be a secret. */
export function typeNameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'object' ? classNameOf(value) : `a ${typeof value}`;
}

function classNameOf(value: object): string {
  const prototype = Object.getPrototypeOf(value) as { readonly constructor?: { readonly name?: unknown } } | null;
  const name = prototype?.constructor?.name ?? 'Object';
  if (name === 'Promise') return 'a Promise that was not awaited';
  if (typeof name !== 'string' || !/^\w+$/.test(name)) return 'an object of another class';
  return name === 'Object' ? 'a plain object' : `an object of class ${name}`;
}

/** An object with props, no Map or Date. */
export function isMap(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}

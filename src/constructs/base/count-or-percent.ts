/** Whether a text is a number, or a percentage up to 100. */
export function isCountOrPercent(value: unknown): value is string {
  return typeof value === 'string' && /^(?:(?:100|\d{1,2})%|\d{1,9})$/.test(value);
}

/** The same as an IntOrString of Kubernetes. A string of digits alone would be read as a percentage without `%`. */
export function countOrPercent(text: string): number | string {
  return text.endsWith('%') ? text : Number(text);
}

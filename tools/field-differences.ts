import { formatFieldPath, type FieldPath } from '../src/core/field-path';
import { fieldOf, isRecord } from '../src/core/record';

/** `spec.replicas: 2 expected, 3 found`, for every field in which plain data differ; undefined is as good as absent. */
export function fieldDifferences(expected: unknown, found: unknown, path: FieldPath = []): string[] {
  if (isRecord(expected) && isRecord(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    return keys.flatMap((key) => fieldDifferences(fieldOf(expected, key), fieldOf(found, key), [...path, key]));
  }
  if (!Array.isArray(expected) || !Array.isArray(found)) return valueDifference(expected, found, path);
  if (expected.length !== found.length) return lengthDifferences(expected, found, path);
  return expected.flatMap((item, index) => fieldDifferences(item, found[index], [...path, index]));
}

function valueDifference(expected: unknown, found: unknown, path: FieldPath): string[] {
  const [wanted, got] = [shown(expected), shown(found)];
  return wanted === got ? [] : [`${formatFieldPath(path)}: ${wanted} expected, ${got} found`];
}

/** Item for item everything behind the first that is missing would differ. */
function lengthDifferences(expected: readonly unknown[], found: readonly unknown[], path: FieldPath): string[] {
  const [wanted, got] = [expected.map(shown), found.map(shown)];
  const list = formatFieldPath(path);
  return [
    `${list}: ${wanted.length} items expected, ${got.length} found`,
    ...wanted.filter((item) => !got.includes(item)).map((item) => `${list}: ${item} expected`),
    ...got.filter((item) => !wanted.includes(item)).map((item) => `${list}: ${item} found`),
  ];
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

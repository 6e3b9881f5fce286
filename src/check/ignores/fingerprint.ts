import { describeObject } from '../../core/manifest';
import type { LocatedFinding } from '../check-report';

/**
 * What stays equal when lines move, so that two runs can be compared: rule, file, object and field. Two findings may have the
 * same one.
 */
export function fingerprint({ id, file, object, field }: LocatedFinding, pathOf: (path: string) => string): string {
  return [id, pathOf(file), `${describeObject(object)} ${field}`.trim()].join(' ');
}

import { remove, safe, suggested } from '../../core/edit';
import { valueAt } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { isRecord } from '../../core/record';
import { configYaml } from '../examples/example-yaml';
import { apiSource } from '../../core/source';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { Rule } from '../engine/rule';

/** Fields with `omitempty` in Go that users often set to an empty value. */
const FLAGS = ['defaultRoute', 'disableRedirect', 'readOnly'] as const;
const SCHEDULING = ['nodeSelector', 'topologySpreadConstraints'] as const;

export const ir306: Rule = {
  id: 'IR306',
  severity: Severity.WARNING,
  title: 'Empty or false value that the Operator removes',
  why: 'The Operator writes the whole spec back without false, {} and []. Each time, the GitOps tool sees a difference and writes these values again. An empty nodeSelector or an empty topologySpreadConstraints turns off the default spread, but only until the next sync of the Operator.',
  source: apiSource('imageregistry/v1 ImageRegistrySpec omitempty'),
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 7,
    failing: configYaml('replicas: 2\ntopologySpreadConstraints: []'),
    passing: configYaml('replicas: 2'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      for (const field of FLAGS) {
        if (valid.spec?.[field] !== false) continue;
        yield {
          manifest,
          path: ['spec', field],
          found: 'false',
          expected: 'no field',
          fix: `remove spec.${field}: false is the default, and the Operator drops it, so that a GitOps tool finds a difference repeatedly`,
          edit: safe(remove(['spec', field])),
        };
      }
      for (const field of SCHEDULING) {
        // Reads the manifest, because `valid` may be empty only due to rejected fields.
        if (!isEmpty(field, valueAt(manifest, ['spec', field]))) continue;
        yield {
          manifest,
          path: ['spec', field],
          found: field === 'nodeSelector' ? 'an empty map' : 'an empty list',
          expected: 'no field',
          fix: `remove spec.${field}: the Operator drops ${lost(field, valid.spec ?? {})}`,
          edit: suggested(remove(['spec', field])),
        };
      }
    }
  },
};

/** An empty value turns off the default constraints only until the Operator writes the spec. A nodeSelector also does. */
function lost(
  field: (typeof SCHEDULING)[number],
  { nodeSelector, topologySpreadConstraints = [] }: ConfigSpec,
): string {
  if (field === 'nodeSelector') {
    const effect = topologySpreadConstraints.length > 0 ? '' : ', and then sets its default topologySpreadConstraints';
    return `an empty map${effect}`;
  }
  return Object.keys({ ...nodeSelector }).length > 0
    ? 'an empty list; with a nodeSelector, it sets no constraints anyway'
    : 'an empty list, and then sets its default constraints; if pods need not be spread, set one constraint with whenUnsatisfiable ScheduleAnyway, which replaces the defaults: every pod can then be scheduled';
}

/** The schema rejects an empty value of another type. */
function isEmpty(field: (typeof SCHEDULING)[number], value: unknown): boolean {
  if (field === 'topologySpreadConstraints') return Array.isArray(value) && value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

import { valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { fieldOf, isFields } from '../../schema/fields';

const TEMPLATE: FieldPath = ['spec', 'template'];
const POD_PATHS: ReadonlyMap<string, FieldPath> = new Map<string, FieldPath>([
  ['Pod', []],
  ['CronJob', ['spec', 'jobTemplate', ...TEMPLATE]],
  ...['Deployment', 'DeploymentConfig', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job'].map(
    (kind): [string, FieldPath] => [kind, TEMPLATE],
  ),
]);

/** Where a workload describes its pods: an object with `metadata` and `spec`. Undefined for what runs no pods. */
export function podTemplateOf(manifest: Manifest): unknown {
  const path = POD_PATHS.get(manifest.kind);
  const template = path === undefined ? undefined : valueAt(manifest, path);
  return isFields(template) ? template : undefined;
}

/** Whether a label selector chooses a pod of that template; an empty one chooses every pod. */
export function selects(selector: unknown, template: unknown): boolean {
  const labels = valueAt(template, ['metadata', 'labels']);
  const wanted = fieldOf(selector, 'matchLabels');
  const expressions = fieldOf(selector, 'matchExpressions');
  return (
    Object.entries(isFields(wanted) ? wanted : {}).every(([key, value]) => fieldOf(labels, key) === value) &&
    (Array.isArray(expressions) ? expressions : []).every((expression) => holds(expression, labels))
  );
}

function holds(expression: unknown, labels: unknown): boolean {
  const [key, operator, values] = ['key', 'operator', 'values'].map((field) => fieldOf(expression, field));
  const label = typeof key === 'string' ? fieldOf(labels, key) : undefined;
  const isIn = Array.isArray(values) && values.includes(label);
  switch (operator) {
    case 'In':
      return isIn;
    case 'NotIn':
      return !isIn;
    case 'Exists':
      return label !== undefined;
    default:
      return label === undefined;
  }
}

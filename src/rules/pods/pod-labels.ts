import { valueAt, type FieldPath } from '../../core/field-path';
import type { Labels } from '../../core/label-selector';
import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';

const TEMPLATE: FieldPath = ['spec', 'template'];
const POD_PATHS: ReadonlyMap<string, FieldPath> = new Map<string, FieldPath>([
  ['Pod', []],
  ['CronJob', ['spec', 'jobTemplate', ...TEMPLATE]],
  ...['Deployment', 'DeploymentConfig', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job'].map(
    (kind): [string, FieldPath] => [kind, TEMPLATE],
  ),
]);

/** The pod template of a workload. Undefined for kinds without pods. */
export function podTemplateOf(manifest: Manifest): unknown {
  const path = POD_PATHS.get(manifest.kind);
  const template = path === undefined ? undefined : valueAt(manifest, path);
  return isRecord(template) ? template : undefined;
}

/** The labels in a pod template. */
export function podLabels(template: unknown): Labels {
  const labels = valueAt(template, ['metadata', 'labels']);
  return isRecord(labels) ? labels : {};
}

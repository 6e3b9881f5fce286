import type { Statement } from '../evidence/statement';

/** The object that a statement is about. A line of a log is of a file, and a file has no fields. */
export function statedObject(statement: Statement | undefined, otherwise: string): string {
  return statement === undefined || statement.source === 'log' ? otherwise : (statement.subject ?? statement.object);
}

/**
 * A field of the pod that a statement is about. Where it names no pod, the Deployment of the registry: there the same field, or another one
 * for what only a pod has.
 */
export function inPod(
  statement: Statement | undefined,
  field: string,
  ofDeployment = `spec.template.${field}`,
): { readonly object: string; readonly field: string } {
  const about = statement?.source === 'event' ? statement.text : statement?.object;
  const [pod] = /^Pod\/\S+/.exec(about ?? '') ?? [];
  return pod === undefined ? { object: 'Deployment/image-registry', field: ofDeployment } : { object: pod, field };
}

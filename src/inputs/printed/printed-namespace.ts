import type { Manifest } from '../../core/manifest';

/** A namespace in a row of `oc get namespaces` or `oc get projects`. */
export function printedNamespace(row: string): Manifest | undefined {
  const { name, phase } = ROW.exec(row)?.groups ?? {};
  if (name === undefined) return undefined;
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name }, status: { phase } };
}

/** The columns of labels may follow the age. Projects have none, and a display name before the phase. */
const ROW =
  /^(?:(?:namespaces?|ns|projects?(?:\.project\.openshift\.io)?)\/)?(?<name>[a-z0-9-]{1,63})\s+(?<phase>Active|Terminating)(?:\s+(?:\d+[smhdy])+(?:\s+\S+)?)?$/;

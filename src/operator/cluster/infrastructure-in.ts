import { valueAt } from '../../core/field-path';
import { apiGroup, type Manifest } from '../../core/manifest';

/** The object that describes the cluster, if it is among these. */
export function infrastructureIn(manifests: readonly Manifest[]): Manifest | undefined {
  return manifests.find(
    ({ kind, apiVersion }) => kind === 'Infrastructure' && apiGroup(apiVersion) === 'config.openshift.io',
  );
}

/** The name of the cluster, with which the names begin that the Operator generates. */
export function infrastructureNameIn(manifests: readonly Manifest[]): string | undefined {
  const name = valueAt(infrastructureIn(manifests), ['status', 'infrastructureName']);
  return typeof name === 'string' && name !== '' ? name : undefined;
}

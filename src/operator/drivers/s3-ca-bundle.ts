import { CONFIG_NAMESPACE, S3_CA_KEY } from '../../core/names';
import type { S3Stanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import { OperatorError } from '../go/operator-error';
import { UNKNOWN } from '../../core/placeholder';

/** The CA that the user names, or else the CA of the cloud provider. Source: pkg/storage/s3/s3.go CABundle. */
export function s3CaBundle({ trustedCA }: S3Stanza, state: ClusterState): string {
  const name = trustedCA?.name ?? '';
  if (name === '') {
    return state.configMap('openshift-config-managed', 'kube-cloud-config')?.data['ca-bundle.pem'] ?? '';
  }
  const map = state.configMap(CONFIG_NAMESPACE, name, { [S3_CA_KEY]: UNKNOWN });
  if (map === undefined) {
    throw new OperatorError(`failed to get trusted CA "${name}": configmap "${name}" not found`);
  }
  const bundle = map.data[S3_CA_KEY];
  if (bundle !== undefined) return bundle;
  throw new OperatorError(`trusted CA config map "${name}" does not contain required key "${S3_CA_KEY}"`);
}

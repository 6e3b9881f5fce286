import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../core/names';
import { BUCKET_COPIER, BUCKET_KEYS } from './bucket-claim';

const [access = '', secret = ''] = Object.values(BUCKET_KEYS);

/** In one piece, since a text between two marks takes a file, and a pod of ours has no place for one. */
const SECRET_JSON = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: USER_SECRET_NAME, namespace: REGISTRY_NAMESPACE },
  data: Object.fromEntries(Object.keys(BUCKET_KEYS).map((key) => [key, '%s'])),
});

/**
 * Takes the name of the claim. The values come and go in base64 and never stand in the arguments of a program. Applying
 * server-side makes the Secret or mends it with one request for one name, which RBAC can tell from any other.
 */
export const BUCKET_CLAIM_SCRIPT = `set -eu
keys=$(oc get secret "$1" --namespace ${REGISTRY_NAMESPACE} --output 'jsonpath={.data.${access}} {.data.${secret}}')
access=\${keys% *}
secret=\${keys#* }
if [ -z "$access" ] || [ -z "$secret" ]; then
  echo "Secret $1 does not hold the keys of the bucket" >&2
  exit 1
fi
printf '${SECRET_JSON}' "$access" "$secret" |
  oc apply --server-side --force-conflicts --field-manager ${BUCKET_COPIER} --filename -
`;

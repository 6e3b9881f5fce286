import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../core/names';
import { BUCKET_COPIER, BUCKET_KEYS } from './bucket-claim';

const [access = '', secret = ''] = Object.values(BUCKET_KEYS);

/** On one line: a multi-line here-document needs a temporary file, and our pod has no writable directory. */
const SECRET_JSON = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: USER_SECRET_NAME, namespace: REGISTRY_NAMESPACE },
  data: Object.fromEntries(Object.keys(BUCKET_KEYS).map((key) => [key, '%s'])),
});

/**
 * Argument: the name of the claim. Values stay in base64 and never appear in the arguments of a program. Server-side
 * apply creates or updates the Secret with one request for one name, which RBAC can restrict.
 */
export const BUCKET_CLAIM_SCRIPT = `set -eu
keys=$(oc get secret "$1" --namespace ${REGISTRY_NAMESPACE} --output 'jsonpath={.data.${access}} {.data.${secret}}')
access=\${keys% *}
secret=\${keys#* }
if [ -z "$access" ] || [ -z "$secret" ] || [ "$access" = "$keys" ]; then
  echo "Secret $1 does not hold the keys of the bucket" >&2
  exit 1
fi
printf '${SECRET_JSON}' "$access" "$secret" |
  oc apply --server-side --force-conflicts --field-manager ${BUCKET_COPIER} --filename -
`;

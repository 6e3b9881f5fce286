/**
 * Arguments: the storage type to remove, and the merge patch. If the type is already gone, or there is no Config yet,
 * the script does nothing. Values are passed as arguments, never inserted into the text, to avoid shell injection.
 */
export const STORAGE_CHANGE_SCRIPT = `set -eu
config=configs.imageregistry.operator.openshift.io/cluster
found=$(oc get "$config" --ignore-not-found --output "jsonpath={.spec.storage.$1}")
if [ -z "$found" ]; then
  echo "spec.storage.$1 is not there: nothing to do"
  exit 0
fi
oc patch "$config" --type merge --patch "$2"
`;

/**
 * Takes the type that is to go, and the merge patch. Where the type has gone already, or there is no Config yet, nothing is
 * left to do. Nothing is pasted into the text: both come as arguments.
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

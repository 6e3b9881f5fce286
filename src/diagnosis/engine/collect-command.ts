/** One command that collects enough for a diagnosis; of Secrets it takes names and keys, and no values. */
export const COLLECT_COMMAND =
  'oc adm inspect clusteroperator/image-registry ns/openshift-image-registry images.config/cluster infrastructures.config/cluster --dest-dir=registry';

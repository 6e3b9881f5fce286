/**
 * What Red Hat's fleet configuration sets on every OSD and ROSA classic cluster: openshift/managed-cluster-config
 * deploy/.
 */
export const FLEET_NOTES: readonly string[] = [
  'Red Hat patches Config continuously: managementState Managed, defaultRoute true, no nodeSelector, infra nodes preferred and their taint tolerated; other values do not last.',
  'Red Hat patches ImagePruner continuously: hourly, keepYoungerThan 24 hours, ignoreInvalidImageReferences true; other values do not last.',
  'Resources on the list of those that Red Hat manages must not be changed.',
];

/**
 * What Red Hat's fleet configuration sets on every OSD and ROSA classic cluster: openshift/managed-cluster-config
 * deploy/.
 */
export const FLEET_NOTES: readonly string[] = [
  'Red Hat resets Config continuously: managementState Managed, defaultRoute true, no nodeSelector, infra nodes preferred and their taint tolerated. Other values are overwritten.',
  'Red Hat resets ImagePruner continuously: an hourly schedule, keepYoungerThan 24 hours, ignoreInvalidImageReferences true. Other values are overwritten.',
  'Do not change resources that Red Hat lists as managed by Red Hat.',
];

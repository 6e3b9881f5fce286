import type { Reset } from './profile';

/**
 * What Red Hat's fleet configuration sets on every OSD and ROSA classic cluster: openshift/managed-cluster-config
 * deploy/.
 */
export const FLEET_NOTES: readonly string[] = [
  'Red Hat resets Config continuously: managementState Managed, defaultRoute true, no nodeSelector, infra nodes preferred and their taint tolerated. Other values are overwritten.',
  'Red Hat resets ImagePruner continuously: an hourly schedule, keepYoungerThan 24 hours, ignoreInvalidImageReferences true. Other values are overwritten.',
  'Do not change resources that Red Hat lists as managed by Red Hat.',
];

const CONFIG = {
  kind: 'Config',
  by: 'Red Hat',
  source: 'openshift/managed-cluster-config deploy/osd-registry/cluster.Config.patch.yaml',
} as const;
const PRUNER = {
  kind: 'ImagePruner',
  by: 'Red Hat',
  source: 'openshift/managed-cluster-config deploy/sre-pruning/images/00-cluster.ImagePruner.patch.yaml',
} as const;
const INFRA = 'node-role.kubernetes.io/infra';

/** What Hive patches in these clusters again and again: `applyMode: AlwaysApply`, `patchType: merge`. */
export const FLEET_RESETS: readonly Reset[] = [
  { ...CONFIG, path: ['spec', 'managementState'], value: 'Managed' },
  { ...CONFIG, path: ['spec', 'defaultRoute'], value: true },
  { ...CONFIG, path: ['spec', 'nodeSelector'], value: undefined },
  {
    ...CONFIG,
    path: ['spec', 'affinity', 'nodeAffinity', 'preferredDuringSchedulingIgnoredDuringExecution'],
    value: [{ preference: { matchExpressions: [{ key: INFRA, operator: 'Exists' }] }, weight: 1 }],
  },
  { ...CONFIG, path: ['spec', 'tolerations'], value: [{ effect: 'NoSchedule', key: INFRA, operator: 'Exists' }] },
  { ...PRUNER, path: ['spec', 'schedule'], value: '0 */1 * * *' },
  { ...PRUNER, path: ['spec', 'ignoreInvalidImageReferences'], value: true },
];

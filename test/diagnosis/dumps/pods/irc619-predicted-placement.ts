import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, NO_PODS, SOME_PODS } from '../dump-yaml';

export const irc619: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(
        SOME_PODS,
        { s3: { bucket: 'layers', region: 'us-east-1' } },
        { replicas: 2, rolloutStrategy: 'RollingUpdate' },
      ),
      node,
    ),
  alike: () => dumpOf(dumpedConfig(NO_PODS, { emptyDir: {} }, { replicas: 0 }), node),
};

const node = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: {
    name: 'a',
    labels: { 'kubernetes.io/hostname': 'a', 'kubernetes.io/os': 'linux', 'node-role.kubernetes.io/worker': '' },
  },
};

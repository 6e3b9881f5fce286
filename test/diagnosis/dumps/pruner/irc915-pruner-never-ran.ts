import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, READY } from '../dump-yaml';

export const irc915: Dumps = {
  shows: () => dumpOf(dumpedConfig(READY), cronJob('2026-01-01T00:00:00Z'), now),
  alike: () => dumpOf(dumpedConfig(READY), cronJob('2026-01-09T23:00:00Z'), now),
};

function cronJob(creationTimestamp: string): object {
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'image-pruner', namespace: 'openshift-image-registry', creationTimestamp },
    spec: { schedule: '0 0 * * *', suspend: false },
    status: {},
  };
}

const now = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'a', creationTimestamp: '2026-01-10T00:00:00Z' } };

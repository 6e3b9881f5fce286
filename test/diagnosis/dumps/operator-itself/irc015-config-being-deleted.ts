import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, READY } from '../dump-yaml';

const METADATA = { name: 'cluster', generation: 3, finalizers: ['imageregistry.operator.openshift.io/finalizer'] };

export const irc015: Dumps = {
  shows: () => dumpOf({ ...dumpedConfig(READY), metadata: { ...METADATA, deletionTimestamp: '2026-01-01T00:00:00Z' } }),
  alike: () => dumpOf({ ...dumpedConfig(READY), metadata: METADATA }),
};

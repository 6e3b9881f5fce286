import { oncePer } from '../../core/caching/once-per';
import type { Cluster } from './cluster';

/** Caches a result per cluster, so that several rules can share it. */
export const oncePerCluster: <T>(find: (cluster: Cluster) => T) => (cluster: Cluster) => T = oncePer;

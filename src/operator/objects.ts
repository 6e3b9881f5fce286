import { REGISTRY_NAMESPACE, SINGLETON_NAME } from '../core/names';
import { PRIVATE_SECRET_NAME } from './container/env';
import type { ObjectSubject } from './effects/subject';

/** The objects that the Operator reads, creates and reports on. */
export const CONFIG: ObjectSubject = { kind: 'Config', name: SINGLETON_NAME };
export const IMAGE_PRUNER: ObjectSubject = { kind: 'ImagePruner', name: SINGLETON_NAME };
export const IMAGE: ObjectSubject = { kind: 'Image', name: SINGLETON_NAME };
export const CLUSTER_OPERATOR: ObjectSubject = { kind: 'ClusterOperator', name: 'image-registry' };
export const DEPLOYMENT = ours('Deployment', 'image-registry');
export const SERVICE = ours('Service', 'image-registry');
export const DISRUPTION_BUDGET = ours('PodDisruptionBudget', 'image-registry');
export const PRIVATE_SECRET = ours('Secret', PRIVATE_SECRET_NAME);
export const CERTIFICATES = ours('ConfigMap', 'image-registry-certificates');
/** The CAs of the cluster and of its proxy, which the network operator writes. */
export const TRUSTED_CA = ours('ConfigMap', 'trusted-ca');
export const CRON_JOB = ours('CronJob', 'image-pruner');

/** An object in the namespace of the registry. */
export function ours(kind: string, name: string): ObjectSubject {
  return { kind, namespace: REGISTRY_NAMESPACE, name };
}

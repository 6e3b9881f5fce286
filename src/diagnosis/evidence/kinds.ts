import { apiGroup, type Manifest } from '../../core/manifest';
import { IMAGE_REGISTRY_GROUP } from '../../core/names';

/** The kinds that a diagnosis reads, with their groups: other groups have kinds of the same names. */
const GROUPS = {
  ClusterOperator: 'config.openshift.io',
  ClusterVersion: 'config.openshift.io',
  Config: IMAGE_REGISTRY_GROUP,
  ImagePruner: IMAGE_REGISTRY_GROUP,
  Image: 'config.openshift.io',
  Infrastructure: 'config.openshift.io',
  Deployment: 'apps',
  ReplicaSet: 'apps',
  DaemonSet: 'apps',
  Job: 'batch',
  CronJob: 'batch',
  Pod: '',
  Namespace: '',
  Project: 'project.openshift.io',
  Node: '',
  Secret: '',
  ConfigMap: '',
  PersistentVolumeClaim: '',
  PersistentVolume: '',
  StorageClass: 'storage.k8s.io',
  Route: 'route.openshift.io',
  ImageStream: 'image.openshift.io',
} as const;

export type DiagnosedKind = keyof typeof GROUPS;

/** Whether an object is of a kind. */
export function isOfKind({ apiVersion, kind }: Manifest, wanted: DiagnosedKind): boolean {
  return kind === wanted && apiGroup(apiVersion) === GROUPS[wanted];
}

/** An event, of the group of old or the new one. */
export function isEvent({ apiVersion, kind }: Manifest): boolean {
  return kind === 'Event' && ['', 'events.k8s.io'].includes(apiGroup(apiVersion));
}

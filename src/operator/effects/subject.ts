import { withoutCredentials } from '../../core/without-credentials';

/** What an effect is about: an object of the cluster, or storage of which the cluster has no object. */
export type Subject = ObjectSubject | StorageSubject;

export interface ObjectSubject {
  readonly kind: string;
  /** Without it the object is cluster-scoped. */
  readonly namespace?: string;
  readonly name: string;
}

export interface StorageSubject {
  /** The name by which the Operator's messages know the backend. */
  readonly backend: string;
  /** Without it any storage of the backend is meant. */
  readonly name?: string;
}

/**
 * `Deployment/openshift-image-registry/image-registry`, `Config/cluster`, `Storage/S3/layers`. A credential in the place of
 * a name is hidden.
 */
export function describeSubject(subject: Subject): string {
  return partsOf(subject).map(withoutCredentials).join('/');
}

export function isSameSubject(a: Subject, b: Subject): boolean {
  return 'backend' in a === 'backend' in b && partsOf(a).join('/') === partsOf(b).join('/');
}

/** Whether images are in it. */
export function holdsImages(subject: Subject): boolean {
  return 'backend' in subject || subject.kind === 'PersistentVolumeClaim';
}

function partsOf(subject: Subject): string[] {
  const parts =
    'backend' in subject ? ['Storage', subject.backend, subject.name] : [subject.kind, subject.namespace, subject.name];
  return parts.filter((part) => part !== undefined);
}

import { oncePer } from '../../core/caching/once-per';
import { withoutCredentials } from '../../core/without-credentials';

/** The target of an effect: an object of the cluster, or storage outside the cluster. */
export type Subject = ObjectSubject | StorageSubject;

export interface ObjectSubject {
  readonly kind: string;
  /** Undefined if the object is cluster-scoped. */
  readonly namespace?: string;
  readonly name: string;
}

interface StorageSubject {
  /** The backend's name in the Operator's messages. */
  readonly backend: string;
  /** If undefined, any storage of the backend. */
  readonly name?: string;
}

/** In place of the name of a storage that the Operator chooses. */
export const GENERATED_NAME = '(name chosen by the Operator)';
/** In place of the name of a storage that nobody names. */
export const NO_NAME = '(no name)';

/**
 * `Deployment/openshift-image-registry/image-registry`, `Config/cluster`, `Storage/S3/layers`, `Storage/EmptyDir`. Credentials
 * in a name are hidden.
 */
export function describeSubject(subject: Subject): string {
  return partsOf(subject).map(withoutCredentials).join('/');
}

export function isSameSubject(a: Subject, b: Subject): boolean {
  return subjectKey(a) === subjectKey(b);
}

/** Equal for the same subject. */
export function subjectKey(subject: Subject): string {
  if ('backend' in subject) return `storage ${partsOf(subject).join('/')}`;
  const { kind, namespace, name } = subject;
  return namespace === undefined ? `object ${kind}/${name}` : `object ${kind}/${namespace}/${name}`;
}

/** The keys of all subjects of a list, to look for those of many objects. */
export const subjectKeysIn = oncePer(
  (list: readonly { readonly subject: Subject }[]): ReadonlySet<string> =>
    new Set(list.map(({ subject }) => subjectKey(subject))),
);

/** Whether it contains images. */
export function holdsImages(subject: Subject): boolean {
  return 'backend' in subject || subject.kind === 'PersistentVolumeClaim';
}

function partsOf(subject: Subject): string[] {
  const parts =
    'backend' in subject ? ['Storage', subject.backend, subject.name] : [subject.kind, subject.namespace, subject.name];
  return parts.filter((part) => part !== undefined);
}

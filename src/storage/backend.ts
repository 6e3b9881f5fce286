import type { FieldPath } from '../core/field-path';
import type { Diagnostic, DiagnosticWith } from '../core/diagnostic';
import type { Release, ReleaseSpan } from '../core/release';
import type { StorageSpec } from '../schema/kinds/storage-spec';

/** The key under `spec.storage` that configures a backend. */
export type BackendField = Exclude<keyof StorageSpec, 'managementState'>;

/** The object of a backend under `spec.storage`. */
export type Stanza = Readonly<Record<string, unknown>>;

/** The properties of a backend. Other code uses them instead of comparing backends. */
export interface Backend {
  readonly field: BackendField;
  /** The factory of `RegistryStorage` whose props are its stanza. */
  readonly factory: string;
  /** The common name of the backend. */
  readonly title: string;
  /** The name in messages of the Operator. */
  readonly operatorName: string;
  /** The releases in which the Operator has a driver for it. */
  readonly span: ReleaseSpan;
  /** The Operator code that creates the storage. */
  readonly source: string;
  /** Whether images survive a restart of the pod. */
  readonly durable: boolean;
  /** Whether several pods can use it: always, never, or depending on the access mode of the claim. */
  readonly sharing: 'always' | 'never' | 'by access mode';
  /** The stanza keys that name the bucket, container or claim with the images. */
  readonly nameKeys: readonly string[];
  /**
   * The stanza keys that say whose credentials they are: without them the storage rejects them.
   * @default - none
   */
  readonly accountKeys?: readonly string[];
  /** The stanza keys that identify the store, such as region and endpoint, besides `nameKeys`. */
  readonly storeKeys: readonly string[];
  /**
   * The stanza key with the place of the storage, if the storage answers at no other one.
   * @default - none
   */
  placeKey?(stanza: Stanza): string | undefined;
  /**
   * What happens where the storage is at another place than the one of `placeKey`.
   * @default - the Operator stops at an error
   */
  readonly elsewhere?: string;
  /**
   * The stanza key with the URL of the store.
   * @default - the cloud has one
   */
  readonly endpointKey?: string;
  /**
   * The text that stands for the value of a key where others mean the same place.
   * @default - the value
   */
  readonly meaning?: (key: string, value: string, stanza: Stanza) => string;
  /**
   * Whether the Operator panics when it removes this storage, if the Config names another backend.
   * @default - it does not
   */
  readonly removalPanics?: true;
  /**
   * Whether it panics before it deletes anything of this storage.
   * @default - it panics afterwards
   */
  readonly panicsBeforeRemoval?: true;
  /**
   * What to do by hand before the Operator deletes this storage, and why, in the imperative.
   * @default - nothing
   */
  readonly beforeRemoval?: string;
  /** Names of props that differ from the API field, by path in the stanza. */
  readonly propNames: Readonly<Record<string, string>>;
  /**
   * The documentation of its Secret.
   * @default - it needs none
   */
  readonly secretSource?: string;
  /** Alternative sets of Secret keys; the user's credentials must have one complete set. Empty if none are needed. */
  credentialSets(release: Release): readonly CredentialSet[];
  /** The stanza keys that the Operator sets if they are missing, where it chooses the storage itself. */
  writtenByOperator(stanza: Stanza): readonly string[];
  /**
   * The fields among those that the Operator takes from the cluster, and their paths in `status.platformStatus` of the
   * Infrastructure object. A user may choose another value.
   * @default - none
   */
  readonly takenFromCluster?: Readonly<Record<string, FieldPath>>;
  /** Keys that the Secret must always have; their values may be empty. */
  paddingKeys(release: Release): readonly string[];
  /** Finds values that the API server accepts and the backend rejects, with the path in the stanza. */
  check(stanza: Stanza): readonly DiagnosticWith<'path'>[];
  /**
   * A text that is the same for two stanzas if they are the same storage, whatever the cluster. Undefined if the stanza does
   * not name its storage, or if each cluster has its own of that name.
   * @default - undefined
   */
  identity?(stanza: Stanza): string | undefined;
  /**
   * Fields that the API server and the Operator add to the stanza of user-provided storage on every cluster. They do not
   * override the user's values.
   * @default - no fields
   */
  writtenBack?(stanza: Stanza, release: Release): Stanza;
  /**
   * The missing stanza keys of user-provided storage that the Operator sets from the cluster.
   * @default - none
   */
  filledIn?(stanza: Stanza): readonly string[];
}

/** One way to authenticate: all of its Secret keys are required. */
export interface CredentialSet {
  /** The factory of `BackendCredentials` that creates it. Its props are the values of the keys, in this order. */
  readonly name: string;
  readonly keys: readonly string[];
  /**
   * The usual name of the file whose content is the value of its key.
   * @default - the values are short texts
   */
  readonly file?: string;
}

/** Whether the stanza names the bucket, container or claim: then the user provides the storage, not the Operator. */
export function namesItsStorage(backend: Backend, stanza: Stanza): boolean {
  return backend.nameKeys.some((key) => typeof stanza[key] === 'string' && stanza[key] !== '');
}

/** The keys among `keys` that are missing or empty. */
export function missingKeys(stanza: Stanza, keys: readonly string[]): string[] {
  return keys.filter((key) => [undefined, ''].includes(stanza[key] as string | undefined));
}

/** The texts under the keys; undefined if one is missing or empty. */
export function textsAt(stanza: Stanza, keys: readonly string[]): string[] | undefined {
  const texts = keys.map((key) => stanza[key]).filter((text) => typeof text === 'string');
  return texts.length === keys.length && !texts.includes('') ? texts : undefined;
}

/** Checks the string under `key`, if there is one. */
export function checkStanzaText(
  stanza: Stanza,
  key: string,
  check: (text: string) => Diagnostic | undefined,
): readonly DiagnosticWith<'path'>[] {
  const text = stanza[key];
  if (typeof text !== 'string' || text === '') return [];
  const error = check(text);
  return error === undefined ? [] : [{ ...error, path: [key] }];
}

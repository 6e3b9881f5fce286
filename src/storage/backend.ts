import type { Diagnostic, DiagnosticWith } from '../core/diagnostic';
import type { Release, ReleaseSpan } from '../core/release';

/** The key under `spec.storage` that configures a backend. */
export type BackendField = 'emptyDir' | 's3' | 'swift' | 'gcs' | 'ibmcos' | 'pvc' | 'azure' | 'oss';

/** A backend's block under `spec.storage`, as written. */
export type Stanza = Readonly<Record<string, unknown>>;

/** What everybody else may ask a backend, so that nobody has to ask which one it is. */
export interface Backend {
  readonly field: BackendField;
  /** The name by which people know it. */
  readonly title: string;
  /** The name by which the Operator's messages know it. */
  readonly operatorName: string;
  /** The releases whose Operator has a driver for it. */
  readonly span: ReleaseSpan;
  /** Where the Operator makes the storage, or finds that it cannot. */
  readonly source: string;
  /** Whether layers outlive the pod. */
  readonly durable: boolean;
  /** Whether pods can share it: always, never, or as the claim's access mode says. */
  readonly sharing: 'always' | 'never' | 'by access mode';
  /** The keys of the stanza that name what holds the layers. */
  readonly nameKeys: readonly string[];
  /** The keys that say which store is meant, besides those that name what holds the layers in it. */
  readonly storeKeys: readonly string[];
  /** The keys that the Operator writes into the stanza where they are missing. */
  readonly writtenByOperator: readonly string[];
  /**
   * Whether the Operator panics where this storage was in use and is to be removed, and the Config names another backend.
   * @default - it does not
   */
  readonly removalPanics?: true;
  /**
   * Whether it panics then before it deletes anything of this storage.
   * @default - after it
   */
  readonly panicsBeforeRemoval?: true;
  /** What a prop is called whose name differs from its wire path below the stanza. */
  readonly propNames: Readonly<Record<string, string>>;
  /** Sets of Secret keys, one of which the user's credentials must have; none where no credentials are needed. */
  credentialSets(release: Release): readonly CredentialSet[];
  /** Keys that must be in the Secret whichever set is used, empty if need be. */
  paddingKeys(release: Release): readonly string[];
  /** Values that the API server lets pass and the backend does not, by their place in the stanza. */
  check(stanza: Stanza): readonly DiagnosticWith<'path'>[];
  /**
   * What stands in the stanza of a storage of the user's once the API server has filled in defaults and the Operator has
   * written the Config back, whatever the cluster. The user's own values win.
   * @default - nothing but what the user wrote
   */
  writtenBack?(stanza: Stanza, release: Release): Stanza;
  /**
   * The keys of the stanza of a storage of the user's that the Operator fills in from the cluster because they are missing.
   * @default - none
   */
  filledIn?(stanza: Stanza): readonly string[];
}

/** One way to authenticate: Secret keys, all of which are needed. */
export interface CredentialSet {
  /** The factory of `BackendCredentials` that makes it. */
  readonly name: string;
  readonly keys: readonly string[];
}

/** Whether the user named anything that holds the layers, so that it is the user's and not the Operator's. */
export function namesItsStorage(backend: Backend, stanza: Stanza): boolean {
  return backend.nameKeys.some((key) => typeof stanza[key] === 'string' && stanza[key] !== '');
}

/** The keys among `keys` that say nothing. */
export function missingKeys(stanza: Stanza, keys: readonly string[]): string[] {
  return keys.filter((key) => [undefined, ''].includes(stanza[key] as string | undefined));
}

/** What is wrong with the text under `key`, where there is one. */
export function checkText(
  stanza: Stanza,
  key: string,
  check: (text: string) => Diagnostic | undefined,
): readonly DiagnosticWith<'path'>[] {
  const text = stanza[key];
  if (typeof text !== 'string' || text === '') return [];
  const error = check(text);
  return error === undefined ? [] : [{ ...error, path: [key] }];
}

import type { Manifest } from '../core/manifest';

/** One way in which a Secret comes to the cluster. */
export interface CredentialSource {
  /** The factory of `StorageCredentials` that uses it. */
  readonly name: string;
  readonly title: string;
  /**
   * The tools that can deliver it, by the factory of `Delivery`.
   * @default - every one
   */
  readonly tools?: readonly string[];
  /** The Secret that a manifest of this source brings about; undefined for any other manifest. */
  secretOf(manifest: Manifest): BroughtSecret | undefined;
}

export interface BroughtSecret {
  readonly name: string;
  readonly namespace: string | undefined;
  /** Undefined where the manifest does not tell. */
  readonly keys: readonly string[] | undefined;
  /** Keys whose values stand in the manifest, in clear. */
  readonly clearKeys: readonly string[];
}

/** What is to be in the Secret: the value of each key, or where the source finds it. */
export type CredentialEntries = Readonly<Record<string, string>>;

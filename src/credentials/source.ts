import type { Manifest } from '../core/manifest';

/** One way in which a Secret gets into the cluster. */
export interface CredentialSource {
  /** The factory of `StorageCredentials` that uses it. */
  readonly name: string;
  readonly title: string;
  /**
   * The tools that can deliver it, by their factory of `Delivery`.
   * @default - all tools
   */
  readonly tools?: readonly string[];
  /** The Secret that a manifest of this source creates; undefined for any other manifest. */
  secretOf(manifest: Manifest): BroughtSecret | undefined;
}

export interface BroughtSecret {
  readonly name: string;
  readonly namespace: string | undefined;
  /** Undefined if the manifest does not contain the keys. */
  readonly keys: readonly string[] | undefined;
  /** Keys whose values are in the manifest in plain text. */
  readonly clearKeys: readonly string[];
  /** Keys whose values are variables, which something fills in, or nothing. @default - none */
  readonly variableKeys?: readonly string[];
}

/** For each key of the Secret: its value, or where the source finds it. */
export type CredentialEntries = Readonly<Record<string, string>>;

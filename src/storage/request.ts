import type { IConstruct } from 'constructs';
import type { CompleteDiagnostic } from '../core/diagnostic';
import type { Manifest } from '../core/manifest';
import type { Backend, Stanza } from './backend';
import type { StorageOptions } from './options';

/** What one factory of RegistryStorage makes of its props. */
export interface StorageRequest {
  readonly backend: Backend;
  readonly stanza: Stanza;
  readonly options: StorageOptions;
  /** How pods may mount it, where that decides who can share it. */
  readonly accessMode?: string;
  /** Objects that the library renders for it. */
  readonly companions?: readonly Companion[];
  /** An object that is in the cluster already, as far as it is known. */
  readonly existing?: Manifest;
  /** Constructs whose objects the stanza names. */
  readonly references?: readonly (IConstruct | undefined)[];
  /** Props that are called otherwise than the backend's, by wire path below the stanza. */
  readonly propNames?: PropNames;
  /** What is wrong with props that contradict each other, or that do not become a part of the stanza. */
  readonly errors?: readonly CompleteDiagnostic[];
}

export interface Companion {
  /** Id of the construct: `Resource` for what the storage is named for, else its kind. */
  readonly id: string;
  readonly manifest: Manifest;
  /** By wire path. */
  readonly propNames: PropNames;
}

export type PropNames = Readonly<Record<string, string>>;

import type { IConstruct } from 'constructs';
import type { CompleteDiagnostic } from '../core/diagnostic';
import type { Manifest } from '../core/manifest';
import type { Backend, Stanza } from './backend';
import type { StorageOptions } from './options';

/** The result of a RegistryStorage factory. */
export interface StorageRequest {
  readonly backend: Backend;
  readonly stanza: Stanza;
  readonly options: StorageOptions;
  /** The access mode, if it decides whether pods can share the storage. */
  readonly accessMode?: string;
  /** Objects that the library renders for the storage. */
  readonly companions?: readonly Companion[];
  /** The known fields of an object that already exists in the cluster. */
  readonly existing?: Manifest;
  /** Constructs whose objects the stanza references. */
  readonly references?: readonly (IConstruct | undefined)[];
  /** Names of props that differ from those of the backend, by path in the stanza. */
  readonly propNames?: PropNames;
  /** Errors in props that conflict with each other or are not part of the stanza. */
  readonly errors?: readonly CompleteDiagnostic[];
}

export interface Companion {
  /** Construct id: `Resource` for the main object of the storage, otherwise the kind. */
  readonly id: string;
  readonly manifest: Manifest;
  /** Prop names by path in the manifest. */
  readonly propNames: PropNames;
}

export type PropNames = Readonly<Record<string, string>>;

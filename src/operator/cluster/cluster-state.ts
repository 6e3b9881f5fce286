import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { Platform } from '../../platforms/platform';
import type { ConfigObject } from '../../schema/kinds/config';
import type { ImageObject } from '../../schema/kinds/image';
import type { ImagePrunerObject } from '../../schema/kinds/image-pruner';
import type { BackendField } from '../../storage/backend';
import type { Assumption } from './assumptions';
import type { Infrastructure } from './infrastructure';
import type { StorageMove } from './storage-move';

export type TextMap = Readonly<Record<string, string>>;

export interface ConfigMapData {
  readonly data: TextMap;
  /** Encoded as base64. */
  readonly binaryData: TextMap;
}

/** What the Operator reads from a cluster. Reading a value that is assumed records the assumption. */
export interface ClusterState {
  readonly release: Release;
  readonly platform: Platform;
  /** Without the fields that the schema rejects. */
  readonly config: ConfigObject | undefined;
  /** Fields of the Config's spec that the manifest leaves to the live Config. `config` has what is assumed of them. */
  readonly leftToLive: readonly string[];
  /** Those of them that a tool fills in later, so that it is not the live Config that decides. */
  readonly filledLater: readonly string[];
  readonly pruner: ImagePrunerObject | undefined;
  /** What Jobs of StorageChanges do to the live Config. */
  readonly moves: readonly StorageMove[];
  /** Annotations of earlier overrides, which the Operator adds to each pod template until it restarts. */
  readonly earlierAnnotations: TextMap;
  readonly image: ImageObject | undefined;
  readonly infrastructure: Infrastructure;
  /** Whether the platform provides storage of this kind, and credentials for it. */
  provides(field: BackendField): boolean;
  /** The error of the Go decoder for each object that contains an invalid duration. */
  readonly undecodable: Readonly<Partial<Record<'Config' | 'ImagePruner', string>>>;
  /** A field of the Proxy's `status`, or of `spec` where a manifest has no status; empty if missing. */
  proxy(field: 'httpProxy' | 'httpsProxy' | 'noProxy'): string;
  /** Whether any node has the label. */
  anyNodeHas(label: string): boolean;
  /** An annotation of the registry's namespace. */
  namespaceAnnotation(name: string, assumed: string): string | undefined;
  /** Whether the Service of the registry already exists. */
  hasService(): boolean;
  /** `status.internalRegistryHostname` of the Image; undefined if there is no Image. */
  registryHostname(): string | undefined;
  /**
   * The decoded data of a Secret. Where the input may lack Secrets that exist, the result is `assumed`.
   */
  secret(namespace: string, name: string, assumed?: TextMap): TextMap | undefined;
  configMap(namespace: string, name: string, assumed?: TextMap): ConfigMapData | undefined;
  claim(name: string): { readonly accessModes: readonly string[]; readonly annotations: TextMap } | undefined;
  /** `spec.tlsSecurityProfile` of the APIServer; undefined if it has none. */
  tlsProfile(): unknown;
  /** Whether the input says that there is no such object of the core group. */
  lacks(kind: string, namespace: string, name: string, group?: string): boolean;
  /** Any other object, unchanged. */
  object(group: string, kind: string, name: string, namespace?: string): Manifest | undefined;
  objects(group: string, kind: string): readonly Manifest[];
  /** Whether the prediction asked for an object of this kind and name. */
  hasRead(manifest: Manifest): boolean;
  /** Records an assumption, such as a value that the Operator would request from the cloud. */
  assume(fact: string, value: string, from: string): void;
  assumptions(): readonly Assumption[];
  /** The cluster as a sync leaves it. */
  after(step: ClusterStep): ClusterState;
}

/** What a sync changes in a cluster. */
export interface ClusterStep extends Partial<Pick<ClusterState, 'leftToLive' | 'filledLater'>> {
  readonly config: ConfigObject | undefined;
  readonly image: ImageObject | undefined;
  /** Objects that it creates or replaces. */
  readonly created: readonly Manifest[];
  readonly isRemoved: (object: Manifest) => boolean;
}

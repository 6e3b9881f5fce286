import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { Platform } from '../../platforms/platform';
import type { ConfigObject } from '../../schema/kinds/config';
import type { ImageObject } from '../../schema/kinds/image';
import type { ImagePrunerObject } from '../../schema/kinds/image-pruner';
import type { BackendField } from '../../storage/backend';
import type { Assumption } from './assumptions';
import type { Infrastructure } from './infrastructure';

export type TextMap = Readonly<Record<string, string>>;

export interface ConfigMapData {
  readonly data: TextMap;
  /** In base64. */
  readonly binaryData: TextMap;
}

/** What the Operator sees when it looks at a cluster; whatever is assumed of it is noted when it is asked for. */
export interface ClusterState {
  readonly release: Release;
  readonly platform: Platform;
  /** Without what the schema refuses. */
  readonly config: ConfigObject | undefined;
  readonly pruner: ImagePrunerObject | undefined;
  readonly image: ImageObject | undefined;
  readonly infrastructure: Infrastructure;
  /** Whether the platform provides storage of this kind, and with it credentials. */
  provides(field: BackendField): boolean;
  /** Objects of which Go cannot read a duration, with what it says. */
  readonly undecodable: Readonly<Partial<Record<'Config' | 'ImagePruner', string>>>;
  /** `status` of the cluster's Proxy: the text of a field, empty where there is none. */
  proxy(field: 'httpProxy' | 'httpsProxy' | 'noProxy'): string;
  /** Whether any node carries the label. */
  anyNodeHas(label: string): boolean;
  /** An annotation of the registry's namespace. */
  namespaceAnnotation(name: string, assumed: string): string | undefined;
  /** Whether the Service of the registry exists already. */
  hasService(): boolean;
  /** `status.internalRegistryHostname` of the Image, undefined where there is no Image. */
  registryHostname(): string | undefined;
  /**
   * The plain data of a Secret. Where the input describes no cluster and `assumed` is given, an object that is not in it is
   * taken to exist with that data.
   */
  secret(namespace: string, name: string, assumed?: TextMap): TextMap | undefined;
  configMap(namespace: string, name: string, assumed?: TextMap): ConfigMapData | undefined;
  claim(name: string): { readonly accessModes: readonly string[]; readonly annotations: TextMap } | undefined;
  /** Any other object, as it stands. */
  object(group: string, kind: string, name: string, namespace?: string): Manifest | undefined;
  objects(group: string, kind: string): readonly Manifest[];
  /** For what a generator cannot know because the Operator would ask the cloud. */
  assume(fact: string, value: string, from: string): void;
  assumptions(): readonly Assumption[];
}

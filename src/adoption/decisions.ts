import type { Manifest } from '../core/manifest';
import type { Release } from '../core/release';
import type { DeliveryTool } from '../delivery/tool';
import type { ClusterTopology } from '../platforms/platform';
import type { PlatformProfile } from '../platforms/profile';
import type { Backend } from '../storage/backend';
import type { Props, Value } from './code/value';

/** What is known of the cluster of an app. */
export interface AppFacts {
  readonly release: Release;
  /** Whether the release is written into the app. */
  readonly releaseNamed: boolean;
  readonly platform: PlatformProfile | undefined;
  readonly topology: ClusterTopology | undefined;
}

/** What the app is to say, before it is printed. Everything else follows from it. */
export interface Decisions {
  readonly facts: AppFacts;
  readonly delivery?: ChosenDelivery;
  /** @default - that of the platform, or none */
  readonly storage?: ChosenStorage;
  readonly credentials?: ChosenCredentials;
  readonly registry?: Props;
  readonly pruner?: Props;
  readonly trust?: Props;
  readonly alerts?: Props;
  readonly ksops?: ChosenKsops;
  /** Whether the trusted CAs come before the registry. A delivery writes objects in the order of the constructs. */
  readonly trustFirst?: true;
}

export interface ChosenDelivery {
  readonly tool: DeliveryTool;
  readonly value: Value;
}

export interface ChosenStorage {
  /** Name of the factory of RegistryStorage. */
  readonly factory: string;
  readonly props: Props;
  readonly backend: Backend;
}

export interface ChosenCredentials {
  /** Name of the factory of StorageCredentials. */
  readonly factory: string;
  readonly props: Props;
  readonly manifests: readonly Manifest[];
  /** The file that holds the manifest, which the app writes as it is. @default - the construct renders it */
  readonly file?: string;
}

/** The generator that decrypts the credentials of the app. */
export interface ChosenKsops {
  readonly id: string;
  readonly props: Props;
  readonly manifest: Manifest;
  /** The delivery, which names the file of the generator. */
  readonly delivery: ChosenDelivery;
}

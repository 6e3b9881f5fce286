import type { Duration } from 'cdk8s';
import type { ManifestReference } from '../../core/finding';

/** How Flux applies a folder of a source. */
export interface FluxKustomizationProps {
  /** Name of the Kustomization. @default - the id of the construct */
  readonly name?: string;

  /** Namespace of the Kustomization, and of what it names without a namespace. @default flux-system */
  readonly namespace?: string;

  /** Where the manifests come from. */
  readonly sourceRef: FluxSourceReference;

  /** Folder in the source, from its root: with a kustomization.yaml, or with plain manifests. */
  readonly path: string;

  /** How often Flux looks for drift and corrects it: at least a minute. @default Duration.minutes(10) */
  readonly interval?: Duration;

  /** How long Flux waits after a failure. @default - by Flux: `interval` */
  readonly retryInterval?: Duration;

  /** How long applying and waiting may take: at least 30 seconds. @default - by Flux: `interval` less 30 seconds */
  readonly timeout?: Duration;

  /**
   * Whether Flux deletes what is no longer in the source. The annotations that `Delivery.flux()` writes protect
   * what has to stay.
   *
   * @default false
   */
  readonly prune?: boolean;

  /** What becomes of the objects where the Kustomization itself is deleted. @default FluxDeletionPolicy.ORPHAN */
  readonly deletionPolicy?: FluxDeletionPolicy;

  /**
   * Whether the Kustomization is ready only once all its objects are: for the Config, once the registry answers. Not
   * together with `healthChecks`.
   *
   * @default - true, unless there are `healthChecks`
   */
  readonly wait?: boolean;

  /** The objects to wait for, instead of all. @default - by `wait` */
  readonly healthChecks?: ManifestReference[];

  /** What has to be ready before. @default - nothing */
  readonly dependsOn?: IFluxKustomization[];

  /** How Secrets are decrypted that SOPS encrypted. @default - not at all: Flux rejects such a Secret */
  readonly decryption?: FluxDecryption;

  /**
   * ServiceAccount, in `namespace`, in whose name Flux applies. `FluxPermissions` gives it the rights that it needs.
   *
   * @default - by Flux: its own account, which may do everything
   */
  readonly serviceAccountName?: string;

  /** The cluster to apply to. @default - the one that Flux runs in */
  readonly kubeConfig?: FluxKubeConfig;

  /** Whether Flux leaves the objects alone for now. @default false */
  readonly suspend?: boolean;
}

/** A Kustomization of Flux that others may depend on. */
export interface IFluxKustomization {
  /** Name of the Kustomization. */
  readonly name: string;

  /** Namespace of the Kustomization. */
  readonly namespace: string;
}

/** A source of Flux. */
export interface FluxSourceReference {
  /** What it is. @default FluxSourceKind.GIT_REPOSITORY */
  readonly kind?: FluxSourceKind;

  /** Name of the source, such as `flux-system`, which `flux bootstrap` makes. */
  readonly name: string;

  /** Namespace of the source. @default - that of the Kustomization */
  readonly namespace?: string;
}

/** Kinds of sources. */
export enum FluxSourceKind {
  /** A repository of Git. */
  GIT_REPOSITORY = 'GitRepository',
  /** An artifact in a registry. */
  OCI_REPOSITORY = 'OCIRepository',
  /** A bucket. */
  BUCKET = 'Bucket',
}

/**
 * What happens to objects when their Kustomization is deleted. With every policy, what `Delivery.flux()` guards stays.
 *
 * @see https://github.com/fluxcd/kustomize-controller/blob/main/docs/spec/v1/kustomizations.md
 */
export enum FluxDeletionPolicy {
  /** They stay. */
  ORPHAN = 'Orphan',
  /** They go where `prune` is true. */
  MIRROR_PRUNE = 'MirrorPrune',
}

/** How Flux decrypts with SOPS. */
export interface FluxDecryption {
  /** Secret with the keys, in the namespace of the Kustomization. @default - by Flux: the keys of the controller */
  readonly secretName?: string;

  /** ServiceAccount that may use the key of a cloud provider. @default - by Flux: the account of the controller */
  readonly serviceAccountName?: string;
}

/** Another cluster, by a Secret or by a ConfigMap in the namespace of the Kustomization: one of the two. */
export interface FluxKubeConfig {
  /** Secret with a kubeconfig. @default - from `configMapName` */
  readonly secretName?: string;

  /** Key of the Secret. @default - by Flux: `value` or `value.yaml` */
  readonly secretKey?: string;

  /** ConfigMap that says how a workload identity logs in. From Flux 2.7. @default - from `secretName` */
  readonly configMapName?: string;
}

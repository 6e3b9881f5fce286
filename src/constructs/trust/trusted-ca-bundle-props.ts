import type { Pem } from '../../core/pem/pem-text';
import type { ClusterOptions } from '../base/cluster-options';
import type { ImageRegistry } from '../registry/image-registry';

/** Which registries the cluster trusts, and the other fields of its only Image, `image.config.openshift.io/cluster`. */
export interface TrustedCABundleProps extends ClusterOptions {
  /**
   * The CA of each registry, by `host` or `host:port`. Used for imports, pulls and builds on every node.
   *
   * @default - none: no ConfigMap is rendered
   */
  readonly certificates?: { [host: string]: Pem };

  /**
   * Name of the ConfigMap with the CAs, in namespace `openshift-config`.
   *
   * @default image-registry-trusted-ca
   */
  readonly configMapName?: string;

  /** Which registries may be used, and how. **A change may drain or restart every node.** @default - all */
  readonly registrySources?: RegistrySources;

  /** Registries from which ordinary users may import images. @default - all */
  readonly allowedRegistriesForImport?: RegistryLocation[];

  /**
   * The registry whose routes are how it is reached from outside: their hosts come first among
   * `externalRegistryHostnames`, and follow when a route changes.
   *
   * @default - only the hosts that `externalRegistryHostnames` names
   */
  readonly registry?: ImageRegistry;

  /**
   * Hosts, with the port if it is not 443, at which the registry can be reached from outside. The first one is shown to users.
   *
   * @default - those of the routes of `registry`
   */
  readonly externalRegistryHostnames?: string[];

  /** How image streams import images for several architectures. From 4.21. @default - by the Operator */
  readonly imageStreamImportMode?: ImageStreamImportMode;

  /** Risks that you accept, by rule id, each with its reason. Written as annotations on the object that the rule is about. @default - none */
  readonly acknowledge?: { [ruleId: string]: string };
}

/** Registries that the cluster may use: `host[:port][/path]` or `*.host`, at most 1,024 in each list. */
export interface RegistrySources {
  /**
   * The only registries that may be used. Must name `image-registry.openshift-image-registry.svc:5000`, `quay.io` and
   * `registry.redhat.io` too, or the cluster's own pods do not start. Not together with `blockedRegistries`.
   *
   * @default - all
   */
  readonly allowedRegistries?: string[];

  /** Registries that may not be used. Not together with `allowedRegistries`. @default - none */
  readonly blockedRegistries?: string[];

  /** Registries without TLS or with a certificate that nobody signed. @default - none */
  readonly insecureRegistries?: string[];

  /** Registries that are searched for short names, in this order, at least one. @default - by CRI-O */
  readonly containerRuntimeSearchRegistries?: string[];
}

/** A registry from which images may be imported. */
export interface RegistryLocation {
  /** Host, with its port if it is neither 80 nor 443. */
  readonly domainName: string;

  /** Whether it is reached without TLS. @default false */
  readonly insecure?: boolean;
}

/** How image streams import images for several architectures. */
export enum ImageStreamImportMode {
  /** The image for one architecture. */
  LEGACY = 'Legacy',
  /** The manifest list and the images for all architectures. */
  PRESERVE_ORIGINAL = 'PreserveOriginal',
}

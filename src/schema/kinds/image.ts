import type { ObjectMeta } from './object-meta';

/** An Image after validation, without invalid fields. */
export interface ImageObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: ObjectMeta;
  readonly spec?: ImageSpec;
  readonly status?: ImageStatus;
}

export interface ImageSpec {
  readonly additionalTrustedCA?: { readonly name?: string };
  readonly allowedRegistriesForImport?: readonly RegistryLocationSpec[];
  readonly externalRegistryHostnames?: readonly string[];
  readonly imageStreamImportMode?: string;
  readonly registrySources?: RegistrySourcesSpec;
}

interface RegistryLocationSpec {
  readonly domainName?: string;
  readonly insecure?: boolean;
}

interface RegistrySourcesSpec {
  readonly allowedRegistries?: readonly string[];
  readonly blockedRegistries?: readonly string[];
  readonly containerRuntimeSearchRegistries?: readonly string[];
  readonly insecureRegistries?: readonly string[];
}

interface ImageStatus {
  readonly externalRegistryHostnames?: readonly string[];
  readonly imageStreamImportMode?: string;
  readonly internalRegistryHostname?: string;
}

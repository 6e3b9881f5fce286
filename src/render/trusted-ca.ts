import { acknowledgementAnnotations, reasonsOfCompanion, reasonsOfMain } from '../core/acknowledgement';
import type { Manifest } from '../core/manifest';
import { CONFIG_API_VERSION, CONFIG_NAMESPACE, SINGLETON_NAME } from '../core/names';
import { caKeyOfHost } from '../core/formats/registry-host';
import { dropUndefined } from './drop-undefined';

/** The props of a TrustedCABundle, as far as they are rendered. */
interface TrustFields {
  readonly certificates?: Readonly<Record<string, { readonly content: string }>>;
  readonly configMapName?: string;
  readonly registrySources?: unknown;
  readonly allowedRegistriesForImport?: unknown;
  /** The registry whose routes are how it is reached from outside. */
  readonly registry?: { readonly routeHostnames: readonly string[] };
  readonly externalRegistryHostnames?: readonly string[];
  readonly imageStreamImportMode?: string;
  readonly acknowledge?: Readonly<Record<string, string>>;
}

/**
 * The ConfigMap that `additionalTrustedCA` references: one entry per registry, under `host` or `host..port`. Undefined
 * without certificates.
 */
export function trustedCaManifest(props: TrustFields): Manifest | undefined {
  const { certificates = {}, configMapName = 'image-registry-trusted-ca', acknowledge = {} } = props;
  const hosts = Object.keys(certificates).sort();
  if (hosts.length === 0) return undefined;
  return dropUndefined({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: configMapName,
      namespace: CONFIG_NAMESPACE,
      annotations: acknowledgementAnnotations(reasonsOfCompanion('ConfigMap', acknowledge)),
    },
    data: Object.fromEntries(hosts.map((host) => [caKeyOfHost(host), certificates[host]?.content])),
  });
}

/** @param configMapName the rendered ConfigMap, if there is one */
export function imageManifest(props: TrustFields, configMapName: string | undefined): Manifest {
  const reasons = reasonsOfMain('Image', props.acknowledge ?? {}, configMapName === undefined ? [] : ['ConfigMap']);
  return dropUndefined({
    apiVersion: CONFIG_API_VERSION,
    kind: 'Image',
    metadata: { name: SINGLETON_NAME, annotations: acknowledgementAnnotations(reasons) },
    spec: {
      additionalTrustedCA: configMapName === undefined ? undefined : { name: configMapName },
      registrySources: props.registrySources,
      allowedRegistriesForImport: props.allowedRegistriesForImport,
      externalRegistryHostnames: externalHostnames(props),
      imageStreamImportMode: props.imageStreamImportMode,
    },
  });
}

/** Hosts of the routes come first, because users see the first host. */
function externalHostnames({ registry, externalRegistryHostnames }: TrustFields): readonly string[] | undefined {
  if (registry === undefined) return externalRegistryHostnames;
  const names = [...new Set([...registry.routeHostnames, ...(externalRegistryHostnames ?? [])])];
  return names.length === 0 ? externalRegistryHostnames : names;
}

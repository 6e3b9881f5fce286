import type { ClusterOptions } from '../../constructs/base/cluster-options';
import {
  ImageStreamImportMode,
  type RegistryLocation,
  type RegistrySources,
  type TrustedCABundleProps,
} from '../../constructs/trust/trusted-ca-bundle-props';
import { pem } from '../reading/object-readers';
import { needed } from '../reading/reader';
import { list, map, table } from '../reading/structure-readers';
import { choice, flag, text } from '../reading/text-readers';

const SOURCES = table<RegistrySources>({
  allowedRegistries: list(text),
  blockedRegistries: list(text),
  insecureRegistries: list(text),
  containerRuntimeSearchRegistries: list(text),
});

/** The props of TrustedCABundle. Its registry is that of the cluster. */
export const TRUSTED_CA = table<Omit<TrustedCABundleProps, keyof ClusterOptions | 'registry'>>({
  certificates: map(pem),
  configMapName: text,
  registrySources: SOURCES,
  allowedRegistriesForImport: list(
    table<RegistryLocation>({ domainName: needed(text, 'the host of a registry'), insecure: flag }),
  ),
  externalRegistryHostnames: list(text),
  imageStreamImportMode: choice(Object.values(ImageStreamImportMode)),
  acknowledge: map(text),
});

import { acknowledgementAnnotations } from '../core/acknowledgement';
import type { Manifest } from '../core/manifest';
import { CONFIG_API_VERSION, CONFIG_NAMESPACE, SINGLETON_NAME } from '../core/names';
import { caKeyOfHost } from '../core/formats/registry-host';
import { dropUndefined } from './drop-undefined';

/** The ConfigMap that `additionalTrustedCA` references: one entry per registry, under `host` or `host..port`. */
export function trustedCaManifest(
  name: string,
  certificates: Readonly<Record<string, string>>,
  acknowledge: Readonly<Record<string, string>>,
): Manifest {
  return dropUndefined({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: CONFIG_NAMESPACE, annotations: acknowledgementAnnotations(acknowledge) },
    data: Object.fromEntries(Object.entries(certificates).map(([host, text]) => [caKeyOfHost(host), text])),
  });
}

export function imageManifest(
  spec: Readonly<Record<string, unknown>>,
  acknowledge: Readonly<Record<string, string>>,
): Manifest {
  return dropUndefined({
    apiVersion: CONFIG_API_VERSION,
    kind: 'Image',
    metadata: { name: SINGLETON_NAME, annotations: acknowledgementAnnotations(acknowledge) },
    spec,
  });
}

import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE } from '../core/names';
import { dropUndefined } from './drop-undefined';

export interface CertificateSettings {
  /** Name of the TLS Secret that the route names, and of the Certificate. */
  readonly secretName: string;
  readonly hostname: string;
  readonly issuer: { readonly name: string; readonly kind: string; readonly group: string };
  /** As Go durations; undefined for what cert-manager decides. */
  readonly duration: string | undefined;
  readonly renewBefore: string | undefined;
}

/**
 * `cert-manager.io/v1`, in the namespace where the Operator looks for the Secrets of routes. Its Secret has `tls.crt` with
 * the chain in it and `tls.key`, which is what the Operator reads.
 */
export function routeCertificateManifest(settings: CertificateSettings): Manifest {
  const { secretName, hostname, issuer, duration, renewBefore } = settings;
  return dropUndefined({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: secretName, namespace: REGISTRY_NAMESPACE },
    spec: {
      dnsNames: [hostname],
      duration,
      issuerRef: { group: issuer.group, kind: issuer.kind, name: issuer.name },
      // What versions of cert-manager default differently is spelt out.
      privateKey: { rotationPolicy: 'Always' },
      renewBefore,
      secretName,
    },
  });
}

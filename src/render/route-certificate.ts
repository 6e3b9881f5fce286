import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE } from '../core/names';
import { dropUndefined } from './drop-undefined';

interface CertificateSettings {
  /** Name of the TLS Secret that the route references, and of the Certificate. */
  readonly secretName: string;
  readonly hostname: string;
  readonly issuer: { readonly name: string; readonly kind: string; readonly group: string };
  /** Durations in Go format; undefined for the default of cert-manager. */
  readonly duration: string | undefined;
  readonly renewBefore: string | undefined;
}

/**
 * A `cert-manager.io/v1` Certificate in the namespace where the Operator reads route Secrets. cert-manager writes `tls.crt`
 * with the chain and `tls.key` to the Secret, which are the keys that the Operator reads.
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
      // Explicit, because the default differs between cert-manager versions.
      privateKey: { rotationPolicy: 'Always' },
      renewBefore,
      secretName,
    },
  });
}

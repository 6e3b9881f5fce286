import type { Duration } from 'cdk8s';
import { toGoDuration } from '../core/formats/cdk8s-units';
import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE } from '../core/names';
import { dropUndefined } from './drop-undefined';

/** A route of the registry, as far as it is rendered. */
export interface Route {
  readonly name: string;
  readonly hostname?: string;
  readonly secret?: { readonly name: string };
  readonly certificate?: Certificate;
}

interface Certificate {
  readonly issuer: string;
  readonly issuerKind?: string;
  readonly issuerGroup?: string;
  readonly secretName?: string;
  readonly duration?: Pick<Duration, 'toMilliseconds'>;
  readonly renewBefore?: Pick<Duration, 'toMilliseconds'>;
}

/** The TLS Secret of a route: one that exists, or the one of its certificate. */
export function routeSecretName({ name, secret, certificate }: Route): string | undefined {
  return certificate === undefined ? secret?.name : (certificate.secretName ?? `${name}-tls`);
}

/**
 * A `cert-manager.io/v1` Certificate in the namespace where the Operator reads route Secrets; undefined for a route without.
 * cert-manager writes `tls.crt` with the chain and `tls.key` to the Secret, which are the keys that the Operator reads.
 */
export function routeCertificateManifest(route: Route): Manifest | undefined {
  const { hostname, certificate } = route;
  const secretName = routeSecretName(route);
  if (hostname === undefined || certificate === undefined || secretName === undefined) return undefined;
  return dropUndefined({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: secretName, namespace: REGISTRY_NAMESPACE },
    spec: {
      dnsNames: [hostname],
      duration: certificate.duration && toGoDuration(certificate.duration),
      issuerRef: {
        group: certificate.issuerGroup ?? 'cert-manager.io',
        kind: certificate.issuerKind ?? 'ClusterIssuer',
        name: certificate.issuer,
      },
      // Explicit, because the default differs between cert-manager versions.
      privateKey: { rotationPolicy: 'Always' },
      renewBefore: certificate.renewBefore && toGoDuration(certificate.renewBefore),
      secretName,
    },
  });
}

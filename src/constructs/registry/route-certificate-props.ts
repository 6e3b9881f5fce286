import type { Duration } from 'cdk8s';

/** A certificate that cert-manager obtains and renews. The registry renders the Certificate, and the route names its Secret. */
export interface RouteCertificate {
  /** Name of the issuer. */
  readonly issuer: string;

  /** Kind of the issuer. @default CertificateIssuerKind.CLUSTER_ISSUER */
  readonly issuerKind?: CertificateIssuerKind;

  /** API group of the issuer, for issuers of others. @default cert-manager.io */
  readonly issuerGroup?: string;

  /** Name of the Certificate and of its Secret. @default - the name of the route and `-tls` */
  readonly secretName?: string;

  /** How long a certificate is valid: an hour or more. @default - by cert-manager: 90 days */
  readonly duration?: Duration;

  /**
   * How long before its end a certificate is renewed: 5 minutes or more, and less than `duration`.
   *
   * @default - by cert-manager: a third of its life
   */
  readonly renewBefore?: Duration;
}

/** Kind of an issuer of cert-manager. */
export enum CertificateIssuerKind {
  /** For the whole cluster. */
  CLUSTER_ISSUER = 'ClusterIssuer',
  /** In namespace `openshift-image-registry`. */
  ISSUER = 'Issuer',
}

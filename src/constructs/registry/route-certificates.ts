import type { Duration } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { FieldPath } from '../../core/field-path';
import { toGoDuration } from '../../core/formats/cdk8s-units';
import { checkDnsSubdomain } from '../../core/formats/dns-name';
import { routeCertificateManifest } from '../../render/route-certificate';
import { writeBefore } from '../base/companion-order';
import type { RegistryRoute } from './image-registry-props';
import { nameErrors } from '../base/name-errors';
import type { RouteCertificate } from './route-certificate-props';
import { WireObject } from '../base/wire-object';

/** Renders the certificates of the routes, each before the Config that names its Secret. */
export function renderRouteCertificates(scope: Construct, routes: readonly RegistryRoute[], config: IConstruct): void {
  for (const route of routes) {
    const manifest = routeCertificateManifest(route);
    if (manifest !== undefined) writeBefore(new WireObject(scope, `Certificate-${route.name}`, manifest), config);
  }
}

export function routeCertificateErrors(routes: readonly RegistryRoute[]): CompleteDiagnostic[] {
  return routes.flatMap((route, index) => {
    const { certificate } = route;
    const at = ['routes', index];
    const inCertificate = [...at, 'certificate'];
    if (certificate === undefined) return [];
    return [
      ...conflictErrors(route, at),
      ...nameErrors([...inCertificate, 'issuer'], issuerOf(certificate), checkDnsSubdomain),
      ...nameErrors([...inCertificate, 'issuerGroup'], certificate.issuerGroup, checkDnsSubdomain),
      ...nameErrors([...inCertificate, 'secretName'], certificate.secretName, checkDnsSubdomain),
      ...durationErrors(certificate, inCertificate),
    ];
  });
}

/** A caller in plain JavaScript may omit it. */
function issuerOf({ issuer }: Partial<RouteCertificate>): string | null {
  return issuer ?? null;
}

const CERT_MANAGER = 'cert-manager/cert-manager pkg/apis/certmanager/v1/types_certificate.go CertificateSpec';

function conflictErrors({ secret, hostname }: RegistryRoute, at: FieldPath): CompleteDiagnostic[] {
  const both = {
    id: 'IR112',
    path: [...at, 'secret'],
    found: 'a certificate as well',
    expected: 'one of the two',
    fix: 'remove secret: the certificate creates its own',
    reference: CERT_MANAGER,
  };
  const nameless = {
    id: 'IR113',
    path: [...at, 'hostname'],
    found: 'nothing, though a certificate is asked for',
    expected: 'the host that the certificate is for',
    fix: 'give hostname',
    reference: CERT_MANAGER,
  };
  return [...(secret === undefined ? [] : [both]), ...(hostname === undefined ? [nameless] : [])];
}

const HOUR = 60 * 60 * 1000;
/** The default of cert-manager. */
const DEFAULT_DURATION = 90 * 24 * HOUR;

function durationErrors({ duration, renewBefore }: RouteCertificate, at: FieldPath): CompleteDiagnostic[] {
  const life = duration?.toMilliseconds() ?? DEFAULT_DURATION;
  const before = renewBefore?.toMilliseconds();
  const tooShort = { id: 'IR101', path: [...at, 'duration'], expected: '1h or more', reference: CERT_MANAGER };
  const tooClose = { id: 'IR101', path: [...at, 'renewBefore'], reference: CERT_MANAGER };
  return [
    ...(life < HOUR ? [{ ...tooShort, found: inGo(duration) ?? '', fix: 'give it longer' }] : []),
    ...(before !== undefined && before < HOUR / 12
      ? [{ ...tooClose, found: inGo(renewBefore) ?? '', expected: '5m or more', fix: 'renew earlier' }]
      : []),
    ...(before !== undefined && before >= life
      ? [
          {
            ...tooClose,
            found: inGo(renewBefore) ?? '',
            expected: `less than the certificate lives, ${life / HOUR}h`,
            fix: 'renew later, or let the certificate live longer',
          },
        ]
      : []),
  ];
}

function inGo(duration: Duration | undefined): string | undefined {
  return duration === undefined ? undefined : toGoDuration(duration);
}

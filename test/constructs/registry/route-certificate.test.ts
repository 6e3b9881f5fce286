import { Duration } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import {
  CertificateIssuerKind,
  Delivery,
  ImageRegistry,
  Platform,
  TrustedCABundle,
  type RegistryRoute,
  type RouteCertificate,
} from '../../../src';
import { errorLinesOf, newChart, specOf, written } from '../../app';

const HOSTNAME = 'registry.apps.example.com';

test('the certificate is for the host, in the namespace of the registry, and the route names its Secret', () => {
  const chart = withRoute({ issuer: 'letsencrypt' });
  expect(written(chart)[0]).toEqual({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: 'public-tls', namespace: 'openshift-image-registry' },
    spec: {
      dnsNames: [HOSTNAME],
      issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt' },
      privateKey: { rotationPolicy: 'Always' },
      secretName: 'public-tls',
    },
  });
  expect(specOf(chart, 'Config')['routes']).toEqual([{ name: 'public', hostname: HOSTNAME, secretName: 'public-tls' }]);
});

test('issuer, name and durations are the user’s', () => {
  const chart = withRoute({
    issuer: 'corporate',
    issuerKind: CertificateIssuerKind.ISSUER,
    issuerGroup: 'awspca.cert-manager.io',
    secretName: 'registry-certificate',
    duration: Duration.days(30),
    renewBefore: Duration.days(10),
  });
  expect(specOf(chart, 'Certificate')).toEqual({
    dnsNames: [HOSTNAME],
    duration: '720h0m0s',
    issuerRef: { group: 'awspca.cert-manager.io', kind: 'Issuer', name: 'corporate' },
    privateKey: { rotationPolicy: 'Always' },
    renewBefore: '240h0m0s',
    secretName: 'registry-certificate',
  });
  expect(specOf(chart, 'Config')['routes'][0].secretName).toBe('registry-certificate');
});

test('Argo CD waits for the certificate before the route asks for its Secret', () => {
  const chart = newChart({ platform: Platform.AWS, delivery: Delivery.argoCd() });
  addRoute(chart, { certificate: { issuer: 'letsencrypt' } });
  expect(written(chart)[0]?.metadata.annotations).toMatchObject({ 'argocd.argoproj.io/sync-wave': '-1' });
});

describe('refused is', () => {
  test.each<[string, Partial<RegistryRoute>, string]>([
    ['a certificate without a host', { hostname: undefined }, 'IR113 ImageRegistry test/registry routes[0].hostname'],
    [
      'an issuer with a name that no object has',
      { certificate: { issuer: 'Lets Encrypt' } },
      'routes[0].certificate.issuer: found "Lets Encrypt"',
    ],
    ['no issuer', { certificate: { issuer: undefined as never } }, 'routes[0].certificate.issuer'],
    [
      'a life below an hour',
      { certificate: { issuer: 'a', duration: Duration.minutes(30) } },
      'duration: found 30m0s, expected 1h or more',
    ],
    [
      'a renewal after the end',
      { certificate: { issuer: 'a', duration: Duration.hours(2), renewBefore: Duration.hours(2) } },
      'renewBefore: found 2h0m0s, expected less than the certificate lives, 2h',
    ],
    [
      'a renewal at the last minute',
      { certificate: { issuer: 'a', renewBefore: Duration.minutes(1) } },
      'renewBefore: found 1m0s, expected 5m or more',
    ],
    [
      'a misspelt prop',
      { certificate: { issuer: 'a', issuerName: 'a' } as never },
      'routes[0].certificate.issuerName: found the unknown prop "issuerName"',
    ],
  ])('%s', (_, route, errorLine) => {
    const act = () =>
      addRoute(newChart({ platform: Platform.AWS }), { certificate: { issuer: 'letsencrypt' }, ...route });
    expect(errorLinesOf(act).join('\n')).toContain(errorLine);
  });

  test('a certificate beside a Secret', () => {
    const chart = newChart({ platform: Platform.AWS });
    const secret = Secret.fromSecretName(chart, 'secret', 'tls');
    expect(errorLinesOf(() => addRoute(chart, { secret, certificate: { issuer: 'letsencrypt' } }))).toEqual([
      expect.stringMatching(/^IR112 ImageRegistry test\/registry routes\[0\]\.secret: found a certificate as well/),
    ]);
  });
});

describe('externalRegistryHostnames', () => {
  test('follow the routes, the hosts of the routes first and each once', () => {
    const chart = newChart({ platform: Platform.AWS });
    const registry = addRoute(chart, { certificate: { issuer: 'letsencrypt' } });
    new TrustedCABundle(chart, 'image', { registry, externalRegistryHostnames: ['mirror.example.com', HOSTNAME] });
    expect(specOf(chart, 'Image')).toEqual({ externalRegistryHostnames: [HOSTNAME, 'mirror.example.com'] });
  });

  test('are left out where no route has a host', () => {
    const chart = newChart({ platform: Platform.AWS });
    new TrustedCABundle(chart, 'image', { registry: new ImageRegistry(chart, 'registry') });
    expect(specOf(chart, 'Image')).toEqual({});
  });
});

function withRoute(certificate: RouteCertificate) {
  const chart = newChart({ platform: Platform.AWS });
  addRoute(chart, { certificate });
  return chart;
}

function addRoute(chart: ReturnType<typeof newChart>, route: Partial<RegistryRoute>): ImageRegistry {
  return new ImageRegistry(chart, 'registry', { routes: [{ name: 'public', hostname: HOSTNAME, ...route }] });
}

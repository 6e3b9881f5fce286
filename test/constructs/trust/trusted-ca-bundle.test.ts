import { ApiObject, JsonPatch } from 'cdk8s';
import {
  ImageStreamImportMode,
  Pem,
  Release,
  RegistryReport,
  TrustedCABundle,
  type TrustedCABundleProps,
} from '../../../src';
import { EXAMPLE_CA, EXAMPLE_EXPIRED_CA, EXAMPLE_LEAF } from '../../../src/rules/examples/example-certificates';
import { errorLinesOf, errorOf, newChart, written } from '../../app';

const CA = Pem.text(EXAMPLE_CA);
/** Without these the pods of the cluster itself do not start. */
const NEEDED = ['image-registry.openshift-image-registry.svc:5000', 'quay.io', 'registry.redhat.io'];
const PRIVATE_KEY = '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n';

function bundleWith(props: TrustedCABundleProps): ReturnType<typeof written> {
  const chart = newChart();
  new TrustedCABundle(chart, 'trust', props);
  return written(chart);
}

test('each registry becomes a key of the ConfigMap that the Image names', () => {
  expect(bundleWith({ certificates: { 'registry.example.com:5000': CA, 'quay.example.com': CA } })).toEqual([
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'image-registry-trusted-ca', namespace: 'openshift-config' },
      data: { 'registry.example.com..5000': `${EXAMPLE_CA}\n`, 'quay.example.com': `${EXAMPLE_CA}\n` },
    },
    {
      apiVersion: 'config.openshift.io/v1',
      kind: 'Image',
      metadata: { name: 'cluster' },
      spec: { additionalTrustedCA: { name: 'image-registry-trusted-ca' } },
    },
  ]);
});

test('the ConfigMap may be called otherwise', () => {
  const [configMap, image] = bundleWith({ certificates: { 'a.example.com': CA }, configMapName: 'cas' });
  expect(configMap?.metadata.name).toBe('cas');
  expect(image?.['spec']).toEqual({ additionalTrustedCA: { name: 'cas' } });
});

test('what else users set on the Image are props of the same construct', () => {
  const [image, ...others] = bundleWith({
    registrySources: {
      allowedRegistries: [...NEEDED, '*.example.com', 'localhost:5000'],
      insecureRegistries: ['localhost:5000'],
      containerRuntimeSearchRegistries: ['quay.io'],
    },
    allowedRegistriesForImport: [{ domainName: 'quay.io' }, { domainName: 'localhost:5000', insecure: true }],
    externalRegistryHostnames: ['registry.example.com'],
    imageStreamImportMode: ImageStreamImportMode.PRESERVE_ORIGINAL,
  });
  expect(image?.['spec']).toEqual({
    registrySources: {
      allowedRegistries: [...NEEDED, '*.example.com', 'localhost:5000'],
      insecureRegistries: ['localhost:5000'],
      containerRuntimeSearchRegistries: ['quay.io'],
    },
    allowedRegistriesForImport: [{ domainName: 'quay.io' }, { domainName: 'localhost:5000', insecure: true }],
    externalRegistryHostnames: ['registry.example.com'],
    imageStreamImportMode: 'PreserveOriginal',
  });
  expect(others).toEqual([]);
});

test('its risks stand on the object that a rule is about', () => {
  const registrySources = { allowedRegistries: ['mirror.example.com'] };
  const acknowledge = { IR511: 'the mirror serves all of the cluster' };
  const annotations = { 'acknowledge.cdk8s-openshift-image-registry/IR511': acknowledge.IR511 };
  const certificates = { 'mirror.example.com': CA };
  const annotated = (props: TrustedCABundleProps) => bundleWith(props).map(({ metadata }) => metadata.annotations);
  expect(annotated({ registrySources, acknowledge })).toEqual([annotations]);
  expect(annotated({ registrySources, acknowledge, certificates })).toEqual([undefined, annotations]);
  const ofMap = { 'acknowledge.cdk8s-openshift-image-registry/IR302': 'its CA is gone' };
  expect(annotated({ acknowledge: { IR302: 'its CA is gone' }, certificates })).toEqual([ofMap, undefined]);
});

test('without certificates there is no ConfigMap, and the Image is what JSON patches reach', () => {
  const chart = newChart();
  const bundle = new TrustedCABundle(chart, 'trust', { externalRegistryHostnames: ['a.example.com'] });
  expect(bundle.configMapName).toBeUndefined();
  expect(ApiObject.of(bundle)).toBe(bundle.image);
  expect(written(chart).map(({ kind }) => kind)).toEqual(['Image']);
});

test('with certificates they reach the ConfigMap, and the Image has a name of its own', () => {
  const chart = newChart();
  const bundle = new TrustedCABundle(chart, 'trust', { certificates: { 'a.example.com': CA } });
  expect(bundle.configMapName).toBe('image-registry-trusted-ca');
  expect(ApiObject.of(bundle).kind).toBe('ConfigMap');
  bundle.image.addJsonPatch(JsonPatch.add('/spec/externalRegistryHostnames', ['b.example.com']));
  expect(written(chart)[1]?.['spec']).toMatchObject({ externalRegistryHostnames: ['b.example.com'] });
});

test('the text of a PEM is tidied: no CR, one line feed at its end', () => {
  const crlf = Pem.text(`${EXAMPLE_CA.replaceAll('\n', '\r\n')}\r\n\r\n`);
  const bare = Pem.text(EXAMPLE_CA);
  expect(crlf.content).toBe(`${EXAMPLE_CA}\n`);
  expect(bare.content).toBe(`${EXAMPLE_CA}\n`);
});

describe('its constructor refuses', () => {
  test.each<[string, TrustedCABundleProps, string]>([
    [
      'a scheme',
      { certificates: { 'https://a.example.com': CA } },
      'IR110 TrustedCABundle test/trust certificates["https://a.example.com"]: found "https://a.example.com" with a scheme, expected the host of a registry, with or without a port, such as registry.example.com or registry.example.com:5000.',
    ],
    [
      'a path',
      { certificates: { 'a.example.com/team': CA } },
      'IR110 TrustedCABundle test/trust certificates["a.example.com/team"]: found "a.example.com/team" with a path, expected the host of a registry, with or without a port, such as registry.example.com or registry.example.com:5000.',
    ],
    [
      'a port',
      { certificates: { 'a.example.com:99999': CA } },
      'IR110 TrustedCABundle test/trust certificates["a.example.com:99999"]: found the port "99999", expected a port from 1 to 65535.',
    ],
    [
      'a key instead of a host',
      { certificates: { 'a.example.com..5000': CA } },
      'IR110 TrustedCABundle test/trust certificates["a.example.com..5000"]: found "a.example.com..5000", expected the host of a registry, with or without a port, such as registry.example.com or registry.example.com:5000.',
    ],
    [
      'text that is no PEM',
      { certificates: { 'a.example.com': Pem.text('nothing') } },
      'IR110 TrustedCABundle test/trust certificates["a.example.com"]: found a text that is not PEM, expected one or more X.509 certificates in PEM.',
    ],
    [
      'an empty text',
      { certificates: { 'a.example.com:5000': Pem.text('') } },
      'IR110 TrustedCABundle test/trust certificates["a.example.com:5000"]: found an empty text, expected one or more X.509 certificates in PEM.',
    ],
    [
      'a private key',
      { certificates: { 'a.example.com': Pem.text(`${EXAMPLE_CA}\n${PRIVATE_KEY}`) } },
      'IR110 TrustedCABundle test/trust certificates["a.example.com"]: found a private key (not shown), expected certificates only.',
    ],
    [
      'more than a ConfigMap holds',
      { certificates: { 'a.example.com': Pem.text(`${EXAMPLE_CA}\n${'# comment\n'.repeat(110_000)}# end`) } },
      'IR101 TrustedCABundle test/trust certificates: found 1100568 bytes, expected at most 1048576 bytes.',
    ],
    [
      'the name of the ConfigMap',
      { certificates: { 'a.example.com': CA }, configMapName: 'My_CAs' },
      "IR101 TrustedCABundle test/trust configMapName: found \"My_CAs\", expected lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part.",
    ],
    [
      'lists that exclude each other',
      { registrySources: { allowedRegistries: ['a.example.com'], blockedRegistries: ['b.example.com'] } },
      'IR101 TrustedCABundle test/trust registrySources: found allowedRegistries next to blockedRegistries, expected only one of the two fields.',
    ],
    [
      'an acknowledgement of no risk',
      { certificates: { 'a.example.com': CA }, acknowledge: { IR110: 'we know' } },
      'IR111 TrustedCABundle test/trust acknowledge.IR110: found an acknowledgement of IR110, expected the id of a finding that can be acknowledged: a warning (IR3xx), or a risk to data or trust (IR5xx).',
    ],
    [
      'an import mode before 4.21',
      { release: Release.V4_20, imageStreamImportMode: ImageStreamImportMode.LEGACY },
      'IR401 TrustedCABundle test/trust imageStreamImportMode: found a field that OpenShift has since 4.21, expected only fields of OpenShift 4.20.',
    ],
  ])('%s', (_what, props, errorLine) => {
    expect(errorLinesOf(() => bundleWith(props))).toEqual([errorLine]);
  });

  test.each([
    ['mirror.example.com..8443', 'write mirror.example.com:8443: the library makes the two dots'],
    ['mirror.example.com..x', 'write host or host:port, without scheme and path'],
    ['https://mirror.example.com', 'write host or host:port, without scheme and path'],
  ])('and says what to write instead of %s', (host, fix) => {
    expect(errorOf(() => bundleWith({ certificates: { [host]: CA } }))).toContain(`fix: ${fix}\n`);
  });

  test('a host and what stands under another, in one go, and shows nothing of a key', () => {
    const certificates = { 'https://a': Pem.text('x'), 'b.example.com': Pem.text(PRIVATE_KEY) };
    const message = errorOf(() => bundleWith({ certificates }));
    expect(message.match(/certificates\["[^"]*"\]/g)).toEqual([
      'certificates["https://a"]',
      'certificates["b.example.com"]',
    ]);
    expect(message).not.toContain('c2VjcmV0');
  });
});

describe('it warns', () => {
  const warningsOf = (text: string, acknowledge?: Record<string, string>) => {
    const chart = newChart();
    const props = { certificates: { 'a.example.com': Pem.text(text) } };
    new TrustedCABundle(chart, 'trust', acknowledge === undefined ? props : { ...props, acknowledge });
    const report = RegistryReport.of(chart, { now: new Date('2026-06-01') });
    return report.warnings.map(({ id }) => id);
  };

  test('of a certificate that has expired, and of one that vouches for nobody', () => {
    expect(warningsOf(EXAMPLE_EXPIRED_CA)).toEqual(['IR301']);
    expect(warningsOf(EXAMPLE_LEAF)).toEqual(['IR302']);
    expect(warningsOf(EXAMPLE_CA)).toEqual([]);
  });

  test('unless that is known', () => {
    expect(warningsOf(EXAMPLE_EXPIRED_CA, { IR301: 'the registry is being retired' })).toEqual([]);
  });

  test('and does not refuse', () => {
    expect(() => bundleWith({ certificates: { 'a.example.com': Pem.text(EXAMPLE_EXPIRED_CA) } })).not.toThrow();
  });
});

test('a file that is not there is named', () => {
  expect(errorLinesOf(() => Pem.file('no-such/ca.pem'))).toEqual([
    'IR110 Pem.file no-such/ca.pem: found no readable file (ENOENT), expected a PEM file with certificates.',
  ]);
});

import { Testing } from 'cdk8s';
import { ImageRegistry, Pem, Platform, RegistryChart, TrustedCABundle, type TrustedCABundleProps } from '../../src';
import { EXAMPLE_CA } from '../../src/rules/examples/example-certificates';
import { YAML_SERIALIZER } from './yaml-serializer';

expect.addSnapshotSerializer(YAML_SERIALIZER);

function objectsOf(props: TrustedCABundleProps): unknown[] {
  const chart = new RegistryChart(Testing.app(), 'image-registry');
  new TrustedCABundle(chart, 'trusted-cas', props);
  return Testing.synth(chart) as unknown[];
}

const BUNDLES: Readonly<Record<string, TrustedCABundleProps>> = {
  'certificates of two hosts': {
    certificates: {
      'registry.example.com': Pem.text(EXAMPLE_CA),
      'mirror.example.com:5000': Pem.text(EXAMPLE_CA),
    },
  },
  'a ConfigMap of another name': {
    certificates: { 'registry.example.com': Pem.text(EXAMPLE_CA) },
    configMapName: 'registry-cas',
  },
  'registries that may be used': {
    registrySources: {
      allowedRegistries: ['quay.io', 'registry.redhat.io', 'image-registry.openshift-image-registry.svc:5000'],
    },
    allowedRegistriesForImport: [{ domainName: 'quay.io' }],
  },
  'registries that may not be used': {
    registrySources: { blockedRegistries: ['docker.io'], insecureRegistries: ['registry.lab.example.com'] },
  },
};

test.each(Object.entries(BUNDLES))('%s', (_, props) => {
  expect(objectsOf(props)).toMatchSnapshot();
});

test('host names of the routes of a registry', () => {
  const chart = new RegistryChart(Testing.app(), 'image-registry', { platform: Platform.AWS });
  const registry = new ImageRegistry(chart, 'registry', {
    routes: [{ name: 'public', hostname: 'registry.apps.example.com' }],
  });
  new TrustedCABundle(chart, 'trusted-cas', { registry });
  expect(Testing.synth(chart)).toMatchSnapshot();
});

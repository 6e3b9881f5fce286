// Two registries whose certificates are signed by private CAs, trusted for imports, pulls and builds on every node, and
// the only registries that may be used, except those that the cluster itself needs. A change of registrySources rewrites
// files on every node, and may drain the nodes: do it in a maintenance window.
import { App } from 'cdk8s';
import { Pem, Platform, RegistryChart, TrustedCABundle } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.VSPHERE });

new TrustedCABundle(chart, 'trusted-ca', {
  certificates: {
    'registry.example.com': Pem.file('examples/private-cas/registry-ca.pem'),
    'mirror.example.com:5000': Pem.file('examples/private-cas/mirror-ca.pem'),
  },
  registrySources: {
    allowedRegistries: [
      'image-registry.openshift-image-registry.svc:5000',
      'quay.io',
      'registry.redhat.io',
      'registry.example.com',
      'mirror.example.com:5000',
    ],
  },
});

app.synth();

// ROSA classic: Red Hat keeps setting the Config to Managed, with the default route, and on infra nodes if there are any.
// So Git sets the same route, nothing about nodes, and leaves the pruner alone. The CA of the company's registry is yours
// to bring.
import { App } from 'cdk8s';
import { ImageRegistry, Pem, Platform, RegistryChart, TrustedCABundle } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.ROSA_CLASSIC });

new ImageRegistry(chart, 'registry', { defaultRoute: true });
new TrustedCABundle(chart, 'trusted-ca', {
  certificates: { 'registry.example.com': Pem.file('examples/rosa-classic/ca.pem') },
});

app.synth();

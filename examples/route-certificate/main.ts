// A route with a certificate that cert-manager obtains and renews, and the host in image.config.openshift.io, so that
// image streams show it to people outside the cluster. Take it where cert-manager runs; examples/custom-route-tls is for
// a Secret that comes from elsewhere.
import { App, Duration } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, TrustedCABundle } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });

const registry = new ImageRegistry(chart, 'registry', {
  routes: [
    {
      name: 'public',
      hostname: 'registry.apps.example.com',
      certificate: { issuer: 'letsencrypt', renewBefore: Duration.days(30) },
    },
  ],
});
new TrustedCABundle(chart, 'image', { registry });

app.synth();

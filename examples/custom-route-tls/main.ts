// A route with a host and a certificate of your own, for people and pipelines outside the cluster. The Secret is in
// namespace openshift-image-registry, made by cert-manager, say, with tls.crt (and its chain) and tls.key.
import { App } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { ImageRegistry, Platform, RegistryChart } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });

const secret = Secret.fromSecretName(chart, 'certificate', 'public-route-tls');
new ImageRegistry(chart, 'registry', {
  routes: [{ name: 'public', hostname: 'registry.apps.example.com', secret }],
});

app.synth();

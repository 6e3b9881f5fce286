// A registry for a cluster that is created for one test run and then deleted: every image is lost when the pod
// restarts. That is an error unless it is acknowledged, with a reason that everybody can read on the object.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.NONE });

const storage = RegistryStorage.emptyDir(chart, 'storage', {
  acknowledge: { IR502: 'the cluster lives for one test run, which pushes what it pulls' },
});
new ImageRegistry(chart, 'registry', { storage });

app.synth();

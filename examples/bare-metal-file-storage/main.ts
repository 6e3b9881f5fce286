// Bare metal with file storage: a volume of CephFS from OpenShift Data Foundation, which several nodes mount at once, so two
// pods run and a rollout has no gap. With OpenShift Data Foundation Red Hat recommends object storage instead: see bare-metal.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.BARE_METAL });

const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'ocs-storagecluster-cephfs' });
new ImageRegistry(chart, 'registry', { storage });

app.synth();

// IBM Z and LinuxONE with IBM Storage Scale: a volume that many nodes can mount, so that there are two pods.
import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.IBM_Z });

const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'storage-scale-fileset' });
new ImageRegistry(chart, 'registry', { storage });

app.synth();

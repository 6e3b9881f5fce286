import { Severity } from '../../core/finding';
import type { OtherId } from './other-id';

const COMMON = { severity: Severity.ERROR, reportedBy: 'constructors', language: 'js' } as const;

export const CONSTRUCTOR_IDS: readonly OtherId[] = [
  {
    ...COMMON,
    id: 'IR112',
    title: 'Props of one construct contradict each other',
    why: 'Two props set the same thing differently, or a prop contradicts the storage or the delivery of the chart. The constructor does not guess which of them you mean.',
    failing: `const chart = new RegistryChart(new App(), 'image-registry', { platform: Platform.AWS });
RegistryStorage.s3(chart, 'storage', {
  bucket: 'acme-registry-layers',
  region: 'eu-central-1',
  encrypt: false, // IR112
  kmsKeyId: 'arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
});`,
    passing: `const chart = new RegistryChart(new App(), 'image-registry', { platform: Platform.AWS });
RegistryStorage.s3(chart, 'storage', {
  bucket: 'acme-registry-layers',
  region: 'eu-central-1',
  kmsKeyId: 'arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
});`,
  },
  {
    ...COMMON,
    id: 'IR113',
    title: 'Required prop missing, such as storage on a platform without default storage',
    why: 'A construct lacks a prop that it needs. TypeScript reports most of them; plain JavaScript does not. Storage is required if the platform has no default, as on vSphere or bare metal, or if no platform is set.',
    failing: `const chart = new RegistryChart(new App(), 'image-registry', { platform: Platform.VSPHERE });
new ImageRegistry(chart, 'registry'); // IR113`,
    passing: `const chart = new RegistryChart(new App(), 'image-registry', { platform: Platform.VSPHERE });
const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'cephfs' });
new ImageRegistry(chart, 'registry', { storage });`,
  },
  {
    ...COMMON,
    id: 'IR228',
    title: 'yamlOutputType does not work with the delivery or with an encrypted Secret',
    why: 'With FILE_PER_RESOURCE and FOLDER_PER_CHART_FILE_PER_RESOURCE, the app writes each object to a file of its own, and Delivery.kustomize cannot list these files. FOLDER_PER_CHART_FILE_PER_RESOURCE also leaves out the Policy or ManifestWork around the objects, and the annotations of the delivery on your own objects. An encrypted Secret is in a file beside the file of its chart. Only with FILE_PER_CHART does the chart have such a file.',
    failing: `const app = new App({ yamlOutputType: YamlOutputType.FILE_PER_RESOURCE }); // IR228
const delivery = Delivery.kustomize();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery });
new ImageRegistry(chart, 'registry');
app.synth();`,
    passing: `const app = new App();
const delivery = Delivery.kustomize();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery });
new ImageRegistry(chart, 'registry');
app.synth();`,
  },
  {
    ...COMMON,
    id: 'IR229',
    title: 'Chart that its delivery cannot deploy',
    why: 'The name of a Policy is too long, a ManifestWork is too large, or a StorageChange is in the same chart as the Config although the tool applies the whole chart at once.',
    failing: `const app = new App();
const delivery = Delivery.flux();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.LIBVIRT, delivery });
const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'cephfs' });
const registry = new ImageRegistry(chart, 'registry', { storage });
const acknowledge = { IR516: 'images are copied to the volume' };
new StorageChange(chart, 'storage-change', { registry, previous: StorageType.EMPTY_DIR, acknowledge }); // IR229
app.synth();`,
    passing: `const app = new App();
const delivery = Delivery.flux();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.LIBVIRT, delivery });
const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'cephfs' });
const registry = new ImageRegistry(chart, 'registry', { storage });
const change = new RegistryChart(app, 'storage-change', { platform: Platform.LIBVIRT, delivery });
const acknowledge = { IR516: 'images are copied to the volume' };
new StorageChange(change, 'storage-change', { registry, previous: StorageType.EMPTY_DIR, acknowledge });
app.synth();`,
  },
  {
    ...COMMON,
    id: 'IR405',
    title: 'Unknown or different platforms, releases or topologies in one chart',
    why: 'A chart is one cluster. Set platform, release and topology once, on the RegistryChart. A value that is not in the enum, such as a value from an environment variable, and a construct in no chart have the same id.',
    failing: `const chart = new RegistryChart(new App(), 'image-registry', { platform: Platform.AWS });
const registry = new ImageRegistry(chart, 'registry');
new RegistryPruner(chart, 'pruner', { registry, release: Release.V4_20 });
new TrustedCABundle(chart, 'trust', { release: Release.V4_19, registry }); // IR405`,
    passing: `const chart = new RegistryChart(new App(), 'image-registry', { platform: Platform.AWS, release: Release.V4_20 });
const registry = new ImageRegistry(chart, 'registry');
new RegistryPruner(chart, 'pruner', { registry });
new TrustedCABundle(chart, 'trust', { registry });`,
  },
];

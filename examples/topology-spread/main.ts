// Three pods, each on a different host and, if possible, in a different rack. The list takes the place of what the
// Operator would set, so the hosts are in it too. Of an old and a new revision only pods of the same one count, so that
// a rollout finds room.
import { App } from 'cdk8s';
import { type k8s, PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { ImageRegistry, Platform, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.BARE_METAL });

const storage = RegistryStorage.existingPvc(chart, 'storage', {
  claimName: 'registry-layers',
  accessMode: PersistentVolumeAccessMode.READ_WRITE_MANY,
});

function spreadOver(topologyKey: string, whenUnsatisfiable: string): k8s.TopologySpreadConstraint {
  return {
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable,
    labelSelector: { matchLabels: ImageRegistry.POD_LABELS },
    matchLabelKeys: ['pod-template-hash'],
  };
}

new ImageRegistry(chart, 'registry', {
  storage,
  replicas: 3,
  topologySpreadConstraints: [
    spreadOver('kubernetes.io/hostname', 'DoNotSchedule'),
    spreadOver('topology.example.com/rack', 'ScheduleAnyway'),
  ],
});

app.synth();

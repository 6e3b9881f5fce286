// A fleet: five clusters from an inventory, a folder each, delivered by Argo CD from one repository. Edges that differ
// in nothing but their names cost one line each. The command `fleet` does the same without any code.
import { Fleet, FleetDelivery } from 'cdk8s-openshift-image-registry';

const fleet = new Fleet({
  inventory: 'examples/fleet/inventory.yaml',
  delivery: FleetDelivery.argoCd({
    repository: { repoUrl: 'https://git.example.com/platform/registries.git' },
    folder: 'dist/fleet',
    automated: true,
  }),
});

const { failed } = fleet.synth();
if (failed.length > 0) throw new Error(failed.flatMap(({ messages }) => messages).join('\n'));

// The registry in a larger app: two clusters, each a plain chart with a namespace and labels, and objects from existing
// YAML. Three pods never share a node: of old and new revision only pods of the same one count, which takes a field
// that cdk8s-plus-28 does not have and that a JSON patch adds by its name on the wire.
import { ApiObject, App, Chart, Include, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { ImageRegistry, Platform, RegistryPruner, Release } from 'cdk8s-openshift-image-registry';

interface BuildClusterProps {
  readonly platform: Platform;
  readonly release: Release;
}

class BuildCluster extends Chart {
  constructor(scope: Construct, id: string, { platform, release }: BuildClusterProps) {
    super(scope, id, { namespace: 'builds', labels: { 'example.com/owner': 'platform-team' } });

    const registry = new ImageRegistry(this, 'registry', { platform, release, replicas: 3 });
    ApiObject.of(registry).addJsonPatch(JsonPatch.add('/spec/affinity', { podAntiAffinity: ONE_POD_A_NODE }));
    new RegistryPruner(this, 'pruner', { registry, keepTagRevisions: 5, ignoreInvalidImageReferences: true });
    new Include(this, 'push-rights', { url: 'examples/composed/push-rights.yaml' });
  }
}

const ONE_POD_A_NODE = {
  requiredDuringSchedulingIgnoredDuringExecution: [
    {
      labelSelector: { matchLabels: ImageRegistry.POD_LABELS },
      matchLabelKeys: ['pod-template-hash'],
      topologyKey: 'kubernetes.io/hostname',
    },
  ],
};

const app = new App();

new BuildCluster(app, 'berlin', { platform: Platform.AWS, release: Release.V4_21 });
new BuildCluster(app, 'dallas', { platform: Platform.GCP, release: Release.V5_1 });

app.synth();

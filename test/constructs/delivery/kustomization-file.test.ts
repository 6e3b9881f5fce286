import { App, Chart, YamlOutputType, type AppProps } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { parse, parseAllDocuments } from 'yaml';
import {
  Delivery,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
  TrustedCABundle,
  type KustomizeDeliveryProps,
} from '../../../src';
import type { Manifest } from '../../../src/core/manifest';
import { errorLinesOf, errorOf, synthesize } from '../../app';
import { BUILDERS } from '../../delivery/kustomize-builders';

/** What an app writes, whose charts `fill` makes. */
function filesOf(fill: (app: App) => void, props: AppProps = {}): Record<string, string> {
  return synthesize((outdir) => {
    const app = new App({ ...props, outdir });
    fill(app);
    return app;
  });
}

function registryIn(app: App, id: string, props?: KustomizeDeliveryProps): RegistryChart {
  const chart = new RegistryChart(app, id, { platform: Platform.VSPHERE, delivery: Delivery.kustomize(props) });
  new ImageRegistry(chart, 'registry', { storage: RegistryStorage.pvc(chart, 'storage') });
  return chart;
}

function prunerIn(app: App, id: string, props?: KustomizeDeliveryProps): RegistryChart {
  const chart = new RegistryChart(app, id, { delivery: Delivery.kustomize(props) });
  new RegistryPruner(chart, 'pruner', { keepTagRevisions: 5 });
  return chart;
}

describe('synth writes a kustomization.yaml', () => {
  test('that names the file of the chart', () => {
    const files = filesOf((app) => registryIn(app, 'image-registry'));
    expect(Object.keys(files).sort()).toEqual(['image-registry.k8s.yaml', 'kustomization.yaml']);
    expect(files['kustomization.yaml']).toBe(
      `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - image-registry.k8s.yaml
`,
    );
  });

  test('once for all charts of the app, in their order, and without those that go another way', () => {
    const files = filesOf((app) => {
      registryIn(app, 'registry', { resources: ['../secrets'] });
      new Chart(app, 'other');
      new RegistryChart(app, 'plain', { platform: Platform.AWS });
      prunerIn(app, 'pruner', { resources: ['../secrets'], generators: ['ksops.yaml'] });
    });
    expect(parse(files['kustomization.yaml'] ?? '')).toEqual({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: ['registry.k8s.yaml', '../secrets', 'pruner.k8s.yaml'],
      generators: ['ksops.yaml'],
    });
  });

  test('that names files as cdk8s really called them', () => {
    const files = filesOf(
      (app) => {
        const pruner = prunerIn(app, 'Pruner_2');
        const registry = registryIn(app, 'registry');
        pruner.addDependency(registry);
      },
      { outputFileExtension: '.yaml' },
    );
    const { resources } = parse(files['kustomization.yaml'] ?? '') as { resources: string[] };
    expect(resources).toHaveLength(2);
    expect(resources[0]).toBe('0000-registry.yaml');
    expect(Object.keys(files).sort()).toEqual([...resources, 'kustomization.yaml'].sort());
  });

  test('that names the one file of an app that writes one', () => {
    const files = filesOf(
      (app) => {
        registryIn(app, 'registry');
        prunerIn(app, 'pruner');
      },
      { yamlOutputType: YamlOutputType.FILE_PER_APP },
    );
    expect(parse(files['kustomization.yaml'] ?? '')).toMatchObject({ resources: ['app.k8s.yaml'] });
    expect(Object.keys(files).sort()).toEqual(['app.k8s.yaml', 'kustomization.yaml']);
  });

  test('anew at each synth, and not for YAML in memory', () => {
    let app: App | undefined;
    const files = filesOf((each) => {
      registryIn(each, 'registry');
      each.synth();
      prunerIn(each, 'pruner');
      app = each;
    });
    expect(parse(files['kustomization.yaml'] ?? '')).toMatchObject({
      resources: ['registry.k8s.yaml', 'pruner.k8s.yaml'],
    });
    expect(app?.synthYaml()).not.toContain('kustomize.config.k8s.io');
  });

  test('and none where no chart asks for it', () => {
    const files = filesOf((app) => new RegistryChart(app, 'registry', { delivery: Delivery.flux() }));
    expect(Object.keys(files)).toEqual(['registry.k8s.yaml']);
  });
});

describe('what could not be built is refused', () => {
  test.each([YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE])(
    'files without a chart: %s',
    (yamlOutputType) => {
      const app = new App({ yamlOutputType });
      registryIn(app, 'registry');
      expect(errorLinesOf(() => app.synthYaml())).toEqual([
        `[registry] IR228 registry: found yamlOutputType ${YamlOutputType[yamlOutputType]}, which writes files that kustomization.yaml cannot name, expected FILE_PER_CHART or FILE_PER_APP.`,
      ]);
    },
  );

  test('two clusters in one app, with both charts named', () => {
    const app = new App();
    registryIn(app, 'east');
    registryIn(app, 'west');
    expect(errorLinesOf(() => app.synthYaml())).toEqual([
      '[] IR207 PersistentVolumeClaim/openshift-image-registry/image-registry-storage: found it in charts east and west, both of which one kustomization.yaml names, expected it in one of them, or nothing can build the two together.',
      '[] IR207 Config/cluster: found it in charts east and west, both of which one kustomization.yaml names, expected it in one of them, or nothing can build the two together.',
    ]);
  });

  test('props of another shape', () => {
    expect(errorOf(() => Delivery.kustomize({ generators: 'ksops.yaml' as never }))).toContain(
      'IR101 Delivery.kustomize generators: found a text, expected a list',
    );
  });
});

describe.each(BUILDERS)('$name builds it', ({ isHere, build }) => {
  const testHere = isHere ? test : test.skip;

  testHere('into the objects of the charts, guards included', () => {
    const files = filesOf((app) => {
      const chart = registryIn(app, 'registry');
      new TrustedCABundle(chart, 'trust', { externalRegistryHostnames: ['registry.example.com'] });
      new Secret(chart, 'tls', { metadata: { name: 'route-tls', namespace: 'openshift-image-registry' } });
      prunerIn(app, 'pruner');
    });
    const own = ['registry', 'pruner'].flatMap((id) => objectsIn(files[`${id}.k8s.yaml`] ?? ''));
    expect(own).toHaveLength(5);
    expect(sorted(objectsIn(build(files)))).toEqual(sorted(own));
  });

  testHere('with a generator whose YAML stands in it, and a folder of the user’s', () => {
    const generator = 'apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata:\n  name: made\nliterals: [a=b]\n';
    const files = filesOf((app) => prunerIn(app, 'pruner', { generators: [generator], resources: ['mine'] }));
    const mine = {
      'mine/kustomization.yaml': 'resources: [map.yaml]\n',
      'mine/map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: mine }\n',
    };
    const names = objectsIn(build({ ...files, ...mine })).map(({ metadata }) => metadata.name);
    expect(names.sort()).toEqual(['cluster', expect.stringMatching(/^made-/), 'mine']);
  });
});

function objectsIn(text: string): Manifest[] {
  return parseAllDocuments(text).map((document) => document.toJS() as Manifest);
}

/** Builders have an order of their own, by kinds. */
function sorted(objects: readonly Manifest[]): Manifest[] {
  return [...objects].sort((a, b) => (`${a.kind}/${a.metadata.name}` < `${b.kind}/${b.metadata.name}` ? -1 : 1));
}

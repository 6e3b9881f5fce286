import { ApiObject, App, Chart, YamlOutputType, type AppProps } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart } from '../../../src';
import { CONSTRUCT_METADATA_FILE } from '../../../src/core/names';
import type { ConstructMetadata } from '../../../src/report/construct-metadata';
import { synthesize } from '../../app';

const CONFIG = { apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'Config', metadata: { name: 'cluster' } };

/** The paths of an app with a chart of ours and one with a work that somebody wrote by hand. */
function pathsOf(fill: (works: Chart) => void): ConstructMetadata['resources'] {
  const files = synthesize((outdir) => {
    const app = new App({ outdir, recordConstructMetadata: true });
    new ImageRegistry(new RegistryChart(app, 'ours', { platform: Platform.AWS }), 'registry');
    fill(new Chart(app, 'works'));
    return app;
  });
  return (JSON.parse(files[CONSTRUCT_METADATA_FILE]!) as ConstructMetadata).resources;
}

function work(chart: Chart, id: string): void {
  const metadata = { name: id, namespace: 'cluster-a' };
  new ApiObject(chart, id, {
    apiVersion: 'work.open-cluster-management.io/v1',
    kind: 'ManifestWork',
    metadata,
    spec: { workload: { manifests: [CONFIG] } },
  });
}

test('what an object carries that somebody else made has the path of its carrier', () => {
  const paths = pathsOf((works) => {
    work(works, 'by-hand');
  });
  expect(paths).toMatchObject({
    'works.k8s.yaml: ManifestWork/cluster-a/by-hand': { path: 'works/by-hand' },
    'works.k8s.yaml: Config/cluster': { path: 'works/by-hand' },
    'ours.k8s.yaml: Config/cluster': { path: 'ours/registry/Resource' },
  });
});

test('an object of the chart has its own path, though another one carries such an object', () => {
  const paths = pathsOf((works) => {
    new ApiObject(works, 'own', CONFIG);
    work(works, 'by-hand');
  });
  expect(paths['works.k8s.yaml: Config/cluster']).toEqual({ path: 'works/own' });
});

test('the file is the one that is written, also where cdk8s joins charts or numbers them', () => {
  const joined = recorded({ yamlOutputType: YamlOutputType.FILE_PER_APP });
  expect(Object.keys(joined)).toContain('app.k8s.yaml: Config/cluster');
  const numbered = recorded({}, (first, second) => {
    second.addDependency(first);
  });
  expect(Object.keys(numbered)).toContain('0001-second.k8s.yaml: Config/cluster');
});

function recorded(props: AppProps, relate: (first: Chart, second: Chart) => void = () => undefined) {
  const files = synthesize((outdir) => {
    const app = new App({ ...props, outdir, recordConstructMetadata: true });
    const [first, second] = ['first', 'second'].map((id) => {
      const chart = new RegistryChart(app, id, { platform: Platform.AWS });
      new ImageRegistry(chart, 'registry');
      return chart;
    });
    relate(first!, second!);
    return app;
  });
  return (JSON.parse(files[CONSTRUCT_METADATA_FILE] ?? '{}') as ConstructMetadata).resources;
}

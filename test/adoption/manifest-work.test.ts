import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../src/core/manifest';
import { manifestWork } from '../../src/delivery/manifest-work/manifest-work';
import { parseManifests } from '../rules/judging';
import { adoptTexts, synthesized } from './adopted-app';
import { expected, written } from './same-objects';

const BERLIN = readFileSync(join(__dirname, '../../dist/manifest-work/berlin.k8s.yaml'), 'utf8');

beforeEach(() => {
  // The warnings of the rules.
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** The code of the chart, of an app that writes exactly what is there. */
function codeOf(there: readonly Manifest[]): string {
  const adoption = adoptTexts({ 'work.yaml': there.map((each) => JSON.stringify(each)).join('\n---\n') });
  const app = synthesized(adoption.files);
  expect(written(app)).toEqual(expected(there, adoption));
  return adoption.files.find(({ path }) => path === 'registry.ts')?.text ?? '';
}

test('a work like those of the library becomes its delivery', () => {
  const code = codeOf(parseManifests(BERLIN));
  expect(code).toContain("super(scope, id, { delivery: Delivery.manifestWork({ cluster: 'berlin' }) });");
  expect(code).toContain('new ImageRegistry');
  expect(code).not.toContain('Include');
});

test('so does one with a name, an account of its own, and an object that no construct makes', () => {
  const [config] = parseManifests(`apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Managed
  replicas: 2
  rolloutStrategy: RollingUpdate
  storage: {managementState: Unmanaged, s3: {bucket: acme-images, region: eu-central-1}}
`);
  const map: Manifest = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a', namespace: 'b' },
    data: { c: 'd' },
  };
  const executor = { namespace: 'works', name: 'registry' };
  const work = manifestWork(config === undefined ? [] : [config, map], {
    name: 'images',
    namespace: 'berlin',
    executor,
  });
  const code = codeOf([work, { ...map, metadata: { name: 'beside', namespace: 'hub' } }]);
  expect(code).toContain(`delivery: Delivery.manifestWork({
        name: 'images',
        cluster: 'berlin',
        executor: { name: 'registry', namespace: 'works' },
      }),`);
  expect(code).toContain("url: 'manifests/configmap-a.yaml'");
  // The delivery would wrap it, too.
  expect(code.slice(code.indexOf('class OtherManifests'))).toContain("url: 'manifests/configmap-beside.yaml'");
});

test.each([
  ['deletes what it brings', BERLIN.replace('propagationPolicy: Orphan', 'propagationPolicy: Foreground')],
  ['is one of two', `${BERLIN}---\n${BERLIN.replace('namespace: berlin', 'namespace: dallas')}`],
  [
    'has a registry beside it',
    `${BERLIN}---\napiVersion: config.openshift.io/v1\nkind: Image\nmetadata: {name: cluster}\nspec: {}\n`,
  ],
])('a work that %s stays as it was', (_, text) => {
  const code = codeOf(parseManifests(text));
  expect(code).not.toContain('Delivery.manifestWork');
  expect(code).toContain("url: 'manifests/manifestwork-image-registry.yaml'");
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import { ClusterPlacement, Delivery, RegistryChart, StorageCredentials, RegistryStorage } from '../../../src';
import { WireObject } from '../../../src/constructs/base/wire-object';
import { blockLines, flowText, scalarText } from '../../../src/yaml/edit/value-text';
import { includedText } from '../../../src/yaml/write/included-text';
import { yamlFile, yamlFlow } from '../../../src/yaml/write/write-yaml';
import { newChart, synthesize, textOf } from '../../app';
import { ENCRYPTED, encryptedText, fileOf } from '../../credentials/encrypted';
import { Workplace } from '../../fleet/writing';
import { objectsOf } from '../reading';

const NUMBERS = ['0o7', '0b1', '1e3_0'];
const TEXTS = [...NUMBERS, '=', '<<', 'a\tb', 'a\u2028b', 'a\u2029b', 'a\u0085b', '\u007fa', 'a\ufeffb', 'a\uffffb'];
/** Only these are names of files, and values of labels. */
const LABELS = Object.fromEntries(NUMBERS.map((text, index) => [`l${index}`, text]));

const HEAD = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'n', labels: LABELS } };
const OBJECT = {
  ...HEAD,
  data: { list: TEXTS, ...Object.fromEntries(TEXTS.map((text, index) => [`k${index}`, text])) },
};

function expectTexts(yaml: string | undefined, texts: readonly string[]): void {
  const read = objectsOf(yaml ?? '');
  expect(textsIn(read)).toEqual(expect.arrayContaining([...texts]));
  expect(yaml).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff\uffff]/);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('what kubectl takes for something else, or does not read, has quotes and escapes in', () => {
  test.each<[string, (value: object) => string]>([
    ['a file that adopt writes', includedText],
    ['a small file', yamlFile],
    ['a small file with braces', yamlFlow],
    ['a block of a fix', (value) => blockLines(value, 0, 2).join('\n')],
    ['braces of a fix', (value) => flowText(value, false)],
    ['JSON of a fix', (value) => flowText(value, true)],
  ])('%s', (_, write) => {
    expectTexts(write(OBJECT), TEXTS);
  });

  test.each(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'] as const)('a text in the place of one that is %s', (type) => {
    for (const text of TEXTS) expectTexts(`${yamlFile(HEAD)}v: ${scalarText(text, type, 'block')}\n`, [text]);
  });

  const placement = ClusterPlacement.select({});
  test.each<[string, Delivery | undefined]>([
    ['a chart', undefined],
    ['a chart for Argo CD', Delivery.argoCd()],
    ['a chart for Flux', Delivery.flux()],
    ['a policy', Delivery.acm({ namespace: 'policies', placement })],
    ['a work', Delivery.manifestWork({ cluster: 'c1' })],
    ['works of several clusters', Delivery.manifestWorkReplicaSet({ namespace: 'works', placement })],
  ])('%s', (_, delivery) => {
    for (const type of [WireObject, ApiObject]) {
      const chart = newChart(delivery === undefined ? {} : { delivery });
      new type(chart, 'object', OBJECT);
      expectTexts(textOf(chart), TEXTS);
    }
  });

  test('a chart of cdk8s with an object of this library', () => {
    const chart = new Chart(new App(), 'test');
    new WireObject(chart, 'object', OBJECT);
    expectTexts(textOf(chart), TEXTS);
  });

  test('a kustomization.yaml', () => {
    const files = synthesize((outdir) => {
      const app = new App({ outdir });
      const chart = new RegistryChart(app, 'c', { delivery: Delivery.kustomize({ resources: NUMBERS }) });
      new ApiObject(chart, 'object', OBJECT);
      return app;
    });
    expectTexts(files['kustomization.yaml'], NUMBERS);
    expectTexts(files['c.k8s.yaml'], TEXTS);
  });

  test('a Secret that SOPS encrypted', () => {
    const labels = `\n  labels: ${yamlFlow(LABELS)}`;
    const file = fileOf(
      encryptedText({
        values: { REGISTRY_STORAGE_S3_ACCESSKEY: ENCRYPTED, REGISTRY_STORAGE_S3_SECRETKEY: ENCRYPTED },
      }).replace(/(?<=^metadata:)/m, labels.trimEnd()),
    );
    const files = synthesize((outdir) => {
      const chart = new RegistryChart(new App({ outdir }), 'c');
      const storage = RegistryStorage.s3(chart, 's', { bucket: 'layers', region: 'eu-central-1' });
      StorageCredentials.sops(chart, 'credentials', { storage, file });
      return App.of(chart);
    });
    expectTexts(files['c-credentials.k8s.yaml'], NUMBERS);
  });

  test.each([
    ['files', []],
    ['files for Argo CD', ['--delivery', 'argo-cd', '--repo', 'https://x/y.git', '--folder', 'out']],
    ['works', ['--delivery', 'manifest-work', '--namespace', 'works']],
  ])('%s of a fleet', (_, options) => {
    const place = new Workplace();
    const texts = [...NUMBERS, 'a\u2028b'];
    const overrides = JSON.stringify({ nodeSelector: LABELS, proxy: { noProxy: ['a\u2028b'] } });
    // Equal clusters have one work for all of them.
    const clusters = ['c1', 'c2'].map((name) => `{cluster: ${name}, platform: aws, overrides: ${overrides}}`);
    place.write('fleet.yaml', `clusters: [${clusters.join(', ')}]\n`.replaceAll('\u2028', '\\u2028'));
    expect(place.fleet('fleet.yaml', '--no-config', ...options).code).toBe(0);
    const written = readdirSync(join(place.folder, 'out'), { recursive: true, encoding: 'utf8' });
    const holders = written.filter((name) => /^c\d.*\.yaml$|shared\.\w+\.yaml$/.test(name));
    expect(holders).toHaveLength(options.includes('works') ? 3 : 2);
    for (const name of holders) expectTexts(place.read(`out/${name}`), texts);
    place.remove();
  });
});

test('nobody else calls a writer that leaves them as they are', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const writers = sources
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => {
      const text = readFileSync(join('src', name), 'utf8');
      return /import [^;]*\bYaml\b[^;]* from 'cdk8s'|import [^;]*\bstringify\b[^;]* from 'yaml'/.test(text);
    });
  expect(writers.sort()).toEqual([
    'constructs/base/write-yaml.ts',
    'yaml/write/included-text.ts',
    'yaml/write/quoted-texts.ts',
  ]);
});

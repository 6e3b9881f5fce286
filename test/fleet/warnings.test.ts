import { join } from 'node:path';
import { Fleet, ImageRegistry, RegistryStorage } from '../../src';
import { CONFIGURATION_FILE } from '../../src/configuration/configuration-file';
import { runInFolder, runWith } from '../cli/checking';
import { Workplace } from './writing';

const PRUNER = 'pruner: {schedule: "* 3 * * *"}';
const CLASS = 'storage: {pvc: {storageClassName: cephfs}}';
const OVERRIDES: Readonly<Record<string, string>> = {
  alone: 'replicas: 3, nodeSelector: {node-role.kubernetes.io/infra: ""}, storage: {pvc: {storageClassName: thin-csi}}',
  default: 'storage: {pvc: {}}',
  often: `${CLASS}, ${PRUNER}`,
  right: CLASS,
};

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => {
  place.remove();
});

function inventory(clusters: Readonly<Record<string, string>>): string {
  const rows = Object.entries(clusters).map(
    ([name, overrides]) => `- {cluster: ${name}, platform: vsphere, release: 4.20, overrides: {${overrides}}}\n`,
  );
  return place.write('fleet.yaml', `clusters:\n${rows.join('')}`);
}

/** The ids of what `check` finds in what the fleet wrote, by clusters. */
function checked(): string[] {
  const { out } = runWith([
    ...['check', '--platform', 'vsphere', '--release', '4.20', '--no-config', '--output', 'json'],
    join(place.folder, 'out'),
  ]);
  const { findings } = JSON.parse(out) as { findings: { file: string; id: string }[] };
  return findings.map(({ file, id }) => `${file.split('/').at(-2) ?? ''} ${id}`).sort();
}

test('a fleet has the warnings that check finds in what it wrote, and counts them', () => {
  const report = new Fleet({ inventory: inventory(OVERRIDES), outdir: join(place.folder, 'out') }).synth();
  const warned = report.warnings.flatMap(({ cluster, rule, messages }) => messages.map(() => `${cluster} ${rule}`));
  expect(warned.sort()).toEqual(['alone IR303', 'alone IR310', 'default IR310', 'often IR333']);
  expect(checked()).toEqual(warned);
  expect(report.warnings.map(({ line, messages }) => [line, messages.join('')])).toContainEqual([
    3,
    expect.stringMatching(/^IR310 PersistentVolumeClaim.*: found thin-csi, the default class on VMware vSphere/),
  ]);
  const { code, out, err } = place.fleet('fleet.yaml');
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/out: 4 clusters, 0 written, 4 unchanged, 0 with errors, 4 warnings\.\n$/),
  ]);
  expect(err.match(/^\S.*/gm)).toEqual([
    'fleet.yaml:2: warning about cluster alone:',
    'fleet.yaml:3: warning about cluster default:',
    'fleet.yaml:4: warning about cluster often:',
  ]);
});

test.each([
  ['', [], 0, 1],
  ['', ['--fail-on', 'warning'], 1, 1],
  ['', ['--fail-on', 'warning', '--quiet'], 1, 1],
  ['rules: {IR333: {level: error, reason: too often}}', [], 1, 1],
  ['rules: {IR333: {level: off, reason: only for this test}}', ['--fail-on', 'warning'], 0, 0],
  [
    'paths: [{files: [out/often], rules: {IR333: {level: off, reason: only for this test}}}]',
    ['--fail-on', 'warning'],
    0,
    0,
  ],
  [
    'paths: [{files: [out/right], rules: {IR333: {level: off, reason: only for this test}}}]',
    ['--fail-on', 'warning'],
    1,
    1,
  ],
] as const)('a warning about one cluster, with %j and %j', (configuration, options, code, warnings) => {
  inventory({ often: OVERRIDES['often'] ?? '', right: CLASS });
  const files = {
    [CONFIGURATION_FILE]: `release: "4.20"\n${configuration}\n`,
    'fleet.yaml': place.read('fleet.yaml'),
  };
  const outcome = runInFolder(files, ['fleet', 'fleet.yaml', '--out', 'out', ...options]);
  expect(outcome.code).toBe(code);
  expect(outcome.err.match(/warning about cluster often:\n  IR333 /g) ?? []).toHaveLength(warnings);
});

test('an acknowledged warning is none', () => {
  inventory({ a: `${CLASS}, pruner: {schedule: "* 3 * * *", acknowledge: {IR333: the registry of a lab}}` });
  expect(place.fleet('fleet.yaml', '--fail-on', 'warning')).toMatchObject({ code: 0, err: '' });
});

describe('a risk is accepted at the place in the inventory that the message names', () => {
  const accepted = (columns: Readonly<Record<string, string>>): string => {
    const cells = Object.values(columns).map((cell) => `"${cell}"`);
    const header = ['cluster', 'platform', 'release', ...Object.keys(columns)];
    place.write(
      'fleet.csv',
      [header, ['a', 'vsphere', '4.20', ...cells]].map((line) => `${line.join(',')}\n`).join(''),
    );
    return place.fleet('fleet.csv').err;
  };

  test.each([
    [
      'overrides.acknowledge',
      'IR332',
      { 'overrides.storage.s3.bucket': 'layers', 'overrides.storage.s3.region': 'eu-central-1' },
    ],
    ['overrides.acknowledge', 'IR502', { 'overrides.storage.emptyDir': '{}' }],
    ['overrides.storage.pvc.acknowledge', 'IR310', { 'overrides.storage.pvc.size': '10Gi' }],
    [
      'overrides.pruner.acknowledge',
      'IR333',
      { 'overrides.storage.pvc.storageClassName': 'cephfs', 'overrides.pruner.schedule': '* 3 * * *' },
    ],
    [
      'overrides.trustedCa.acknowledge',
      'IR511',
      {
        'overrides.storage.pvc.storageClassName': 'cephfs',
        'overrides.trustedCa.registrySources.allowedRegistries': '[quay.io]',
      },
    ],
  ])('%s of %s', (prop, id, columns) => {
    const lines = `\n      or accept the risk, in ${prop} of this cluster:\n          ${id}: reason\n`;
    expect(accepted(columns)).toContain(lines);
    expect(accepted({ ...columns, [`${prop}.${id}`]: 'a lab that is rebuilt' })).toBe('');
  });

  test('a builder sets the prop in its own code', () => {
    const { warnings } = new Fleet({
      inventory: inventory({ a: '' }),
      outdir: join(place.folder, 'out'),
      builder: {
        fill: (chart) => {
          new ImageRegistry(chart, 'own', { storage: RegistryStorage.pvc(chart, 'data') });
        },
      },
    }).synth();
    expect(warnings.flatMap(({ messages }) => messages).join('')).toContain(
      'in prop acknowledge of image-registry/data:',
    );
  });
});

test('a cluster without storage learns how an inventory sets it', () => {
  place.write('fleet.csv', 'cluster,platform,release\na,vsphere,4.20\n');
  expect(place.fleet('fleet.csv').err).toContain('in CSV, fill a column such as overrides.storage.pvc.size\n');
});

test('the same about many clusters is said once, with the first ten of them', () => {
  const same = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`c${index}`, OVERRIDES['alone'] ?? '']));
  inventory({ right: CLASS, ...same, often: OVERRIDES['often'] ?? '' });
  const { out, err } = place.fleet('fleet.yaml');
  expect(err.match(/^\S.*|^  \S+/gm)).toEqual([
    'fleet.yaml:3: warning about 12 clusters, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 and 2 more:',
    '  IR303',
    '  IR310',
    'fleet.yaml:15: warning about cluster often:',
    '  IR333',
  ]);
  expect(out).toContain(' 25 warnings.\n');
});

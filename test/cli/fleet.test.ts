import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { Workplace } from '../fleet/writing';

const CLUSTERS = `defaults:
  release: 4.20
  overrides:
    storage: {pvc: {size: 200Gi, storageClassName: cephfs}}
    pruner: {schedule: "0 3 * * *", keepTagRevisions: 5}
clusters:
  - cluster: prod-eu
    platform: vsphere
    overrides: {replicas: 3}
  - cluster: prod-us
    platform: aws
    overrides: {storage: {s3: {bucket: layers, region: us-east-1}}}
`;
const file = (cluster: string): string => `out/${cluster}/image-registry.k8s.yaml`;

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => {
  place.remove();
});

function kindsIn(name: string): unknown[] {
  return parseAllDocuments(place.read(name)).map((each) => each.get('kind'));
}

test('each cluster gets a folder with what defaults and overrides ask for', () => {
  place.write('fleet.yaml', CLUSTERS);
  const { code, out, err } = place.fleet('fleet.yaml');
  expect({ code, out, err }).toEqual({
    code: 0,
    out: [
      'CLUSTER  PLATFORM  RELEASE  STORAGE  RESULT',
      'prod-eu  vsphere   4.20     pvc      written',
      'prod-us  aws       4.20     s3       written',
      'out: 2 clusters, 2 written, 0 unchanged, 0 with errors, 0 warnings.\n',
    ].join('\n'),
    err: '',
  });
  expect(kindsIn(file('prod-eu'))).toEqual(['PersistentVolumeClaim', 'Config', 'ImagePruner']);
  expect(kindsIn(file('prod-us'))).toEqual(['Config', 'ImagePruner']);
  expect(place.read(file('prod-eu'))).toContain('replicas: 3');
});

test('CSV says the same as YAML', () => {
  place.write('fleet.yaml', CLUSTERS);
  place.fleet('fleet.yaml');
  const before = [place.read(file('prod-eu')), place.read(file('prod-us'))];
  place.write(
    'fleet.csv',
    `\ufeffcluster,platform,release,overrides.replicas,overrides.storage.pvc.size,overrides.storage.pvc.storageClassName,overrides.storage.s3,overrides.pruner.schedule,overrides.pruner.keepTagRevisions\r
prod-eu,vsphere,4.20,3,200Gi,cephfs,,0 3 * * *,5\r
"prod-us",aws,4.20,,,,"{bucket: layers, region: us-east-1}",0 3 * * *,5\r
`,
  );
  expect(place.fleet('fleet.csv').out).toContain('0 written, 2 unchanged');
  expect([place.read(file('prod-eu')), place.read(file('prod-us'))]).toEqual(before);
});

const one = (overrides: string): string =>
  `clusters:\n  - cluster: a\n    platform: aws\n    overrides: ${overrides}\n`;
const CSV = 'cluster,platform,release\n';
const MANY = Array.from({ length: 10_000 }, (_, index) => `c${index},aws,4.19`);

describe('an inventory with a mistake is told by its line, and nothing is written:', () => {
  test.each([
    [
      'a cluster that stands there twice',
      'f.csv',
      `${CSV}a,aws,4.19\nb,aws,4.19\na,gcp,4.19\n`,
      'IR183 f.csv:4 cluster: found "a", which is also in line 2',
    ],
    [
      'an unknown platform',
      'f.yaml',
      'clusters:\n  - cluster: a\n    platform: awz\n',
      /^IR405 f\.yaml:3 platform: found "awz".*\n {4}fix: write aws instead\n/,
    ],
    [
      'an unknown release',
      'f.yaml',
      'clusters:\n  - {cluster: a, platform: aws, release: 4.99}\n',
      'IR405 f.yaml:2 release: found "4.99"',
    ],
    [
      'no platform',
      'f.csv',
      'cluster,platform\na,\n',
      'IR182 f.csv:2 platform: found nothing, expected the platform of the cluster.',
    ],
    ['no name', 'f.csv', 'cluster,platform\n,aws\n', 'IR182 f.csv:2 cluster: found nothing'],
    [
      'an unknown override',
      'f.yaml',
      one('{replcas: 3}'),
      /^IR181 f\.yaml:4 overrides\.replcas: found the unknown key "replcas".*\n {4}fix: write replicas instead\n/,
    ],
    [
      'an unknown column',
      'f.csv',
      'cluster,platform,replicas\na,aws,3\n',
      /^IR181 f\.csv:1 replicas: found the unknown key "replicas".*\n {4}fix: write overrides\.replicas instead\n/,
    ],
    [
      'a count that is none',
      'f.yaml',
      one('{replicas: three}'),
      'IR182 f.yaml:4 overrides.replicas: found "three", expected a whole number, 0 or more.',
    ],
    [
      'a count in quotes',
      'f.yaml',
      one('{replicas: "3"}'),
      /found the text "3", expected a whole number, 0 or more\.\n {4}fix: write it without quotes/,
    ],
    ['a flag that is none', 'f.yaml', one('{defaultRoute: maybe}'), 'found "maybe", expected true or false'],
    [
      'a size in powers of 1000',
      'f.yaml',
      one('{storage: {pvc: {size: 100G}}}'),
      'overrides.storage.pvc.size: found "100G", expected a size in powers of 1024',
    ],
    [
      'a duration in days',
      'f.yaml',
      one('{pruner: {keepYoungerThan: 2d}}'),
      /keepYoungerThan: found "2d".*\n {4}fix: write "48h"/,
    ],
    [
      'a schedule of six fields',
      'f.yaml',
      one('{pruner: {schedule: "0 0 3 * * *"}}'),
      'overrides.pruner.schedule: found 6 fields',
    ],
    [
      'two storages',
      'f.yaml',
      one('{storage: {s3: {}, gcs: {}}}'),
      'overrides.storage: found s3 and gcs, expected one of them',
    ],
    [
      'an unknown storage',
      'f.yaml',
      one('{storage: {azureblob: {}}}'),
      /overrides\.storage\.azureblob: found the unknown key "azureblob".*\n {4}fix: write azureBlob/,
    ],
    [
      'a map where a text belongs',
      'f.yaml',
      one('{storage: {s3: {bucket: {}}}}'),
      'overrides.storage.s3.bucket: found a map, expected a text',
    ],
    ['a text where a map belongs', 'f.yaml', one('{pruner: daily}'), 'overrides.pruner: found "daily", expected a map'],
    [
      'a route without a name',
      'f.yaml',
      one('{routes: [{hostname: a.example.com}]}'),
      'overrides.routes[0].name: found nothing, expected the name of a route',
    ],
    [
      'a certificate file that is missing',
      'f.yaml',
      one('{trustedCa: {certificates: {quay.io: {file: no.pem}}}}'),
      'overrides.trustedCa.certificates["quay.io"].file: found "no.pem": no such file',
    ],
    [
      'a literal secret',
      'f.yaml',
      one('{credentials: {literal: {}}}'),
      'overrides.credentials.literal: found the unknown key "literal", expected one of existing, externalSecret, sealedSecret, vaultPlugin, bucketClaim.',
    ],
    [
      'a key that stands there twice',
      'f.yaml',
      'clusters:\n  - cluster: a\n    platform: aws\n    platform: gcp\n',
      'IR180 f.yaml:4: found a duplicate key',
    ],
    ['a second document', 'f.yaml', `${CLUSTERS}---\nclusters: []\n`, 'IR180 f.yaml:13: found a second document'],
    [
      'an unknown key beside clusters',
      'f.yaml',
      `${CLUSTERS}default: {}\n`,
      'IR181 f.yaml:13 default: found the unknown key "default"',
    ],
    [
      'a key of clusters beside clusters',
      'f.yaml',
      `${CLUSTERS}parameters: {a: b}\n`,
      /^IR181 f\.yaml:13 parameters: found [^]*\n {4}fix: remove the key, or move it into defaults or into a cluster\n/,
    ],
    [
      'a name for all clusters',
      'f.yaml',
      `defaults: {cluster: a}\n${one('{}')}`,
      'IR181 f.yaml:1 defaults.cluster: found a name, expected none',
    ],
    ['an empty file', 'f.yaml', '', 'IR180 f.yaml:1: found no cluster, expected at least one.'],
    ['an empty file of CSV', 'f.csv', '', 'IR180 f.csv:1: found no cluster, expected at least one.'],
    ['a header alone', 'f.csv', CSV, 'IR180 f.csv:1: found no cluster'],
    ['an empty list', 'f.yaml', 'clusters: []\n', 'IR180 f.yaml:1: found no cluster'],
    ['YAML that is none', 'f.yaml', 'clusters: [\n', 'IR180 f.yaml:'],
    [
      'a quote that does not end',
      'f.csv',
      `${CSV}a,"aws,4.19\n`,
      'IR180 f.csv:2: found a quote that opens a cell, without a closing quote',
    ],
    ['a cell too many', 'f.csv', `${CSV}a,aws,4.19,x\n`, 'IR180 f.csv:2: found 4 cells, expected 3, as in the header'],
    [
      'semicolons',
      'f.csv',
      'cluster;platform\na;aws\n',
      'IR180 f.csv:1: found semicolons between the cells, expected commas.\n    fix: replace the semicolons with commas; in a spreadsheet program, save as CSV with commas\n',
    ],
    [
      'a column that stands there twice',
      'f.csv',
      'cluster,cluster\na,b\n',
      'IR180 f.csv:1: found "cluster" twice in the header',
    ],
    [
      'a file of another sort',
      'f.txt',
      'a',
      'IR180 f.txt:1: found a file whose name does not end in .yaml, .yml, .json or .csv',
    ],
    [
      'one wrong line among 10,000',
      'f.csv',
      `${CSV}${MANY.join('\n').replace('c6999,aws,4.19', 'c6999,aws,4.2')}\n`,
      /^IR405 f\.csv:7001 release: found "4\.2".*\n.*\n.*\nNothing was written\.\n$/,
    ],
  ])('%s', (_, name, text, message) => {
    place.write(name, text);
    const { code, out, err } = place.fleet(name);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    if (typeof message === 'string') expect(err).toContain(message);
    else expect(err).toMatch(message);
    expect(err.match(/^IR\d/gm)).toHaveLength(1);
    expect(err).toMatch(/\nNothing was written\.\n$/);
    expect(place.has('out')).toBe(false);
  });

  test.each(['..', '.', 'a/b', 'A', 'a b', '-a', '', 'x'.repeat(64), '_hub', 'a.b'])('the name %j', (name) => {
    place.write('f.yaml', `clusters:\n  - {cluster: ${JSON.stringify(name)}, platform: aws}\n`);
    const { code, err } = place.fleet('f.yaml');
    expect(code).toBe(2);
    expect(err).toContain('IR182 f.yaml:2 cluster: found ');
    expect(place.has('out')).toBe(false);
  });

  test('a mistake in the defaults is told once', () => {
    place.write('f.yaml', CLUSTERS.replace('keepTagRevisions: 5', 'keepTagRevisions: many'));
    const { err } = place.fleet('f.yaml');
    expect(err.match(/^IR\d.*/gm)).toEqual([
      'IR182 f.yaml:5 overrides.pruner.keepTagRevisions: found "many", expected a whole number, 0 or more.',
    ]);
  });

  test('every mistake is told', () => {
    place.write('f.csv', `${CSV}a,awz,4.19\nb,aws,4.20\nc,aws,5.9\n`);
    expect(place.fleet('f.csv').err.match(/^IR\d+ \S+/gm)).toEqual(['IR405 f.csv:2', 'IR405 f.csv:4']);
  });
});

describe('a cluster with an error', () => {
  const BAD = CLUSTERS.replace('{replicas: 3}', '{replicas: 3, storage: {pvc: {accessMode: ReadWriteOnce}}}');

  test('keeps its folder as it is, while the others are written', () => {
    place.write('fleet.yaml', CLUSTERS);
    place.fleet('fleet.yaml');
    const before = place.read(file('prod-eu'));
    place.write('fleet.yaml', BAD.replace('us-east-1', 'us-west-2'));
    const { code, out, err } = place.fleet('fleet.yaml');
    expect(code).toBe(1);
    expect(out).toContain('1 written, 0 unchanged, 1 with errors');
    expect(err).toMatch(/^fleet\.yaml:7: cluster prod-eu is not written, existing files stay:\n {2}IR203 /);
    expect(place.read(file('prod-eu'))).toBe(before);
    expect(place.read(file('prod-us'))).toContain('us-west-2');
  });

  test('is told as a constructor tells it, by its props', () => {
    place.write('fleet.yaml', one('{proxy: {http: proxy.example.com}, pruner: {}, storage: {s3: {bucket: A_B}}}'));
    expect(place.fleet('fleet.yaml').err).toContain('IR108 RegistryStorage image-registry/storage bucket: found');
  });

  test('is told once where it is the same of many clusters', () => {
    const rows = Array.from({ length: 13 }, (_, index) => {
      const bucket = index === 2 ? 'Other_Bucket' : 'A_B';
      return `  - {cluster: c${index + 1}, platform: aws, overrides: {storage: {s3: {bucket: ${bucket}}}}}\n`;
    });
    place.write('fleet.yaml', `clusters:\n${rows.join('')}`);
    const { code, out, err } = place.fleet('fleet.yaml');
    expect(code).toBe(1);
    expect(out).toContain('13 with errors');
    expect(err.match(/IR108/g)).toHaveLength(2);
    expect(err).toMatch(
      /^fleet\.yaml:2: 12 clusters, c1, c2, c4, c5, c6, c7, c8, c9, c10, c11 and 2 more are not written, existing files stay:\n {2}IR108 /,
    );
    expect(err).toMatch(/\nfleet\.yaml:4: cluster c3 is not written, existing files stay:\n {2}IR108 /);
  });

  test('gets no folder where it had none', () => {
    place.write('fleet.yaml', BAD);
    expect(place.fleet('fleet.yaml').code).toBe(1);
    expect(readdirSync(join(place.folder, 'out'))).toEqual(['prod-us']);
  });
});

describe('a cluster that left the inventory', () => {
  const LESS = CLUSTERS.replace(/ {2}- cluster: prod-us\n.*\n.*\n/, '');

  test('is named, and its folder stays', () => {
    place.write('fleet.yaml', CLUSTERS);
    place.fleet('fleet.yaml');
    place.write('fleet.yaml', LESS);
    const { code, out } = place.fleet('fleet.yaml');
    expect(code).toBe(0);
    expect(out).toContain('prod-us is no longer in the inventory: its folder stays, unless you add --delete-absent.');
    expect(place.has(file('prod-us'))).toBe(true);
  });

  test('is deleted with --delete-absent, but for what the fleet did not write', () => {
    place.write('fleet.yaml', CLUSTERS);
    place.fleet('fleet.yaml');
    place.write('out/prod-us/notes.md', 'mine');
    place.write('out/other/image-registry.k8s.yaml', 'kind: Config\n');
    place.write('fleet.yaml', LESS);
    expect(place.fleet('fleet.yaml', '--delete-absent').out).toContain(
      'prod-us is no longer in the inventory: its folder was deleted.',
    );
    expect(place.has(file('prod-us'))).toBe(false);
    expect(place.has('out/prod-us/notes.md')).toBe(true);
    expect(place.has('out/other/image-registry.k8s.yaml')).toBe(true);
  });
});

test('a file that fleet did not write is not overwritten, and nothing else is written', () => {
  place.write('fleet.yaml', CLUSTERS);
  place.write(file('prod-us'), 'kind: Config\n');
  const { code, err } = place.fleet('fleet.yaml');
  expect(code).toBe(2);
  expect(err).toContain(`IR184 ${file('prod-us')}: found a file that fleet did not write`);
  expect(place.has(file('prod-eu'))).toBe(false);
});

test('progress is shown to whoever looks', () => {
  place.write('fleet.yaml', CLUSTERS);
  expect(place.fleet('fleet.yaml').shown).toEqual(['0 of 2 clusters', '1 of 2 clusters', '']);
});

describe('argo-cd', () => {
  const ARGO = ['--delivery', 'argo-cd', '--repo', 'https://git.example.com/fleet.git', '--folder', 'clusters'];

  test('marks the objects and makes an ApplicationSet that finds each folder', () => {
    place.write('fleet.yaml', CLUSTERS);
    expect(place.fleet('fleet.yaml', ...ARGO).code).toBe(0);
    expect(place.read(file('prod-eu'))).toContain('argocd.argoproj.io/sync-options: Prune=false,Delete=false');
    const set = parseAllDocuments(place.read('out/application-set.yaml'))[0]?.toJS();
    expect(set.kind).toBe('ApplicationSet');
    expect(set.spec.generators).toEqual([
      {
        git: { directories: [{ path: 'clusters/*' }], repoURL: 'https://git.example.com/fleet.git', revision: 'HEAD' },
      },
    ]);
    expect(set.spec.syncPolicy).toEqual({ preserveResourcesOnDeletion: true });
    expect(set.spec.template.spec.syncPolicy).not.toHaveProperty('automated');
  });

  test('syncs without a human with --automated', () => {
    place.write('fleet.yaml', CLUSTERS);
    place.fleet('fleet.yaml', ...ARGO, '--automated');
    const set = parseAllDocuments(place.read('out/application-set.yaml'))[0]?.toJS();
    expect(set.spec.template.spec.syncPolicy.automated).toMatchObject({ selfHeal: true });
  });

  describe('in waves', () => {
    const inventory = (...waves: readonly string[]) =>
      `clusters:\n${waves.map((wave, index) => `  - { cluster: c${index}, platform: aws${wave === '' ? '' : `, parameters: { wave: ${wave} }`} }\n`).join('')}`;
    const stepsIn = () => {
      const { strategy } = parseAllDocuments(place.read('out/application-set.yaml'))[0]?.toJS().spec;
      return strategy.rollingSync.steps.map(({ matchExpressions: [{ operator, values }] }: any) => [
        operator,
        ...values,
      ]);
    };

    test('syncs the clusters of each wave, then all others, whether they are written or not', () => {
      place.write('fleet.yaml', inventory('early', 'canary', '', 'early', 'other'));
      expect(place.fleet('fleet.yaml', ...ARGO, '--waves', 'canary,early').code).toBe(0);
      const steps = [
        ['In', 'c1'],
        ['In', 'c0', 'c3'],
        ['NotIn', 'c1', 'c0', 'c3'],
      ];
      expect(stepsIn()).toEqual(steps);
      place.fleet('fleet.yaml', ...ARGO, '--waves', 'canary,early', '--only', 'c4');
      expect(stepsIn()).toEqual(steps);
    });

    test('allows spaces around the names of waves', () => {
      place.write('fleet.yaml', inventory('early', 'canary'));
      expect(place.fleet('fleet.yaml', ...ARGO, '--waves', ' canary, early,').code).toBe(0);
      expect(stepsIn()).toEqual([
        ['In', 'c1'],
        ['In', 'c0'],
        ['NotIn', 'c1', 'c0'],
      ]);
    });

    test('writes nothing if no cluster is in a wave', () => {
      place.write('fleet.yaml', inventory('canary', ''));
      const { code, err } = place.fleet('fleet.yaml', ...ARGO, '--waves', 'canary,erly');
      expect(code).toBe(2);
      expect(err).toContain(
        'IR182 inventory parameters.wave: found no cluster with the wave "erly", expected at least one',
      );
      expect(err).not.toContain('"canary", expected');
      expect(place.has('out/application-set.yaml')).toBe(false);
    });

    test.each([
      [[...ARGO, '--automated', '--waves', 'a'], 'found --automated and --waves, expected one of them'],
      [[...ARGO, '--waves', 'a,b, a'], 'found "a" more than once in --waves, expected each wave once'],
      [[...ARGO, '--waves', ' ,'], 'found no wave in --waves, expected values of parameters.wave of the clusters'],
      [[...ARGO, '--waves', ''], 'found no wave in --waves, expected values of parameters.wave of the clusters'],
      [['--waves', 'a'], 'found --waves, which is for --delivery argo-cd only'],
    ])('%j is a wrong command line', (options, message) => {
      place.write('fleet.yaml', inventory('a'));
      const { code, err } = place.fleet('fleet.yaml', ...options);
      expect(code).toBe(2);
      expect(err).toContain(message);
    });
  });

  test('writes beside it what Argo CD needs to apply the objects, and to show how they are', () => {
    place.write('fleet.yaml', CLUSTERS);
    place.fleet('fleet.yaml', ...ARGO);
    const roles = parseAllDocuments(place.read('out/argo-cd-permissions.yaml')).map((each) => each.toJS());
    expect(roles.map(({ kind }) => kind)).toEqual(['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding']);
    expect(JSON.stringify(roles)).toContain('persistentvolumeclaims');
    expect(place.read('out/argo-cd-health-checks.yaml')).toMatch(/kind: ArgoCD\n[^]*resourceHealthChecks:\n/);
    // A cluster that is not written this time needs its rights as before.
    place.fleet('fleet.yaml', ...ARGO, '--only', 'prod-us');
    expect(parseAllDocuments(place.read('out/argo-cd-permissions.yaml')).map((each) => each.toJS())).toEqual(roles);
  });

  test.each([
    [['--delivery', 'argo-cd'], 'found no --repo'],
    [['--repo', 'x'], 'found --repo, which is for --delivery argo-cd only'],
    [['--delivery', 'manifest-work'], 'found no --namespace'],
    [['--automated'], 'found --automated, which is for --delivery argo-cd only'],
    [['--only', 'prod-eu', '--delete-absent'], 'found --only and --delete-absent, expected one of them'],
    [
      ['--only', 'prod-ue'],
      /^IR182 option --only \(prop only of Fleet\): found cluster "prod-ue", which is not in the inventory.*\n {4}fix: write prod-eu instead\n/,
    ],
  ])('%j is a wrong command line', (options, message) => {
    place.write('fleet.yaml', CLUSTERS);
    const { code, err } = place.fleet('fleet.yaml', ...options);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(place.has('out')).toBe(false);
  });
});

describe('a dry run', () => {
  const ENGINES: readonly (readonly [string, readonly string[]])[] = [
    ['no delivery', []],
    ['argo-cd', ['--delivery', 'argo-cd', '--repo', 'https://git.example.com/a.git', '--folder', 'a']],
    ['manifest-work', ['--delivery', 'manifest-work', '--namespace', 'works']],
  ];
  const filesIn = (): readonly (readonly [string, string])[] =>
    readdirSync(join(place.folder, 'out'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => [name, place.read(`out/${name}`)]);

  test.each(ENGINES)('says what a run does, and does nothing (%s)', (_, engine) => {
    place.write('fleet.yaml', CLUSTERS);
    const { code, out } = place.fleet('fleet.yaml', '--dry-run', ...engine);
    expect([code, place.has('out')]).toEqual([0, false]);
    expect(out).toMatch(/^prod-us .* to write$/m);
    expect(out).toContain(
      '\nout: 2 clusters, 2 to write, 0 unchanged, 0 with errors, 0 warnings.\nDry run: nothing was written.\n',
    );
    place.fleet('fleet.yaml', ...engine);
    const before = filesIn();
    place.write('fleet.yaml', CLUSTERS.replace('replicas: 3', 'replicas: 4').replace(/ {2}- cluster: prod-us[^]*/, ''));
    const second = place.fleet('fleet.yaml', '-n', '--delete-absent', ...engine).out;
    expect(second).toContain('out: 1 cluster, 1 to write, 0 unchanged, 0 with errors, 0 warnings.\n');
    expect(second).toContain('prod-us is no longer in the inventory: its folder would be deleted.\n');
    expect(filesIn()).toEqual(before);
  });

  test('finds mistakes as a run does', () => {
    place.write('fleet.yaml', CLUSTERS.replace('platform: aws', 'platform: awz'));
    expect(place.fleet('fleet.yaml', '-n').code).toBe(2);
    place.write('fleet.yaml', CLUSTERS.replace('bucket: layers', 'bucket: A_B'));
    expect(place.fleet('fleet.yaml', '-n').code).toBe(1);
  });
});

test('--only writes these clusters, and leaves the others as they are', () => {
  place.write('fleet.yaml', CLUSTERS);
  place.fleet('fleet.yaml');
  const before = place.read(file('prod-us'));
  place.write('fleet.yaml', CLUSTERS.replace('replicas: 3', 'replicas: 4').replace('bucket: layers', 'bucket: others'));
  const { code, out } = place.fleet('fleet.yaml', '--only', 'prod-eu');
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('\nout: 1 cluster, 1 written, 0 unchanged, 0 with errors, 0 warnings.\n'),
  ]);
  expect(out).not.toContain('prod-us');
  expect(place.read(file('prod-eu'))).toContain('replicas: 4');
  expect(place.read(file('prod-us'))).toBe(before);
  expect(place.fleet('fleet.yaml', '--only=prod-us,prod-eu').out).toContain('2 clusters, 1 written, 1 unchanged');
  expect(place.fleet('fleet.yaml', '--only', 'prod-us', '--only', 'prod-eu').out).toContain('2 clusters, 0 written');
});

test('the table has platforms by their own names, and of many clusters those that changed', () => {
  const many = (replicas: number): string => {
    const rows = Array.from(
      { length: 101 },
      (_, at) => `c${at},${at === 0 ? 'Amazon' : 'aws'},${at === 7 ? replicas : 2}`,
    );
    return ['cluster,platform,overrides.replicas', ...rows, ''].join('\n');
  };
  place.write('fleet.csv', many(2));
  const first = place.fleet('fleet.csv').out;
  expect(first).toMatch(
    /^CLUSTER {2}PLATFORM {2}RELEASE +STORAGE {2}RESULT\nc0 +aws +5\.1 \(default\) {2}s3 +written\n/,
  );
  expect(first).toContain('\nand 1 more\n');
  place.write('fleet.csv', many(3));
  expect(place.fleet('fleet.csv').out).toMatch(
    /^CLUSTER .*\nc7 .* written\nand 100 more\nout: 101 clusters, 1 written/,
  );
});

test('-q prints problems only', () => {
  place.write('fleet.yaml', CLUSTERS);
  expect(place.fleet('fleet.yaml', '-q')).toMatchObject({ code: 0, out: '', err: '' });
  place.write('fleet.yaml', CLUSTERS.replace('bucket: layers', 'bucket: A_B'));
  expect(place.fleet('fleet.yaml', '-q')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('IR108') });
});

test.each(['{{ .path.path }}', 'a*', '[a]', 'a?', 'a\nb'])(
  'the folder %j, in which Argo CD would see more',
  (folder) => {
    place.write('fleet.yaml', CLUSTERS);
    const argoCd = ['--delivery', 'argo-cd', '--repo', 'https://git.example.com/fleet.git', '--folder', folder];
    const { code, err } = place.fleet('fleet.yaml', ...argoCd);
    expect([code, err]).toEqual([2, expect.stringContaining('expected the path of one folder, without *')]);
    expect(place.has('out')).toBe(false);
  },
);

describe('manifest-work', () => {
  const WORK = ['--delivery', 'manifest-work', '--namespace', 'registries'];
  const EDGE = `clusters:
  - {cluster: edge-1, platform: aws}
  - {cluster: prod, platform: aws, overrides: {replicas: 3}}
  - {cluster: edge-2, platform: aws}
`;
  const hub = (): string[] => readdirSync(join(place.folder, 'out/_hub')).sort();
  const objectIn = (name: string) => parseAllDocuments(place.read(`out/_hub/${name}`))[0]?.toJS();

  test('shares one work among equal clusters and gives each other one its own', () => {
    place.write('fleet.yaml', EDGE);
    expect(place.fleet('fleet.yaml', ...WORK).code).toBe(0);
    const [own = '', placement = '', shared = ''] = hub();
    expect(own).toBe('prod.yaml');
    expect(objectIn(own)).toMatchObject({ kind: 'ManifestWork', metadata: { namespace: 'prod' } });
    expect(objectIn(shared)).toMatchObject({ kind: 'ManifestWorkReplicaSet', metadata: { namespace: 'registries' } });
    const { metadata, spec } = objectIn(placement);
    expect(objectIn(shared).spec.placementRefs[0].name).toBe(metadata.name);
    expect(spec.predicates[0].requiredClusterSelector.labelSelector.matchExpressions).toEqual([
      { key: 'name', operator: 'In', values: ['edge-1', 'edge-2'] },
    ]);
  });

  test('goes on with what a cluster with an error, or one that left, has in its folder', () => {
    place.write('fleet.yaml', EDGE);
    place.fleet('fleet.yaml', ...WORK);
    const before = hub().map((name) => place.read(`out/_hub/${name}`));
    place.write('fleet.yaml', EDGE.replace('replicas: 3', 'storage: {s3: {bucket: A_B}}').replace(/.*edge-2.*\n/, ''));
    expect(place.fleet('fleet.yaml', ...WORK).code).toBe(1);
    expect(hub().map((name) => place.read(`out/_hub/${name}`))).toEqual(before);
  });

  test('tells what another delivery left, and deletes it with --delete-absent', () => {
    const ARGO = ['--delivery', 'argo-cd', '--repo', 'https://git.example.com/fleet.git', '--folder', 'clusters'];
    place.write('fleet.yaml', EDGE);
    place.fleet('fleet.yaml', ...WORK);
    expect(place.fleet('fleet.yaml', ...WORK).out).not.toContain('another --delivery');
    place.write('out/_hub/mine.yaml', 'a: 1\n');
    place.write('out/_hub/notes.txt', '');
    const told = place.fleet('fleet.yaml', ...ARGO).out;
    expect(told).toContain(
      '_hub/prod.yaml was written by an earlier run with another --delivery: it stays, unless you add --delete-absent.\n',
    );
    expect(told.match(/another --delivery/g)).toHaveLength(3);
    const { code, out } = place.fleet('fleet.yaml', '--delete-absent');
    expect(code).toBe(0);
    expect(out).toContain(
      'application-set.yaml was written by an earlier run with another --delivery: it was deleted.\n',
    );
    expect(out).toContain('_hub/prod.yaml was written by an earlier run with another --delivery: it was deleted.\n');
    expect(place.has('out/application-set.yaml')).toBe(false);
    expect(hub()).toEqual(['mine.yaml', 'notes.txt']);
  });

  test('takes back the work of a cluster that is deleted', () => {
    place.write('fleet.yaml', EDGE);
    place.fleet('fleet.yaml', ...WORK);
    place.write('fleet.yaml', EDGE.replace(/.*edge-2.*\n/, ''));
    place.fleet('fleet.yaml', ...WORK, '--delete-absent');
    expect(hub()).toEqual(['edge-1.yaml', 'prod.yaml']);
  });
});

describe('clusters that use one storage', () => {
  const sharing = (overrides = '') => `defaults:
  overrides: {storage: {s3: {bucket: layers, region: us-east-1}}${overrides}}
clusters:
  - {cluster: a, platform: aws}
  - {cluster: b, platform: aws}
  - {cluster: c, platform: aws, overrides: {storage: {s3: {bucket: other, region: us-east-1}}}}
`;

  test('are written with one warning, which says how many they are', () => {
    const others = ['d', 'e', 'f', 'g'].map((name) => `  - {cluster: ${name}, platform: aws}\n`).join('');
    place.write('many.yaml', sharing() + others);
    expect(place.fleet('many.yaml', '--dry-run').err.match(/^\S.*\n.*$/gm)).toEqual([
      'many.yaml:4: warning about cluster a:\n  IR331 Config/cluster spec.storage.s3.bucket: found "layers", which 5 other clusters use, too: "b", "d", "e" and 2 more, expected storage that no other cluster uses.',
    ]);
    place.write('fleet.yaml', sharing());
    const { code, out, err } = place.fleet('fleet.yaml');
    expect(code).toBe(0);
    expect(out).toMatch(/\nout: 3 clusters, 3 written, 0 unchanged, 0 with errors, 1 warning\.\n$/);
    expect(err.match(/^\S.*\n.*$/gm)).toEqual([
      'fleet.yaml:4: warning about cluster a:\n  IR331 Config/cluster spec.storage.s3.bucket: found "layers", which "b" uses, too, expected storage that no other cluster uses.',
    ]);
  });

  test('are told of where the first of them alone has a reason', () => {
    place.write(
      'fleet.yaml',
      sharing().replace('cluster: a,', 'cluster: a, overrides: {acknowledge: {IR331: mine alone}},'),
    );
    expect(place.fleet('fleet.yaml').err).toContain('warning about cluster b:');
  });

  test('may have a reason', () => {
    place.write('fleet.yaml', sharing(', acknowledge: {IR331: two halves of one cluster}'));
    expect(place.fleet('fleet.yaml').err).toBe('');
  });
});

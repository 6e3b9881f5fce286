import fs, { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../files/temporary';
import { runWith } from './checking';

const CONFIG = `# The registry of production.
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster, uid: a}
spec:
  managementState: Managed
  replicas: 2
  rolloutStrategy: RollingUpdate
  httpSecret: 0123456789
  logLevel: Debug # for slow pushes
  storage:
    managementState: Unmanaged
    s3: {bucket: acme-images, region: eu-central-1}
`;

/** Nothing else is on standard error. */
const RELEASE_NOTE = /^release not set: .*\n$/;

test('prints the app and the report', () => {
  inFolder({ 'live.yaml': CONFIG }, (folder) => {
    const { code, out, err } = runWith(['adopt', '--no-config', join(folder, 'live.yaml')]);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(RELEASE_NOTE) });
    expect(out).toContain(`    const storage = RegistryStorage.s3(this, 'storage', {
      bucket: 'acme-images',
      region: 'eu-central-1',
    });

    // The registry of production.
    new ImageRegistry(this, 'registry', {
      storage,
      // for slow pushes
      logLevel: LogLevel.DEBUG,
    });
`);
    expect(out).toContain('//   Config/cluster spec.httpSecret: a secret that the Operator generates\n');
    expect(out).toContain('//   Config/cluster metadata.uid: the API server sets it\n');
    expect(out).not.toContain('0123456789');
  });
});

test('leaves out folders without an object of the registry, and names the first of them', () => {
  const others = Array.from({ length: 12 }, (_, index) => `repo/apps/${String.fromCodePoint(97 + index)}`);
  const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: web}\nspec: {ports: [{port: 80}]}\n';
  const files = Object.fromEntries(others.map((path) => [`${path}/service.yaml`, service]));
  inFolder({ ...files, 'repo/cluster/config.yaml': CONFIG }, (folder) => {
    const { code, out } = runWith(['adopt', '--no-config', '--out', join(folder, 'app'), join(folder, 'repo')]);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'app')).filter((name) => name.endsWith('.ts'))).toEqual([
      'main.ts',
      'registry.test.ts',
      'registry.ts',
    ]);
    expect(out).toContain(`  ${join(folder, 'repo/apps/a')}: no object of the registry\n`);
    expect(out).toContain('  2 others: no object of the registry\n\nAdopted 1 object: Config/cluster\n');
  });
});

test('says what to fix first if synth fails for what is kept as YAML', () => {
  inFolder({ 'live.yaml': CONFIG.replace(/storage:[^]*/, 'storage: {emptyDir: {}}\n') }, (folder) => {
    const args = [
      'adopt',
      '--no-config',
      '--platform',
      'libvirt',
      '--release',
      '4.19',
      '--out',
      join(folder, 'project'),
    ];
    const { code, out } = runWith([...args, join(folder, 'live.yaml')]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /\nNext: cd .* && npm install\nnpm run synth fails until these errors are fixed:\n {2}IR206 in manifests\/config-cluster\.yaml: set spec\.replicas to 1, or replace this storage type with one that pods can share, such as an object store or a ReadWriteMany claim\n$/,
    );
  });
});

test('writes a project, and says what comes next', () => {
  inFolder({ 'live.yaml': CONFIG }, (folder) => {
    const target = join(folder, 'deep', 'project');
    const args = ['adopt', '--no-config', '--platform', 'aws', '--release', '4.19', '--out', target];
    const { code, out, err } = runWith([...args, join(folder, 'live.yaml')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\nNext: cd .* && npm install && npm run synth\n$/);
    expect(readdirSync(target).sort()).toContain('package.json');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['project']);
    expect(readFileSync(join(target, 'registry.ts'), 'utf8')).toContain(
      'super(scope, id, { platform: Platform.AWS, release: Release.V4_19 });',
    );
    expect(readFileSync(join(target, 'cdk8s.yaml'), 'utf8')).toContain('platform: aws');
  });
});

test('names the rule that refuses an object, and keeps the object as YAML', () => {
  inFolder({ 'live.yaml': CONFIG.replace('replicas: 2', 'replicas: -1') }, (folder) => {
    const { code, out } = runWith(['adopt', '--no-config', join(folder, 'live.yaml')]);
    expect(code).toBe(1);
    expect(out).toContain(
      '//   Config/cluster in manifests/config-cluster.yaml: IR104 spec.replicas: found -1, expected 0 or more\n',
    );
    expect(out).toContain('export class ClusterRegistry extends Chart {');
  });
});

test('one chart holds what is kept apart from a registry that is not there, and its test expects no report', () => {
  inFolder({ 'image.yaml': BOTH_LISTS, 'kustomization.yaml': KUSTOMIZATION }, (folder) => {
    const target = join(folder, 'project');
    const { code } = runWith(['adopt', '--no-config', '--out', target, folder]);
    expect(code).toBe(1);
    const read = (file: string): string => readFileSync(join(target, file), 'utf8');
    expect(read('registry.ts').match(/^(?:import|export) .*$/gm)).toEqual([
      "import { Chart, Include } from 'cdk8s';",
      "import type { Construct } from 'constructs';",
      'export class ClusterRegistry extends Chart {',
    ]);
    expect(read('main.ts')).toContain("import { ClusterRegistry } from './registry';\n");
    expect(read('registry.test.ts').match(/^(?:import|test).*$/gm)).toEqual([
      "import { Testing } from 'cdk8s';",
      "import { ClusterRegistry } from './registry';",
      "test('the manifests are those of the snapshot', () => {",
    ]);
  });
});

test('names an object without a name by its kind', () => {
  inFolder({ 'secret.yaml': SECRET, 'kustomization.yaml': KUSTOMIZATION }, (folder) => {
    const { code, err } = runWith(['adopt', '--no-config', folder]);
    expect(code).toBe(2);
    expect(err).toContain('\n  left out: Kustomization: it lists the existing files, which the app replaces\n');
  });
});

test('what is left out for one reason is one line', () => {
  const labelled = `${KUSTOMIZATION.replace('[]', '[config.yaml, secret.yaml]')}commonLabels: {a: b}\n`;
  const files = { 'config.yaml': CONFIG, 'secret.yaml': SECRET, 'kustomization.yaml': labelled };
  inFolder(files, (folder) => {
    const { err } = runWith(['adopt', '--no-config', '--release', '4.20', folder]);
    expect(err.match(/left out: .*/g)).toEqual([
      expect.stringMatching(/^left out: Config\/cluster, Secret\/\S+: changed by .*\(-k \S+\)$/),
      expect.stringMatching(/^left out: Kustomization: /),
    ]);
    expect(err).not.toContain('--help');
  });
});

const BOTH_LISTS = `apiVersion: config.openshift.io/v1
kind: Image
metadata: {name: cluster}
spec: {registrySources: {allowedRegistries: [a.com], blockedRegistries: [b.com]}}
`;
const SECRET = `apiVersion: v1
kind: Secret
metadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry}
stringData: {REGISTRY_STORAGE_S3_ACCESSKEY: aaaa}
`;
const KUSTOMIZATION = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n';

test.each([
  ['a folder that is not empty', { 'live.yaml': CONFIG, 'out/notes.txt': '' }, 'found notes.txt in'],
  ['a file in the place of the folder', { 'live.yaml': CONFIG, out: '' }, 'expected an empty folder'],
  ['no YAML', { 'live.yaml': 'kind: [', 'out/.git/HEAD': '' }, 'unreadable'],
  ['no object', { 'live.yaml': 'a: 1', 'out/.git/HEAD': '' }, 'found no object of the image registry in '],
  [
    'an object of something else',
    { 'live.yaml': '{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: shop}}', 'out/.git/HEAD': '' },
    'live.yaml, expected a Config, or another object that the registry needs\n  fix: name the files or folders with such an object\n',
  ],
])('writes nothing for %s', (_, files, message) => {
  inFolder(files, (folder) => {
    const before = readdirSync(folder, { recursive: true }).sort();
    const { code, err } = runWith(['adopt', '--no-config', '--out', join(folder, 'out'), join(folder, 'live.yaml')]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });
});

test('writes an inventory for fleet, and says how it is called', () => {
  const files = { 'in/a/live.yaml': CONFIG, 'in/b/live.yaml': CONFIG };
  inFolder(files, (folder) => {
    const target = join(folder, 'fleet');
    const args = ['adopt', '--no-config', '--language', 'inventory', '--out', target, join(folder, 'in')];
    const unnamed = runWith(args);
    expect({ code: unnamed.code, err: unnamed.err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('found no platform for '),
    });
    expect(readdirSync(folder)).toEqual(['in']);
    const { code, out } = runWith([...args, '--platform', 'aws']);
    expect(code).toBe(0);
    expect(out).toMatch(/\nNext: cd .* && npx cdk8s-openshift-image-registry fleet inventory.yaml --out clusters\n$/);
    expect(readdirSync(target)).toEqual(['inventory.yaml']);
    const fleet = runWith(['fleet', '--no-config', join(target, 'inventory.yaml'), '--out', join(target, 'clusters')]);
    expect({ code: fleet.code, clusters: readdirSync(join(target, 'clusters')) }).toEqual({
      code: 0,
      clusters: ['a', 'b'],
    });
  });
});

test('an inventory of no registry has no next step', () => {
  inFolder({ 'live.yaml': CONFIG.replace('replicas: 2', 'replicas: -2') }, (folder) => {
    const args = ['adopt', '--no-config', '--language', 'inventory', '--platform', 'aws'];
    const { code, out } = runWith([...args, '--out', join(folder, 'out'), join(folder, 'live.yaml')]);
    expect({ code, out }).toEqual({ code: 1, out: expect.not.stringContaining('Next:') });
  });
});

test('a full disk is named, and nothing is left behind', () => {
  inFolder({ 'live.yaml': CONFIG, 'out/.git/HEAD': '' }, (folder) => {
    const before = readdirSync(folder, { recursive: true }).sort();
    let count = 0;
    const { writeFileSync } = fs;
    const write = jest.spyOn(fs, 'writeFileSync').mockImplementation((...args) => {
      count += 1;
      if (count === 4)
        throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write', path: String(args[0]) });
      writeFileSync(...args);
    });
    try {
      const out = join(folder, 'out');
      expect(runWith(['adopt', '--no-config', '--out', out, join(folder, 'live.yaml')])).toMatchObject({
        code: 2,
        err: `cdk8s-openshift-image-registry: the disk is full: ${out} is not written\n`,
      });
    } finally {
      write.mockRestore();
    }
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });
});

/** Runs `adopt` with a rename that fails once the process is to be killed, and leaves what is there then. */
function killedWhileMoving(folder: string, files: number): void {
  let moves = 0;
  const { renameSync, rmSync } = fs;
  const rename = jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    moves += 1;
    if (moves > files) throw new Error('killed');
    renameSync(from, to);
  });
  const remove = jest.spyOn(fs, 'rmSync').mockImplementation((path, options) => {
    if (moves <= files) rmSync(path, options);
  });
  try {
    expect(runWith(['adopt', '--no-config', '--out', join(folder, 'out'), join(folder, 'live.yaml')]).code).not.toBe(0);
  } finally {
    rename.mockRestore();
    remove.mockRestore();
  }
}

describe('what a run that was killed left behind', () => {
  const adoptInto = (out: string, folder: string) =>
    runWith(['adopt', '--no-config', '--out', out, join(folder, 'live.yaml')]);

  test('is removed from a new folder and from beside it', () => {
    inFolder({ 'live.yaml': CONFIG, '.image-registry-4194305/files/main.ts': '' }, (folder) => {
      expect(adoptInto(join(folder, 'out'), folder).code).toBe(0);
      expect(readdirSync(folder).sort()).toEqual(['live.yaml', 'out']);
      expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.image'))).toEqual([]);
    });
  });

  test('is removed from a folder that is there, with the files that it had moved', () => {
    inFolder({ 'live.yaml': CONFIG, 'out/.git/HEAD': '' }, (folder) => {
      const out = join(folder, 'out');
      killedWhileMoving(folder, 5);
      expect(readdirSync(out).length).toBe(7);
      expect(adoptInto(out, folder)).toMatchObject({ code: 0, err: expect.stringMatching(RELEASE_NOTE) });
      expect(readdirSync(out)).toContain('registry.ts');
      expect(readdirSync(out).filter((name) => name.startsWith('.image'))).toEqual([]);
    });
  });

  test('stays if somebody changed it since', () => {
    inFolder({ 'live.yaml': CONFIG, 'out/.git/HEAD': '' }, (folder) => {
      const out = join(folder, 'out');
      killedWhileMoving(folder, 5);
      const changed = '.gitignore';
      expect(readdirSync(out)).toContain(changed);
      fs.writeFileSync(join(out, changed), 'mine');
      expect(adoptInto(out, folder)).toMatchObject({ code: 2, err: expect.stringContaining(`found ${changed} in `) });
      expect(readFileSync(join(out, changed), 'utf8')).toBe('mine');
    });
  });

  test('stays if its process runs, and stops no other', () => {
    const name = `.image-registry-${process.ppid}`;
    inFolder({ 'live.yaml': CONFIG, [`out/${name}/files/main.ts`]: 'a' }, (folder) => {
      expect(adoptInto(join(folder, 'out'), folder).code).toBe(0);
      expect(readFileSync(join(folder, 'out', name, 'files/main.ts'), 'utf8')).toBe('a');
    });
  });
});

test.each(['EACCES', 'ENOTDIR', 'EROFS'])(
  'a folder that cannot be written to is named (%s), and nothing is left behind',
  (code) => {
    inFolder({ 'live.yaml': CONFIG }, (folder) => {
      const out = join(folder, 'out');
      const make = jest.spyOn(fs, 'mkdirSync').mockImplementation((path) => {
        throw Object.assign(new Error(code), { code, syscall: 'mkdir', path: String(path) });
      });
      try {
        const result = runWith(['adopt', '--no-config', '--out', out, join(folder, 'live.yaml')]);
        expect(result).toMatchObject({ code: 2, out: '' });
        expect(result.err.split('\n')[0]).toContain(out);
        expect(result.err).not.toContain('.image-registry-');
      } finally {
        make.mockRestore();
      }
      expect(readdirSync(folder)).toEqual(['live.yaml']);
    });
  },
);

test('an object that kustomize changes is not adopted as it is in its file', () => {
  const base = 'resources: [c.yaml]\n';
  const adoptedIn = (kustomization: string, files: Readonly<Record<string, string>> = {}) => {
    const all = { 'base/c.yaml': CONFIG, 'base/kustomization.yaml': base, 'prod/kustomization.yaml': kustomization };
    return inFolder({ ...all, ...files }, (folder) => runWith(['adopt', '--no-config', folder]));
  };
  const taken = 'resources: [../base]\n';
  const patch =
    'kind: Config\napiVersion: imageregistry.operator.openshift.io/v1\nmetadata: {name: cluster}\nspec: {storage: {s3: {bucket: acme-prod}}}\n';
  for (const [kustomization, files, why] of [
    [
      `${taken}patches: [{path: p.yaml}]\n`,
      { 'prod/p.yaml': patch },
      'a patch that [^ ]*prod/kustomization.yaml merges',
    ],
    [`${taken}commonLabels: {a: b}\n`, {}, 'labels or annotations that [^ ]*prod/kustomization.yaml gives'],
    [`${taken}namePrefix: a-\n`, {}, 'a prefix or suffix that [^ ]*prod/kustomization.yaml gives'],
    [
      `${taken}components: [../all]\n`,
      { 'all/kustomization.yaml': 'kind: Component\nlabels: [{pairs: {a: b}}]\n' },
      'labels or annotations that [^ ]*all/kustomization.yaml gives',
    ],
  ] as const) {
    const { code, err, out } = adoptedIn(kustomization, files);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(new RegExp(`left out: Config/cluster: changed by ${why}.*\\(-k .*prod\\)`));
  }
  expect(adoptedIn(taken)).toMatchObject({ code: 0, out: expect.stringContaining("bucket: 'acme-images'") });
  const claim =
    'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a, namespace: openshift-image-registry, labels: {a: b}}\nspec: {accessModes: [ReadWriteMany], resources: {requests: {storage: 1Gi}}}\n';
  const labelled = adoptedIn(`${taken}commonLabels: {a: b}\n`, {
    'base/kustomization.yaml': 'resources: [c.yaml, d.yaml]\n',
    'base/d.yaml': claim,
  });
  expect(labelled.out).toMatch(/Left out:\n\/\/ +Config\/cluster: changed by labels/);
  expect(labelled.out).toContain('//   PersistentVolumeClaim/openshift-image-registry/a in manifests/');
});

test('a platform that has two names is asked for', () => {
  const { code, err } = runWith(['adopt', '--no-config', '--platform', 'openstack', '-']);
  expect(code).toBe(2);
  expect(err).toContain('(did you mean openstack-swift or openstack-cinder?)');
});

test('the namespace of an object that has none is left out, and listed', () => {
  inFolder({ 'live.yaml': CONFIG.replace('name: cluster', 'name: cluster, namespace: openshift') }, (folder) => {
    const { out } = runWith(['adopt', '--no-config', join(folder, 'live.yaml')]);
    expect(out).toContain('metadata.namespace: objects of this kind have no namespace\n');
    expect(out).toContain('without the parts that are left out');
  });
});

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

test('prints the app and the report', () => {
  inFolder({ 'live.yaml': CONFIG }, (folder) => {
    const { code, out, err } = runWith(['adopt', '--no-config', join(folder, 'live.yaml')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
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
      '//   Config/cluster in manifests/config-cluster.yaml: IR104: found -1, expected 0 or more\n',
    );
    expect(out).toContain('export class OtherManifests extends Chart {');
  });
});

test.each([
  ['a folder that is not empty', { 'live.yaml': CONFIG, 'out/notes.txt': '' }, 'found notes.txt in'],
  ['a file in the place of the folder', { 'live.yaml': CONFIG, out: '' }, 'expected an empty folder'],
  ['no YAML', { 'live.yaml': 'kind: [', 'out/.git/HEAD': '' }, 'unreadable'],
  ['nothing of the registry', { 'live.yaml': 'a: 1', 'out/.git/HEAD': '' }, ''],
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

test('what a run that was killed left behind stops no other', () => {
  inFolder({ 'live.yaml': CONFIG, 'out/.new-123/main.ts': '' }, (folder) => {
    const { code } = runWith(['adopt', '--no-config', '--out', join(folder, 'out'), join(folder, 'live.yaml')]);
    expect(code).toBe(0);
  });
});

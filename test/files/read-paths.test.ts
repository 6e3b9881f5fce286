import { execFileSync, spawn } from 'node:child_process';
import fs, { mkdirSync, symlinkSync, linkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_BYTES } from '../../src/files/read-bytes';
import type { Inputs } from '../../src/inputs/inputs';
import { readPaths } from '../../src/files/read-paths';
import { onLinux, onPosix } from '../posix';
import { inFolder, type Files } from './temporary';

const object = (name: string): string => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\n`;

/** `a/b.yaml: x y`, for each file with its objects; what cannot be read with its place and reason. */
function read(files: Files, paths: readonly string[], prepare: (folder: string) => void = () => undefined): Shown {
  return inFolder(files, (folder) => {
    prepare(folder);
    const named = paths.map((path) => (path === '-' ? path : join(folder, path)));
    const relative = (text: string): string => text.replaceAll(`${folder}/`, '').replaceAll(folder, '.');
    return shown(
      readPaths(named, () => object('standard-input')),
      relative,
    );
  });
}

interface Shown {
  readonly objects: readonly string[];
  readonly unreadable: readonly string[];
  readonly notJudged: readonly string[];
}

function shown({ files, notJudged }: Inputs, relative: (text: string) => string): Shown {
  return {
    objects: files
      .filter(({ objects }) => objects.length > 0)
      .map(
        ({ file, objects }) => `${relative(file)}: ${objects.map(({ manifest }) => manifest.metadata.name).join(' ')}`,
      ),
    unreadable: files
      .flatMap(({ unreadable }) => unreadable)
      .map(({ file, line, column, message }) => `${relative(file)}:${line}:${column} ${message}`),
    notJudged: notJudged.map(({ file, line, why }) => `${relative(file)}:${line} ${relative(why)}`),
  };
}

const nothing: Shown = { objects: [], unreadable: [], notJudged: [] };

describe('a folder', () => {
  test('gives its YAML and JSON in the order of the names, and those of folders in it', () => {
    const files = {
      'b.yaml': object('b'),
      'a.yml': object('a'),
      'c/d.json': '{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "d"}}',
      'c/e/f.yaml': object('f'),
      'README.md': object('readme'),
      'g.yaml.bak': object('g'),
    };
    const objects = ['a.yml: a', 'b.yaml: b', 'c/d.json: d', 'c/e/f.yaml: f'];
    expect(read(files, ['.'])).toEqual({ ...nothing, objects });
  });

  test('hidden files and folders and installed packages are passed over', () => {
    const files = {
      'a.yaml': object('a'),
      '.b.yaml': 'a: b: c',
      '.git/c.yaml': object('c'),
      'node_modules/d.yaml': object('d'),
    };
    expect(read(files, ['.'])).toEqual({ ...nothing, objects: ['a.yaml: a'] });
  });

  test('a folder without such files cannot be read', () => {
    const message = 'no file in it ends in .yaml, .yml or .json';
    expect(read({ 'a/b.txt': 'x' }, ['a'])).toEqual({ ...nothing, unreadable: [`a:1:1 ${message}`] });
    const ofCluster = inFolder({ 'a/b.md': 'x' }, (folder) => readPaths([folder], () => '', { ofCluster: true }));
    expect(ofCluster.files.flatMap(({ unreadable }) => unreadable.map((each) => each.message))).toEqual([
      'no file in it ends in .yaml, .yml, .json, .log or .txt; other texts are read where they are named themselves',
    ]);
  });

  onPosix('links to folders are not followed, links to files are', () => {
    const found = read({ 'a/a.yaml': object('a'), 'other/b.yaml': object('b') }, ['a'], (folder) => {
      symlinkSync('.', join(folder, 'a', 'loop'));
      symlinkSync('../other', join(folder, 'a', 'other'));
      symlinkSync('../other/b.yaml', join(folder, 'a', 'link.yaml'));
    });
    expect(found).toEqual({ ...nothing, objects: ['a/a.yaml: a', 'a/link.yaml: b'] });
  });

  test('two names of one file are two files', () => {
    const found = read({ 'a.yaml': object('a') }, ['.'], (folder) => {
      linkSync(join(folder, 'a.yaml'), join(folder, 'b.yaml'));
    });
    expect(found.objects).toEqual(['a.yaml: a', 'b.yaml: a']);
  });

  onLinux('names that are not UTF-8 are told, of files and of folders', () => {
    const odd = (folder: string, name: string) =>
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from(name)]);
    expect(
      read({ 'a/a.yaml': object('a') }, ['a'], (folder) => {
        writeFileSync(odd(join(folder, 'a'), '.yaml'), object('b'));
        mkdirSync(odd(join(folder, 'a'), ''));
      }),
    ).toMatchObject({
      objects: ['a/a.yaml: a'],
      unreadable: [
        'a/\ufffd:1:1 its name is not UTF-8: rename it',
        'a/\ufffd.yaml:1:1 its name is not UTF-8: rename it',
      ],
    });
  });

  onPosix('links that lead nowhere or to themselves are told', () => {
    const found = read({ 'a.yaml': object('a') }, ['.'], (folder) => {
      symlinkSync('itself.yaml', join(folder, 'itself.yaml'));
      symlinkSync('nowhere', join(folder, 'gone.yaml'));
    });
    expect(found.objects).toEqual(['a.yaml: a']);
    expect(found.unreadable).toEqual([
      'gone.yaml:1:1 no such file or folder',
      'itself.yaml:1:1 a symbolic link that points to itself',
    ]);
  });

  onPosix('a pipe that nobody writes into and a device are told, and not opened', () => {
    const found = read({ 'a.yaml': object('a') }, ['.'], (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe.yaml'), join(folder, 'pipe.txt'), join(folder, 'must-gather.tar.gz')]);
      symlinkSync('/dev/zero', join(folder, 'zero.json'));
    });
    expect(found).toEqual({
      ...nothing,
      objects: ['a.yaml: a'],
      unreadable: ['must-gather.tar.gz', 'pipe.yaml', 'zero.json'].map(
        (name) => `${name}:1:1 it is a pipe, a device or a socket`,
      ),
    });
  });

  onPosix('a named pipe that is named itself is read, and without a writer is told', () => {
    const written = (write: (pipe: string) => void) => (folder: string) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      write(join(folder, 'pipe'));
    };
    const some = read(
      {},
      ['pipe'],
      written((pipe) => void spawn('sh', ['-c', `sleep 0.3; echo '${object('a').trim()}' > "$0"`, pipe])),
    );
    expect(some.objects).toEqual(['pipe: a']);
    let now = 0;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
    const none = read(
      {},
      ['pipe'],
      written(() => undefined),
    );
    clock.mockRestore();
    expect(none.unreadable).toEqual(['pipe:1:1 it is a named pipe, and nothing was written to it within 10 seconds']);
  });

  onPosix('a named pipe is waited for while its writer starts', () => {
    const found = read({}, ['pipe'], (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      let now = 0;
      jest.spyOn(Date, 'now').mockImplementation(() => {
        now += 1000;
        if (now === 8000) writeFileSync(join(folder, 'pipe'), object('a'));
        return now;
      });
    });
    jest.restoreAllMocks();
    expect(found.objects).toEqual(['pipe: a']);
  });

  test('folders whose names look like files are folders', () => {
    expect(read({ 'a.yaml/b.yaml': object('b') }, ['.']).objects).toEqual(['a.yaml/b.yaml: b']);
  });

  test('a folder that may not be looked into is told, and the rest is read', () => {
    const found = inFolder({ 'a/a.yaml': object('a'), 'b/b.yaml': object('b') }, (folder) => {
      const { readdirSync } = fs;
      const spy = jest.spyOn(fs, 'readdirSync').mockImplementation(((path: string, options: object) => {
        if (path.endsWith('/a')) throw Object.assign(new Error('EACCES: not shown'), { code: 'EACCES' });
        return readdirSync(path, options as never);
      }) as never);
      try {
        return shown(
          readPaths([folder], () => ''),
          (text) => text.replaceAll(`${folder}/`, ''),
        );
      } finally {
        spy.mockRestore();
      }
    });
    expect(found).toEqual({ ...nothing, objects: ['b/b.yaml: b'], unreadable: ['a:1:1 no permission to read it'] });
  });
});

describe('a template in a folder', () => {
  const template = 'apiVersion: v1\nkind: Deployment\nmetadata:\n  name: {{ .Values.name }}\n';

  test('is not judged where it names none of our kinds', () => {
    const files = { 'a.yaml': object('a'), 'chart/b.yaml': template, 'c.json': '{', 'd.yaml': Buffer.from([0xff, 0]) };
    const notJudged = [
      'c.json:1 a bracket that is never closed (close it; YAML in brackets must be indented)',
      'chart/b.yaml:4 a template that is not rendered yet: {{ … }}',
      'd.yaml:1 it is not UTF-8',
    ];
    expect(read(files, ['.'])).toEqual({ ...nothing, objects: ['a.yaml: a'], notJudged });
  });

  test.each(['ConfigMap', 'Config', 'Image'])('nor where it names the kind %s', (kind) => {
    const found = read({ 'a.yaml': template.replace('Deployment', kind) }, ['.']);
    expect(found).toEqual({ ...nothing, notJudged: ['a.yaml:4 a template that is not rendered yet: {{ … }}'] });
  });

  test('what can be read of it is read', () => {
    const found = read({ 'a.yaml': `${object('a')}---\n${template}` }, ['.']);
    expect(found).toEqual({
      ...nothing,
      objects: ['a.yaml: a'],
      notJudged: ['a.yaml:9 a template that is not rendered yet: {{ … }}'],
    });
  });

  test('that is named itself cannot be read', () => {
    expect(read({ 'a.yaml': template }, ['a.yaml']).unreadable).toHaveLength(1);
  });
});

describe('a broken file in a folder', () => {
  const broken = (apiVersion: string, kind: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\na: b: c\n`;

  test.each([
    ['imageregistry.operator.openshift.io/v1', 'Config'],
    ['"imageregistry.operator.openshift.io/v1"', '"ImagePruner"'],
    ["'config.openshift.io/v1'", "'Image'"],
  ])('cannot be read where it is meant as %s %s', (apiVersion, kind) => {
    const found = read({ 'a.yaml': broken(apiVersion, kind) }, ['.']);
    expect(found.unreadable).toEqual([expect.stringContaining('a.yaml:3:4 ')]);
    expect(found.notJudged).toEqual([]);
  });

  test('in JSON the kind is known too', () => {
    const json = '{"apiVersion" : "config.openshift.io/v1", "kind" : "Image", "a": [}}';
    expect(read({ 'a.json': json }, ['.']).unreadable).toHaveLength(1);
  });

  test.each([
    ['config.openshift.io/v1', 'ImageDigestMirrorSet'],
    ['config.openshift.io/v1', 'OAuth'],
    ['imageregistry.operator.openshift.io/v1', 'ConfigList'],
    ['kpack.io/v1alpha2', 'Image'],
    ['v1', 'Config'],
  ])('is not judged where it is %s %s', (apiVersion, kind) => {
    const found = read({ 'a.yaml': broken(apiVersion, kind) }, ['.']);
    expect(found.notJudged).toHaveLength(1);
    expect(found.unreadable).toEqual([]);
  });
});

describe('in the templates of a chart', () => {
  const [why, whyOfOurs] = ['', ', which names something of the registry'].map(
    (which) => `a template of a chart${which}: check the output of helm (check --helm chart)`,
  );
  const chart = { 'chart/Chart.yaml': 'apiVersion: v2\nname: a\n' };
  const ours = 'apiVersion: config.openshift.io/v1\nkind: Image\nmetadata:\n  name: "{{ .Values.name }}"\n';

  test('what has a mark of a template is no manifest, also where it can be read', () => {
    const files = { ...chart, 'chart/templates/more/a.yaml': ours, 'chart/templates/b.yaml': '{{ if a }}\nb: [\n' };
    const notJudged = [`chart/templates/b.yaml:2 ${why}`, `chart/templates/more/a.yaml:1 ${whyOfOurs}`];
    expect(read(files, ['.'])).toEqual({ ...nothing, notJudged });
  });

  test('what has none is one', () => {
    expect(read({ ...chart, 'chart/templates/a.yaml': object('a') }, ['.']).objects).toEqual([
      'chart/templates/a.yaml: a',
    ]);
  });

  test('what can be read and is not about the registry is not listed', () => {
    const files = { ...chart, 'chart/templates/a.yaml': object('"{{ .Values.name }}"') };
    expect(read(files, ['.'])).toEqual(nothing);
  });

  test('without Chart.yaml it is no chart', () => {
    expect(read({ 'chart/templates/a.yaml': ours }, ['.']).objects).toHaveLength(1);
  });
});

describe('what is named', () => {
  test('is read whatever its name ends in', () => {
    expect(read({ 'a.txt': object('a') }, ['a.txt']).objects).toEqual(['a.txt: a']);
  });

  test('is read once, however often and in whatever way it is named', () => {
    const files = { 'a/b.yaml': object('b'), 'c.yaml': object('c') };
    const { objects } = read(files, ['a', 'c.yaml', 'a/../a/b.yaml', './c.yaml', '-', '-', 'a']);
    expect(objects).toEqual(['a/b.yaml: b', 'c.yaml: c', '<stdin>: standard-input']);
  });

  test.each([
    ['nothing.yaml', 'no such file or folder'],
    ['a.yaml/b.yaml', 'no such file or folder'],
    // Windows does not say so.
    ...(process.platform === 'win32'
      ? []
      : [[`${'x'.repeat(300)}.yaml`, 'its name is too long'] satisfies [string, string]]),
  ])('%.20s is not there', (path, message) => {
    expect(read({ 'a.yaml': object('a') }, [path, 'a.yaml'])).toEqual({
      ...nothing,
      objects: ['a.yaml: a'],
      unreadable: [`${path}:1:1 ${message}`],
    });
  });

  test.each([
    ['EACCES', 'no permission to read it'],
    ['EPERM', 'no permission to read it'],
    ['EIO', 'it cannot be read (EIO)'],
  ])('the system says %s', (code, message) => {
    const spy = jest.spyOn(fs, 'openSync').mockImplementation(() => {
      throw Object.assign(new Error(`${code}: not shown`), { code });
    });
    try {
      expect(read({ 'a.yaml': object('a') }, ['a.yaml']).unreadable).toEqual([`a.yaml:1:1 ${message}`]);
    } finally {
      spy.mockRestore();
    }
  });

  test('a file over the size that is read', () => {
    const found = read({ 'a.yaml': '', 'b.yaml': object('b') }, ['.'], (folder) => {
      truncateSync(join(folder, 'a.yaml'), MAX_BYTES + 1);
    });
    expect(found).toEqual({ ...nothing, objects: ['b.yaml: b'], unreadable: ['a.yaml:1:1 it is larger than 32 MiB'] });
  });

  test('standard input that fails', () => {
    const failing = (): never => {
      throw Object.assign(new Error('not shown'), { code: 'EBADF' });
    };
    const { files } = readPaths(['-'], failing);
    expect(files.flatMap(({ unreadable }) => unreadable)).toEqual([
      { file: '<stdin>', line: 1, column: 1, message: 'it cannot be read (EBADF)' },
    ]);
  });

  test('a folder that was emptied', () => {
    const found = read({}, ['a'], (folder) => {
      mkdirSync(join(folder, 'a'));
      writeFileSync(join(folder, 'b.yaml'), object('b'));
    });
    expect(found.unreadable).toHaveLength(1);
  });
});

describe('bytes', () => {
  const bytes = (content: Uint8Array): Shown => read({ 'a.yaml': content }, ['a.yaml']);

  test('a byte order mark is no part of the text', () => {
    expect(bytes(Buffer.from(`\ufeff${object('a')}`)).objects).toEqual(['a.yaml: a']);
    const { files } = readPaths(['-'], () => Buffer.from(`\ufeff${object('a')}`));
    expect(files[0]?.objects[0]?.locate([])).toEqual({ line: 1, column: 1 });
  });

  test('UTF-16 in both orders', () => {
    const message = 'a.yaml:1:1 it is UTF-16; save it as UTF-8';
    expect(bytes(Buffer.from('\ufeffa: 1', 'utf16le')).unreadable).toEqual([message]);
    expect(bytes(Buffer.from('\ufeffa: 1', 'utf16le').swap16()).unreadable).toEqual([message]);
  });

  test('what is not UTF-8, with its place', () => {
    expect(bytes(Buffer.from('a: é\nb: "caf\xe9"\n', 'latin1')).unreadable).toEqual(['a.yaml:1:4 it is not UTF-8']);
    expect(bytes(Buffer.concat([Buffer.from('a: é\n  b: '), Buffer.from([0xc3])])).unreadable).toEqual([
      'a.yaml:2:6 it is not UTF-8',
    ]);
  });

  test('binary garbage', () => {
    const garbage = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256));
    expect(bytes(garbage).unreadable).toEqual([expect.stringMatching(/^a\.yaml:1:\d+ it is not UTF-8$/)]);
    expect(bytes(Buffer.alloc(5000)).unreadable).toEqual([
      'a.yaml:1:1 the control character U+0000, which YAML does not allow',
    ]);
  });

  test('an empty file holds nothing', () => {
    expect(bytes(Buffer.alloc(0))).toEqual(nothing);
  });
});

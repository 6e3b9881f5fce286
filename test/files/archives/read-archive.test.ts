import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { create, Pax } from 'tar';
import { ArchiveLimits } from '../../../src/files/archives/archive-limits';
import { readArchive } from '../../../src/files/archives/read-archive';
import { readPaths } from '../../../src/files/read-paths';
import { inFolder, type Files } from '../temporary';
import { blocksOf, END, packed, tarOf, type TarEntry } from './tar-archive';

const FOLDER = 'mg/namespaces/openshift-image-registry/core/configmaps';
const MAP: TarEntry = { path: `${FOLDER}/a.yaml`, content: object('a') };

function object(name: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: openshift-image-registry}\n`;
}

/** The names of what is read of an archive, or why it cannot be read. */
function read(archive: Iterable<Buffer> | Buffer): string[] {
  return shown(readArchive('a.tar', Buffer.isBuffer(archive) ? [archive] : archive));
}

function shown({ files, notJudged }: ReturnType<typeof readArchive>): string[] {
  return [
    ...files.flatMap(({ objects }) => objects.map(({ manifest }) => manifest.metadata.name)),
    ...files.flatMap(({ unreadable }) => unreadable.map(({ message }) => message)),
    ...notJudged.map(({ file, why }) => `${file}: ${why}`),
  ];
}

const NO_ARCHIVE = 'it is not a tar archive, or it is damaged or truncated';
const NO_DUMP = 'it contains no must-gather, inspect or Insights data about the registry';

describe('what is read', () => {
  test('a tar archive, also packed by gzip, whatever the pieces in which it comes', () => {
    const archive = tarOf([MAP]);
    expect(read(archive)).toEqual(['a']);
    for (const size of [1, 511, 4096]) expect(read(piecesOf(gzipSync(archive), size))).toEqual(['a']);
  });

  test('what several runs of gzip have packed one after the other', () => {
    const archive = tarOf([MAP]);
    expect(
      read(Buffer.concat([archive.subarray(0, 700), archive.subarray(700)].map((part) => gzipSync(part)))),
    ).toEqual(['a']);
  });

  test('long names, as GNU and as POSIX write them', () => {
    const path = `${FOLDER}/${'long'.repeat(40)}.yaml`;
    const named = { ...MAP, path: 'short' };
    const gnu = [{ path: '././@LongLink', type: 'NextFileHasLongPath' as const, content: `${path}\0` }, named];
    const pax = new Pax({ path }).encode();
    expect(read(tarOf(gnu))).toEqual(['a']);
    expect(read(Buffer.concat([pax, blocksOf(named), END]))).toEqual(['a']);
  });

  test('what tar itself packs', () => {
    const files = { [MAP.path]: object('a'), [`${FOLDER}/${'long'.repeat(50)}.yaml`]: object('b') };
    inFolder(files, (cwd) => {
      for (const format of ['gnu', 'pax']) {
        execFileSync('tar', [`--format=${format}`, '-czf', 'a.tgz', 'mg'], { cwd });
        expect(shown(readPaths([join(cwd, 'a.tgz')], () => '')).sort()).toEqual(['a', 'b']);
      }
      create({ sync: true, cwd, file: join(cwd, 'b.tar') }, ['mg']);
      expect(shown(readPaths([join(cwd, 'b.tar')], () => '')).sort()).toEqual(['a', 'b']);
    });
  });

  test('nothing behind the end', () => {
    expect(read(Buffer.concat([tarOf([MAP]), Buffer.from('not tar'.repeat(1000))]))).toEqual(['a']);
  });

  test('an archive at standard input, packed or not', () => {
    for (const bytes of [tarOf([MAP]), gzipSync(tarOf([MAP]))]) {
      const { files } = readPaths(['-'], () => bytes);
      expect(files.map(({ file, dump }) => [file, dump])).toEqual([[`<stdin>/${MAP.path}`, '<stdin>']]);
    }
  });
});

describe('what is passed over', () => {
  test.each(['SymbolicLink', 'Link', 'CharacterDevice', 'BlockDevice', 'FIFO', 'Directory'] as const)('%s', (type) => {
    const linkpath = type.endsWith('Link') ? '/etc/passwd' : '';
    const other = { path: `${FOLDER}/b.yaml`, type, linkpath };
    expect(read(tarOf([other, MAP]))).toEqual(['a']);
  });

  test('an entry over the size of a file is told', () => {
    const entry = { path: `${FOLDER}/b.yaml`, content: Buffer.alloc(32 * 1024 * 1024 + 1) };
    expect(read(tarOf([entry, MAP]))).toEqual(['a', `a.tar/${FOLDER}/b.yaml: it is larger than 32 MiB`]);
  });

  test('one that does not concern the registry is not', () => {
    const entry = { path: 'mg/namespaces/other/b.yaml', content: Buffer.alloc(32 * 1024 * 1024 + 1) };
    expect(read(tarOf([entry, MAP]))).toEqual(['a']);
  });
});

test.each(['/', '../../', './', '/../'])('a name that begins with %s is a label below the archive', (before) => {
  const { files } = readArchive('a.tar', [tarOf([{ ...MAP, path: `${before}${MAP.path}` }])]);
  expect(files.map(({ file, dump }) => [file, dump])).toEqual([[`a.tar/${MAP.path}`, 'a.tar']]);
});

describe('what cannot be read, by one message', () => {
  const archive = tarOf([MAP]);

  test.each([
    ['nothing', Buffer.alloc(0), NO_ARCHIVE],
    ['text', Buffer.from(object('a').repeat(100)), NO_ARCHIVE],
    ['text that gzip has packed', gzipSync(object('a').repeat(100)), NO_ARCHIVE],
    ['zeros', Buffer.alloc(10_000), NO_DUMP],
    ['a damaged header', Buffer.concat([Buffer.from('x'), archive.subarray(1)]), NO_ARCHIVE],
    ['an archive that ends in an entry', archive.subarray(0, 600), NO_ARCHIVE],
    ['an archive that ends between entries', archive.subarray(0, 1024), NO_ARCHIVE],
    ['gzip that ends too early', gzipSync(archive).subarray(0, 60), NO_ARCHIVE],
    ['gzip of something else', Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), Buffer.alloc(600, 'x')]), NO_ARCHIVE],
    ['zstd', Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), Buffer.alloc(600)]), NO_ARCHIVE],
    ['an archive of something else', tarOf([{ path: 'a.yaml', content: object('a') }]), NO_DUMP],
  ])('%s', (_, bytes, message) => {
    expect(read(bytes)).toEqual([message]);
  });

  test('a pipe that nobody writes into', () => {
    const found = inFolder({}, (folder) => {
      execFileSync('mkfifo', [join(folder, 'a.tar.gz')]);
      return shown(readPaths([join(folder, 'a.tar.gz')], () => ''));
    });
    expect(found).toEqual(['it is not a regular file; give it as standard input (-)']);
  });

  test('one that is not there', () => {
    expect(shown(readPaths(['nothing.tar.gz'], () => ''))).toEqual(['no such file or folder']);
  });
});

describe('what is more than is read', () => {
  const tooMuch = (what: string): string[] => [
    `it holds more than ${what}; unpack the needed files and name the folder`,
  ];

  test.each([
    ['entries', blocksOf({ path: 'a' })],
    ['names', blocksOf({ path: 'a', type: 'NextFileHasLongPath', content: 'a' })],
  ])('endless %s', (_, block) => {
    expect(shown(readArchive('a.tar', endless(block), { limits: new ArchiveLimits(1000) }))).toEqual(
      tooMuch('1000 entries'),
    );
  });

  test('200,000 entries are the most', () => {
    const limits = new ArchiveLimits();
    for (let count = 0; count < 200_000; count += 1) limits.count(0);
    expect(() => {
      limits.count(0);
    }).toThrow('200000 entries');
  });

  test.each([
    ['an entry', { path: 'a', size: 3 * 2 ** 30 }],
    ['a name', { path: 'a', type: 'NextFileHasLongPath' as const, size: 3 * 2 ** 30 }],
  ])('%s that says it is over 2 GiB: nothing of it is unpacked', (_, entry) => {
    expect(read(blocksOf(entry))).toEqual(tooMuch('2 GiB'));
  });

  test('a bomb: a thousand times as large as its file', () => {
    const zeros = Buffer.alloc(1024 * 1024);
    const bomb = gzipSync(
      Buffer.concat([blocksOf({ path: 'a.log', size: 2 ** 30 }), ...Array<Buffer>(64).fill(zeros)]),
    );
    const before = process.memoryUsage.rss();
    expect(read(piecesOf(bomb, 32 * 1024))).toEqual([NO_ARCHIVE]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(400 * 1024 * 1024);
  });

  test('too much about the registry', () => {
    const entry = blocksOf({ ...MAP, content: Buffer.alloc(30 * 1024 * 1024, 0xff) });
    expect(read([entry, entry, entry, entry, entry])).toEqual(tooMuch('128 MiB about the registry'));
  });
});

function* endless(block: Buffer): Generator<Buffer> {
  for (;;) yield block;
}

function* piecesOf(bytes: Buffer, size: number): Generator<Buffer> {
  for (let offset = 0; offset < bytes.length; offset += size) yield bytes.subarray(offset, offset + size);
}

test('an archive says the same as the folder that was packed', () => {
  const files: Files = {
    [MAP.path]: object('a'),
    'mg/cluster-scoped-resources/core/nodes.yaml': 'apiVersion: v1\nkind: NodeList\nitems: []\n',
  };
  inFolder({ ...files, 'a.tar.gz': packed(files) }, (folder) => {
    const [ofFolder, ofArchive] = ['mg', 'a.tar.gz'].map((path) => readPaths([join(folder, path)], () => '').files);
    const told = (list: typeof ofFolder) =>
      list?.map(({ objects, closed }) => [objects.map(({ manifest }) => manifest), closed]);
    expect(told(ofArchive)).toEqual(told(ofFolder)?.reverse());
  });
});

import { spawnSync } from 'node:child_process';
import fs, { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { Fleet, FleetDelivery } from '../../src';
import { FleetStopped } from '../../src/fleet/fleet-error';
import { onPosix } from '../posix';
import { FILE, inventory, row, threeClusters } from './three-clusters';
import type { Workplace } from './writing';

let place: Workplace;
beforeEach(() => {
  place = threeClusters();
});
afterEach(() => {
  place.remove();
});

const pipe = (name: string): void => {
  mkdirSync(join(place.folder, name, '..'), { recursive: true });
  expect(spawnSync('mkfifo', [join(place.folder, name)]).status).toBe(0);
};

test('folders are made by their whole path, since Node tries a relative one for ever where the working directory is gone', () => {
  const made = jest.spyOn(fs, 'mkdirSync');
  const outdir = relative('.', join(place.folder, 'out'));
  new Fleet({ inventory: join(place.folder, 'fleet.yaml'), outdir }).synth();
  const paths = made.mock.calls.map(([path]) => String(path));
  made.mockRestore();
  expect(paths.length).toBeGreaterThanOrEqual(3);
  expect(paths.filter((path) => !isAbsolute(path))).toEqual([]);
});

describe('what leads out of the output folder is not written to', () => {
  onPosix('a link in the place of the folder of a cluster', () => {
    place.write(`victim/${FILE}`, 'precious: data\n');
    place.write('out/other', '');
    symlinkSync('../victim', join(place.folder, 'out/c1'));
    const { code, err } = place.fleet('fleet.yaml');
    expect([code, err]).toEqual([2, expect.stringMatching(/^IR184 out\/c1: found a file that fleet did not write/)]);
    expect(place.read(`victim/${FILE}`)).toBe('precious: data\n');
    expect(place.has('out/c2')).toBe(false);
  });

  onPosix('a link to a folder that is empty', () => {
    place.write('out/other', '');
    mkdirSync(join(place.folder, 'victim'));
    symlinkSync('../victim', join(place.folder, 'out/c1'));
    expect(place.fleet('fleet.yaml').code).toBe(2);
    expect(readdirSync(join(place.folder, 'victim'))).toEqual([]);
  });

  onPosix('a link in the place of the folder of the hub', () => {
    place.write('out/other', '');
    mkdirSync(join(place.folder, 'victim'));
    symlinkSync('../victim', join(place.folder, 'out/_hub'));
    const { code, err } = place.fleet('fleet.yaml', '--delivery', 'manifest-work', '--namespace', 'works');
    expect([code, err]).toEqual([2, expect.stringMatching(/^IR184 out\/_hub: /)]);
    expect(readdirSync(join(place.folder, 'victim'))).toEqual([]);
  });

  onPosix('the output folder itself may be a link', () => {
    mkdirSync(join(place.folder, 'elsewhere'));
    symlinkSync('elsewhere', join(place.folder, 'out'));
    expect(place.fleet('fleet.yaml').code).toBe(0);
    expect(place.has(`elsewhere/c1/${FILE}`)).toBe(true);
  });
});

describe('exit code 2 without a summary means that nothing was written', () => {
  test('a file in the place of a folder', () => {
    place.write('out/c2', 'mine');
    const { code, out, err } = place.fleet('fleet.yaml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^IR184 out\/c2: found a file that fleet did not write[^]*Nothing was written\.\n$/);
    expect(place.has('out/c1')).toBe(false);
  });

  test('a file in the place of the output folder', () => {
    place.write('out', 'mine');
    expect(place.fleet('fleet.yaml').err).toMatch(/^IR184 out: found a file that fleet did not write/);
  });
});

describe('a place that cannot be written to', () => {
  const fleet = (fill: (cluster: string) => void, props: object = {}): Fleet =>
    new Fleet({
      inventory: join(place.folder, 'fleet.yaml'),
      outdir: join(place.folder, 'out'),
      builder: {
        fill: (chart, cluster) => {
          fill(cluster.name);
          cluster.addRegistry(chart);
        },
      },
      ...props,
    });

  test('is told of its cluster, leaves no part of a file, and does not stop the others', () => {
    const report = fleet((name) => {
      if (name === 'c2') mkdirSync(join(place.folder, 'out/c2', FILE, 'x'), { recursive: true });
    }).synth();
    expect([report.written, report.failed.map(({ cluster }) => cluster)]).toEqual([['c1', 'c3'], ['c2']]);
    expect(report.failed[0]?.messages[0]).toMatch(/^IR184 .*out\/c2\/[^:]*: found failed to write: EISDIR, expected /);
    expect(readdirSync(join(place.folder, 'out/c2'))).toEqual([FILE]);
  });

  test('stops a fleet where it is the hub, and the error has what was written', () => {
    const stopped = fleet(
      (name) => {
        if (name === 'c2') {
          rmSync(join(place.folder, 'out/_hub'), { recursive: true });
          writeFileSync(join(place.folder, 'out/_hub'), '');
        }
      },
      { delivery: FleetDelivery.manifestWork({ namespace: 'works' }) },
    );
    const error = errorOf(() => stopped.synth());
    expect(error).toBeInstanceOf(FleetStopped);
    expect((error as FleetStopped).report.written).toEqual(['c1', 'c2']);
    expect((error as FleetStopped).message).toMatch(/^IR184 .*out\/_hub: found failed to mkdir: EEXIST/);
  });
});

test.each([
  'nodeSelector: {constructor: x}',
  'affinity: {podAntiAffinity: {constructor: x}}',
  'tolerations: [{constructor: x}]',
  'topologySpreadConstraints: [{constructor: x}]',
  'affinity: {__proto__: {constructor: 1}}',
  'nodeSelector: {__proto__: y}',
])('%s is told of its cluster, and the others are written', (overrides) => {
  place.write('fleet.yaml', inventory(row('c1'), row('c2', `{${overrides}}`), row('c3')));
  const { code, out, err } = place.fleet('fleet.yaml');
  expect([code, out]).toEqual([
    1,
    expect.stringMatching(
      /\nc2 .* failed\n[^]*\nout: 3 clusters, 2 written, 0 unchanged, 1 with errors, 0 warnings\.\n$/,
    ),
  ]);
  expect(err).toMatch(/^fleet\.yaml:3: cluster c2 is not written, existing files stay:\n {2}IR\d{3} /);
});

describe('what has no end is not read', () => {
  const withCa = (file: string): string =>
    inventory(row('c1', `{trustedCa: {certificates: {a.example.com: {file: ${file}}}}}`));

  onPosix('a device as a file of certificates', () => {
    place.write('fleet.yaml', withCa('/dev/zero'));
    const { code, err } = place.fleet('fleet.yaml');
    expect([code, err]).toEqual([2, expect.stringContaining('"/dev/zero": it is a pipe, a device or a socket')]);
  });

  onPosix('a pipe as a file of certificates, as the inventory and in the place of a file', () => {
    pipe('ca.pem');
    place.write('fleet.yaml', withCa('ca.pem'));
    expect(place.fleet('fleet.yaml').err).toContain('"ca.pem": it is a pipe, a device or a socket');
    pipe('pipe.yaml');
    expect(place.fleet('pipe.yaml').err).toContain('it is a pipe, a device or a socket');
    pipe(`out/c1/${FILE}`);
    place.write('fleet.yaml', inventory(row('c1')));
    expect(place.fleet('fleet.yaml').err).toMatch(
      /^IR184 out\/c1\/image-registry\.k8s\.yaml: found a file that fleet did not write/,
    );
  });

  test('a file that is too large', () => {
    place.write('ca.pem', 'a'.repeat(33 * 1024 * 1024));
    place.write('fleet.yaml', withCa('ca.pem'));
    expect(place.fleet('fleet.yaml').err).toContain('"ca.pem": it is larger than 32 MiB');
  });
});

function errorOf(act: () => unknown): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}

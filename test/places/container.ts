import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, isPresent } from '../bindings/languages/program';

const USER = 65532;

/**
 * Builds the image where there is a builder that gets its base images. Elsewhere runs its steps: the installation, and the command as the user of the
 * image, who may write nowhere.
 */
export function checkContainer(folder: string): string {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { encoding: 'utf8' }),
  ) as { readonly filename: string }[];
  copyFileSync(join(folder, packed?.filename ?? ''), join(folder, 'package.tgz'));
  chmodSync(folder, 0o755);
  const builder = ['podman', 'docker'].find((name) => isPresent(name) && hasBases(name));
  return builder === undefined ? runSteps(folder) : build(builder, folder);
}

/** Whether it runs, and gets the images that the image is made from. */
function hasBases(builder: string): boolean {
  const bases = [...readFileSync('Containerfile', 'utf8').matchAll(/^FROM (\S+)/gm)].map(([, base = '']) => base);
  return bases.every((base) => attempt(builder, ['pull', '--quiet', base]).status === 0);
}

function build(builder: string, folder: string): string {
  copyFileSync('Containerfile', join(folder, 'Containerfile'));
  execFileSync(builder, ['build', '--file', 'Containerfile', '--tag', 'image-registry-test', '.'], { cwd: folder });
  const image = [
    'run',
    '--rm',
    '--read-only',
    '--network=none',
    '--volume',
    `${folder}:/work:ro`,
    'image-registry-test',
  ];
  throwIfWrong((args) => attempt(builder, [...image, ...args]));
  return `built and run by ${builder}, with a root that is read-only`;
}

function runSteps(folder: string): string {
  const containerfile = readFileSync('Containerfile', 'utf8');
  const [, install = ''] = /^RUN (.*)$/m.exec(containerfile) ?? [];
  const [, user = ''] = /^USER (\d+):\d+$/m.exec(containerfile) ?? [];
  const [, entry = ''] = /^ENTRYPOINT \[.*"\/app\/(.*)"\]$/m.exec(containerfile) ?? [];
  assert.equal(user, String(USER));
  const app = join(folder, 'app');
  mkdirSync(app);
  const { status, stderr } = attempt('sh', ['-c', install.replace('/package.tgz', '../package.tgz')], { cwd: app });
  assert.equal(status, 0, stderr);
  const isRoot = process.getuid?.() === 0;
  throwIfWrong((args) =>
    spawnSync(process.execPath, [join(app, entry), ...args], {
      cwd: folder,
      encoding: 'utf8',
      ...(isRoot ? { uid: USER, gid: USER } : {}),
    }),
  );
  return `no builder is here, or none that gets the base images: its steps ran${isRoot ? ', the command as a user who may write nowhere' : ''}`;
}

function throwIfWrong(
  run: (args: readonly string[]) => { status: number | null; stdout: string; stderr: string },
): void {
  const good = run(['check', '--platform', 'aws', 'good']);
  assert.equal(good.status, 0, good.stderr);
  const bad = run(['check', '--platform', 'aws', 'bad']);
  assert.equal(bad.status, 1, bad.stderr);
  assert.match(bad.stdout, /replica/);
}

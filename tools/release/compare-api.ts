/**
 * Compares the public API with that of the last release. What breaks needs a version that says so: another first number that
 * is not 0.
 *
 *     npx tsx tools/release/compare-api.ts [OLD]
 *
 * OLD is what npm installs, a tarball or `NAME@VERSION`; the default is the newest on npm. Exit code 1 if something breaks in a
 * version that does not say so.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installJsiiTools, runJsiiTool, ToolFailed } from '../bindings/jsii-tools';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** Exit code of jsii-diff for something that breaks; it has another one where it cannot compare. */
const BREAKS = 1;

const { name, version, peerDependencies } = readPackage('.');
const [given] = process.argv.slice(2);
const old = given ?? newestOnNpm();
if (old === undefined) console.log(`${name} has no release to compare with`);
else {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    compare(install(old, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function newestOnNpm(): string | undefined {
  const { status, stdout, stderr } = spawnSync('npm', ['view', name, 'version'], { encoding: 'utf8' });
  if (status === 0) return `${name}@${stdout.trim()}`;
  if (stderr.includes('E404')) return undefined;
  throw new Error(stderr);
}

/**
 * With the peers, which jsii-diff reads too and npm does not install because they are optional; in the versions that are here,
 * because members that ours inherit from newer ones would seem to be removed.
 */
function install(packageToInstall: string, folder: string): string {
  const peers = Object.keys(peerDependencies).map(
    (peer) => `${peer}@${readPackage(join('node_modules', peer)).version}`,
  );
  const options = ['--prefix', folder, '--silent', '--no-audit', '--no-fund', '--ignore-scripts'];
  execFileSync('npm', ['install', ...options, packageToInstall, ...peers], { stdio: 'inherit' });
  return join(folder, 'node_modules', name);
}

function compare(before: string): void {
  const { version: oldVersion } = readPackage(before);
  installJsiiTools();
  try {
    console.log(runJsiiTool('jsii-diff', ['--error-on', 'all', before, resolve('.')]).trim());
    console.log(`${name} ${version} breaks nothing of ${oldVersion}`);
  } catch (error) {
    if (!(error instanceof ToolFailed) || error.status !== BREAKS) throw error;
    console.log(error.message);
    const says = breakingPart(version) !== breakingPart(oldVersion);
    console.log(`${version} ${says ? 'says' : 'does not say'} that it breaks what ${oldVersion} had`);
    process.exitCode = says ? 0 : 1;
  }
}

/** `1` of `1.2.3`, `0.1` of `0.1.2`. */
function breakingPart(text: string): string {
  return /^0\.\d+|^\d+/.exec(text)?.[0] ?? text;
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
}

/**
 * Compares the public API with that of the last release. What breaks needs a version that says so: another first number that
 * is not 0.
 *
 *     npx tsx tools/release/compare-api.ts [OLD]
 *
 * OLD is what jsii-diff compares with, `npm:NAME@VERSION` or a folder; the default is the newest on npm. Exit code 1 if
 * something breaks in a version that does not say so.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { installJsiiTools, runJsiiTool } from '../bindings/jsii-tools';

interface Package {
  readonly name: string;
  readonly version: string;
}

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const [old] = process.argv.slice(2);
const released = old === undefined ? versionOnNpm() : undefined;
if (old === undefined && released === undefined) console.log(`${name} has no release to compare with`);
else compare(old ?? `npm:${name}@${released ?? ''}`, released ?? version);

function versionOnNpm(): string | undefined {
  const { status, stdout, stderr } = spawnSync('npm', ['view', name, 'version'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  if (stderr.includes('E404')) return undefined;
  throw new Error(stderr);
}

function compare(before: string, oldVersion: string): void {
  installJsiiTools();
  try {
    console.log(runJsiiTool('jsii-diff', ['--error-on', 'all', before, '.']).trim());
    console.log(`${name} ${version} breaks nothing of ${before}`);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    const says = breakingPart(version) !== breakingPart(oldVersion);
    console.log(`${version} ${says ? 'says' : 'does not say'} that it breaks what ${oldVersion} had`);
    process.exitCode = says ? 0 : 1;
  }
}

/** `1` of `1.2.3`, `0.1` of `0.1.2`. */
function breakingPart(text: string): string {
  return /^0\.\d+|^\d+/.exec(text)?.[0] ?? text;
}

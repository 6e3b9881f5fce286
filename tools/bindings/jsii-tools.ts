import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WITHOUT_BANNER } from '../node-banner';

const FOLDER = join('tools', 'bindings');

/** Digest of the lock file that was installed. */
const INSTALLED = join(FOLDER, 'node_modules', '.installed.sha256');

export type Tool = 'jsii-diff' | 'jsii-docgen' | 'jsii-pacmak' | 'jsii-rosetta';

/** Installs the tools of jsii where the lock file changed. They have packages of their own: the root does not need them. */
export function installJsiiTools(): void {
  const digest = createHash('sha256')
    .update(readFileSync(join(FOLDER, 'package-lock.json')))
    .digest('hex');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === digest) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], { cwd: FOLDER, stdio: 'inherit' });
  writeFileSync(INSTALLED, digest);
}

/** A tool ended with another exit code than 0. */
export class ToolFailed extends Error {
  public constructor(
    message: string,
    public readonly status: number | null,
  ) {
    super(message);
  }
}

/** Runs one, and throws `ToolFailed` if it fails. Gives everything that it printed. `cwd` is the folder of the package. */
export function runJsiiTool(tool: Tool, args: readonly string[], cwd = '.'): string {
  const program = resolve(FOLDER, 'node_modules', tool, 'bin', tool);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...WITHOUT_BANNER },
    maxBuffer: 64 * 1024 * 1024,
  });
  const output = `${stdout}${stderr}`;
  if (status !== 0) throw new ToolFailed(`${tool} ${args.join(' ')}:\n${output}`, status);
  return output;
}

/** The same, and throws also for a warning. */
export function runWithoutWarning(tool: Tool, args: readonly string[], cwd = '.'): void {
  const output = runJsiiTool(tool, args, cwd);
  if (/\bwarn(ing)?\b/i.test(output)) throw new Error(`${tool} ${args.join(' ')} warns:\n${output}`);
}

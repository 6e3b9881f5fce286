import { execFileSync } from 'node:child_process';

/** Runs a program and gives what it prints; its errors are shown. */
export function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

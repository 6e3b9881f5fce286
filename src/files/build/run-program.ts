import { spawnSync, type SpawnSyncOptionsWithBufferEncoding } from 'node:child_process';
import { parse } from 'node:path';
import { MAX_BYTES } from '../read-bytes';
import { buildEnvironment } from './build-environment';
import type { Program } from './find-program';

/** What a program wrote, or why that is of no use; completes “kustomize …”. */
type RunResult =
  { readonly output: Buffer; readonly failure?: undefined } | { readonly failure: string; readonly output?: undefined };

/** The longest that a program may take, in milliseconds: remote bases have to be fetched. */
const MOST_TIME = 60_000;

/**
 * Runs a program without a shell, without input, and without a terminal on which it could ask for a password. What it says on
 * standard error is not even read: it may hold secrets.
 */
export function runProgram({ file, path }: Program, args: readonly string[], timeout = MOST_TIME): RunResult {
  const options: SpawnSyncOptionsWithBufferEncoding & { readonly detached: boolean } = {
    // Not the working folder: nothing in it should be taken for a part of the program or of its configuration.
    cwd: parse(file).root,
    env: buildEnvironment(path),
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: false,
    // A group of its own, without a terminal.
    detached: true,
    windowsHide: true,
    timeout,
    killSignal: 'SIGKILL',
    maxBuffer: MAX_BYTES,
    encoding: 'buffer',
  };
  const { status, signal, error, stdout, pid } = spawnSync(file, args, options);
  const failure = failureOf(error, status, signal, timeout);
  if (failure === undefined) return { output: stdout };
  killGroup(pid);
  return { failure };
}

function failureOf(
  error: NodeJS.ErrnoException | undefined,
  status: number | null,
  signal: string | null,
  timeout: number,
): string | undefined {
  if (error?.code === 'ETIMEDOUT') return `did not end within ${timeout / 1000} seconds`;
  if (error?.code === 'ENOBUFS') return `wrote more than ${MAX_BYTES / 1024 / 1024} MiB`;
  if (error !== undefined) return `could not be started (${error.code ?? error.name})`;
  if (signal !== null) return `was ended by ${signal}`;
  return status === 0 ? undefined : `ended with exit status ${status ?? 'unknown'}`;
}

/** What it has started, such as git, would go on. */
function killGroup(pid: number): void {
  try {
    if (pid > 0 && process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
  } catch {
    // There is nothing left to end.
  }
}

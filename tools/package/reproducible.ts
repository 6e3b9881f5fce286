import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run';

/** What `npm pack` prints as JSON. */
export interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly entryCount: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

export function pack(folder: string, ...options: readonly string[]): Packed {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', folder, ...options], process.cwd()),
  ) as Packed[];
  if (packed === undefined) throw new Error('npm pack made nothing');
  return packed;
}

/** Packs with the modes that two umasks give to files, and throws if the tarballs differ. */
export function throwIfUmaskMatters(): void {
  const folder = mkdtempSync(join(tmpdir(), 'umask-'));
  try {
    const [open, closed] = [0o022, 0o077].map((umask) => {
      // Nothing is read from this tarball: it lists the files.
      for (const { path } of pack(folder, '--dry-run', '--ignore-scripts').files) applyUmask(path, umask);
      const { filename } = pack(folder);
      return createHash('sha256')
        .update(readFileSync(join(folder, filename)))
        .digest('hex');
    });
    if (open !== closed) throw new Error(`npm pack depends on the umask: ${open ?? ''} and ${closed ?? ''}`);
    console.log(`packed under umask 022 and 077, each time ${open ?? ''}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function applyUmask(path: string, umask: number): void {
  const isProgram = (statSync(path).mode & 0o100) !== 0;
  chmodSync(path, (isProgram ? 0o777 : 0o666) & ~umask);
}

/** pip unpacks the tarball without npm, which would make the command executable. */
export function throwIfNotExecutable({ files }: Packed): void {
  const command = files.find(({ path }) => path === 'lib/src/cli/main.js');
  if (((command?.mode ?? 0) & 0o111) !== 0o111) throw new Error('lib/src/cli/main.js is not executable in the tarball');
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { slashed } from '../../src/files/slashed';

/** What stands in files, by their paths. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a folder of their own, gives it to `use` and removes it. */
export function inFolder<T>(files: Files, use: (folder: string) => T): T {
  const folder = slashed(mkdtempSync(join(tmpdir(), 'image-registry-check-')));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

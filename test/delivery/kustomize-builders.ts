import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A program that builds a kustomization. */
export interface Builder {
  readonly name: string;
  /** Whether this machine has it. */
  readonly isHere: boolean;
  /** The YAML that it makes of files. */
  build(files: Readonly<Record<string, string>>): string;
}

export const BUILDERS: readonly Builder[] = [
  builder('kubectl', 'kustomize'),
  builder('oc', 'kustomize'),
  builder('kustomize', 'build'),
];

function builder(name: string, command: string): Builder {
  return {
    name,
    isHere: spawnSync(name, ['version', '--client']).error === undefined,
    build: (files) => {
      const folder = mkdtempSync(join(tmpdir(), 'kustomization-'));
      try {
        for (const [path, text] of Object.entries(files)) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        return execFileSync(name, [command, folder], { encoding: 'utf8', stdio: 'pipe' });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ran, StandIns } from './stand-ins';

/** A check of what kustomize builds. Programs of the working folder are never run, so kustomize is somewhere else. */
export function withBuiltOverlay(standIns: StandIns, folder: string, run: (overlay: string) => Ran): Ran {
  mkdirSync(join(folder, 'overlay'));
  writeFileSync(join(folder, 'overlay', 'kustomization.yaml'), 'resources: [../bad]\n');
  const programs = mkdtempSync(join(tmpdir(), 'programs-'));
  try {
    standIns.add('kustomize', `cat "${join(folder, 'bad', 'registry.yaml')}"\n`, programs);
    return run('overlay');
  } finally {
    rmSync(programs, { recursive: true });
  }
}

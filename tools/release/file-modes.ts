/**
 * Gives every file that `npm pack` takes one mode, 644 or 755, so that the tarball has the same bytes under every umask.
 * Runs as `prepack`.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';

const OWNER_MAY_RUN = 0o100;

for (const { path } of packedFiles()) {
  chmodSync(path, (statSync(path).mode & OWNER_MAY_RUN) === 0 ? 0o644 : 0o755);
}

function packedFiles(): readonly { readonly path: string }[] {
  // Scripts of npm would call this one again.
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' });
  const [packed] = JSON.parse(json) as { readonly files: readonly { readonly path: string }[] }[];
  return packed?.files ?? [];
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a tarball holds, in the form of CycloneDX. Asked of the unpacked tarball, because in the project `npm sbom` leaves out
 * packages that a tool needs too.
 */
export function billOfMaterials(tarball: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  // They are not in the tarball.
  delete manifest['devDependencies'];
  delete manifest['peerDependencies'];
  writeFileSync(path, JSON.stringify(manifest));
  const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { cwd: folder, encoding: 'utf8' });
  const { components } = JSON.parse(text) as { readonly components: readonly { readonly name: string }[] };
  const missing = (manifest['bundledDependencies'] as string[]).filter(
    (name) => !components.some((component) => component.name === name),
  );
  if (missing.length > 0) throw new Error(`the bill of materials lacks ${missing.join(', ')}`);
  return text;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Record<string, Locked> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Record<string, string>;
  readonly bundledDependencies: readonly string[];
};
const WORKFLOWS = readdirSync(join('.github', 'workflows')).map((name) => join('.github', 'workflows', name));

test('each package that is installed has a digest, and comes from whatever registry the machine uses', () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(packages.length).toBeGreaterThan(500);
  const loose = packages.filter(([, { integrity = '', inBundle = false }]) => !inBundle && !/^sha512-/.test(integrity));
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('every action of a workflow is named by its commit', () => {
  expect(WORKFLOWS.length).toBeGreaterThan(1);
  const used = WORKFLOWS.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/uses: *(\S+)/g)].map(([, action = '']) => action),
  );
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((action) => !/^\.\/|@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test('nothing of the package runs when it is installed, and every file of the tarball has a mode of its own', () => {
  const atInstall = ['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => name in manifest.scripts);
  expect(atInstall).toEqual([]);
  expect(manifest.scripts['prepack']).toBe('tsx tools/release/file-modes.ts');
  expect(manifest.bundledDependencies).toEqual(['picomatch', 'tar', 'yaml']);
});

test.each(['SECURITY.md', '.github/CODEOWNERS', '.github/dependabot.yml'])('%s is there', (path) => {
  expect(existsSync(path)).toBe(true);
});

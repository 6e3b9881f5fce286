/**
 * Makes the site below site/dist: the documentation with search, and the playground. Installs what is missing.
 *
 *     npm run site
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makePlayground } from './playground.mjs';

const SITE = join(import.meta.dirname, '..');

for (const folder of [join(SITE, '..'), SITE]) {
  const npm = process.env.npm_execpath;
  if (existsSync(join(folder, 'node_modules'))) continue;
  if (npm === undefined) throw new Error(`first: npm ci --prefix ${folder}`);
  execFileSync(process.execPath, [npm, 'ci'], { cwd: folder, stdio: 'inherit' });
}
const vitepress = join(SITE, 'node_modules/vitepress/bin/vitepress.js');
execFileSync(process.execPath, [vitepress, 'build', '.'], { cwd: SITE, stdio: 'inherit' });
await makePlayground({ isBesidePages: true });

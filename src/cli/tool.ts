import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tool } from '../report/format';
import type { Library } from '../scaffold/project';

/** The package's own description: from `src/cli/` and from `lib/src/cli/` the nearest package.json above. */
const { name, version, homepage, peerDependencies } = packageJson(__dirname);

export const TOOL: Tool = { name, version, informationUri: homepage };

export const LIBRARY: Library = { name, version, peerDependencies };

function packageJson(folder: string): Library & { readonly homepage: string } {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as ReturnType<typeof packageJson>;
  } catch {
    return packageJson(join(folder, '..'));
  }
}

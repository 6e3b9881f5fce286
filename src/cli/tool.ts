import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tool } from '../report/format';

/** The package's own description: from `src/cli/` and from `lib/src/cli/` the nearest package.json above. */
const { name, version, homepage } = packageJson(__dirname);

export const TOOL: Tool = { name, version, informationUri: homepage };

function packageJson(folder: string): { name: string; version: string; homepage: string } {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as ReturnType<typeof packageJson>;
  } catch {
    return packageJson(join(folder, '..'));
  }
}

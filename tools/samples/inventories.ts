import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample } from './pages';
import { COMMAND } from './programs';

/** Tries the inventories of a page in a folder that has the files that they name. Gives what `fleet` rejects. */
export function wrongInventories(samples: readonly Sample[], folder: string): readonly string[] {
  return samples.filter(isInventory).flatMap(({ page, line, language, code }) => {
    const name = `sample-${line}.${language}`;
    writeFileSync(join(folder, name), code);
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'fleet', '--dry-run', name, '--out', 'tried'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return status === 0 && stderr === '' ? [] : [`${page}:${line}: ${stderr}`];
  });
}

/** The pages of the rules show wrong inventories, which the tests of these rules try. */
function isInventory({ page, language, code }: Sample): boolean {
  if (page.startsWith(join('docs', 'reference', 'rules'))) return false;
  return language === 'csv' || (language === 'yaml' && /^clusters:/m.test(code));
}

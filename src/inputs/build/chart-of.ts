import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The folder of the chart whose template a file is. */
export function chartOf(file: string): string | undefined {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === 'templates' && existsSync(join(folder, '..', 'Chart.yaml'))) return dirname(folder);
  }
  return undefined;
}

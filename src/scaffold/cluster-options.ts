import type { Project } from './project';

/** The options by which a command of the library learns of the cluster: ` --release 4.20 --platform aws`. */
export function clusterOptions({ release, platform }: Pick<Project, 'release' | 'platform'>): string {
  const given = { release, platform };
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` --${name} ${value ?? ''}`)
    .join('');
}

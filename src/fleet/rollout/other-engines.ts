import { join } from 'node:path';
import { folderEntries } from '../../files/folder-entries';
import { fleetFile, isNoFolder } from '../fleet-file';
import type { EngineName } from './hub';

/** Beside the folders of the clusters: Argo CD reads each folder as a cluster. */
export const ARGO_CD_FILES = {
  applicationSet: 'application-set.yaml',
  permissions: 'argo-cd-permissions.yaml',
  healthChecks: 'argo-cd-health-checks.yaml',
};

/** Not a DNS label, so that no cluster can have this name. */
export const WORK_FOLDER = '_hub';

/** What the other engines wrote beside the folders of the clusters: files, and the folder that holds them. */
export function leftByOthers(out: string, engine: EngineName | undefined): string[] {
  const others = Object.entries(FILES_OF).filter(([name]) => name !== engine);
  return others.flatMap(([, filesIn]) => filesIn(out)).filter((file) => typeof fleetFile(join(out, file)) === 'string');
}

const FILES_OF: Readonly<Record<EngineName, (out: string) => string[]>> = {
  'argo-cd': () => Object.values(ARGO_CD_FILES),
  'manifest-work': (out) => {
    const folder = join(out, WORK_FOLDER);
    return isNoFolder(folder) ? [] : workFiles(folder).map((file) => join(WORK_FOLDER, file));
  },
};

export function workFiles(folder: string): string[] {
  return folderEntries(folder)
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

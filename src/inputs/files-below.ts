import { readdirSync, statSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { isArchiveName } from './archives/is-archive';
import { podOfLog } from './dumps/log-place';

/** A file that may hold manifests, or a folder that cannot be read, with the error of the system. */
export interface FoundFile {
  readonly path: string;
  readonly error?: unknown;
  /** Whether it is an archive, which may be the dump of a cluster. */
  readonly isArchive?: boolean;
  /** The pod whose log it is. */
  readonly logOf?: string;
}

/**
 * YAML and JSON files and archives below a folder, sorted by name. Links to folders are not followed. Hidden files and folders and
 * node_modules are skipped, and so are pipes and the like, because reading them would wait for a writer.
 *
 * @param withLogs whether to find the logs of the registry in dumps, too
 */
export function filesBelow(folder: string, withLogs = false): FoundFile[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !/^\.|^node_modules$/.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = posix.join(folder, entry.name);
        if (entry.isDirectory()) return filesBelow(path, withLogs);
        const logOf = withLogs ? podOfLog(path) : undefined;
        if (logOf !== undefined) return entry.isFile() ? [{ path, logOf }] : [];
        const isArchive = isArchiveName(entry.name) && basename(folder) !== CHART_DEPENDENCIES;
        if (!isArchive && !MANIFEST.test(entry.name)) return [];
        return entry.isFile() || leadsToFile(path) ? [{ path, isArchive }] : [];
      });
  } catch (error) {
    return [{ path: folder, error }];
  }
}

/** The names of the files that are read. */
const MANIFEST = /\.(?:ya?ml|json)$|^Kustomization$/;

/** Where Helm keeps the charts that a chart needs. */
const CHART_DEPENDENCIES = 'charts';

function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Reading the file reports the error.
    return true;
  }
}

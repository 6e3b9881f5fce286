import { readdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHART } from '../constructs/chart/cluster-app';
import { isFolder } from '../files/is-folder';
import { folderEntries } from '../files/folder-entries';
import { FleetError } from './fleet-error';
import { leftByOthers } from './rollout/other-engines';
import type { EngineName } from './rollout/hub';
import { fleetFile, isNoFolder } from './fleet-file';
import type { FleetOutput } from './fleet-output';

/** The name of the file in each cluster's folder. */
const FILE = `${CHART}.k8s.yaml`;

/** The file with the manifests of a cluster. */
export function clusterFile(out: string, cluster: string): string {
  return join(out, cluster, FILE);
}

/** The folders of a fleet, one a cluster, as they were when it began. */
export class FleetFolders {
  private readonly before: ReadonlySet<string>;

  public constructor(
    private readonly out: string,
    private readonly output: FleetOutput,
  ) {
    if (isNoFolder(out) && !isFolder(out)) throw FleetError.foreign([out]);
    this.before = new Set(foldersIn(out));
  }

  public fileOf(cluster: string): string {
    return clusterFile(this.out, cluster);
  }

  /** What the fleet did not write in the place of a cluster's file or folder; undefined if there is nothing. */
  public foreign(cluster: string): string | undefined {
    const folder = join(this.out, cluster);
    if (isNoFolder(folder)) return folder;
    return this.textOf(cluster) === null ? this.fileOf(cluster) : undefined;
  }

  /** The text of a cluster's file; undefined if there is none, null if the fleet did not write it. */
  public textOf(cluster: string): string | undefined | null {
    return this.before.has(cluster) ? fleetFile(this.fileOf(cluster)) : undefined;
  }

  /** False if the file has this text already. */
  public write(cluster: string, text: string): boolean {
    return this.output.write(this.fileOf(cluster), text, this.textOf(cluster) ?? undefined);
  }

  /** Clusters that have a folder of the fleet's and are none of these, in the order of their names. */
  public absent(clusters: ReadonlySet<string>): string[] {
    return [...this.before].filter((name) => !clusters.has(name) && typeof this.textOf(name) === 'string').sort();
  }

  /** Deletes the file of a cluster, and its folder where nothing else is in it. */
  public delete(cluster: string): void {
    this.deleteFile(join(cluster, FILE));
  }

  /** Files of other deliveries than that of the engine, from the output folder. */
  public leftByOthers(engine: EngineName | undefined): string[] {
    return leftByOthers(this.out, engine);
  }

  /** Deletes a file of the fleet, and its folder where nothing else is in it. */
  public deleteFile(file: string): void {
    this.output.delete(join(this.out, file));
    if (this.output.isDry) return;
    const folder = dirname(file);
    if (folder !== '.' && readdirSync(join(this.out, folder)).length === 0) rmdirSync(join(this.out, folder));
  }
}

function foldersIn(out: string): string[] {
  return folderEntries(out)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

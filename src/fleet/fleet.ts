import { orNone } from '../constructs/base/chart-props';
import { propShapeErrors, throwIfAnyAt } from '../constructs/base/throw-errors';
import { readYaml } from '../yaml/read-yaml';
import { FleetCluster } from './fleet-cluster';
import { FleetFolders } from './fleet-folders';
import type { FleetProps } from './fleet-props';
import { DRY_RUN, TO_DISK } from './fleet-output';
import type { FleetReport } from './fleet-report';
import { unknownNames } from './named-clusters';
import { usedStorage } from './used-storage';
import { FleetError, FleetStopped, writeMessage } from './fleet-error';
import type { Hub } from './rollout/hub';
import { readInventory } from './inventory/inventory';
import { Renderer, type Rendering } from './rendering';
import { SharedStorage } from './shared-storage';

/**
 * Many clusters in one process: a folder each, from an inventory in YAML or CSV. Each is rendered by a separate app that is
 * then discarded, so the cost per cluster does not grow with their number.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 * @example
 * const fleet = new Fleet({ inventory: 'clusters.yaml', outdir: 'clusters' });
 * const { failed } = fleet.synth();
 */
export class Fleet {
  /** The clusters, in the order of the inventory. */
  public readonly clusters: FleetCluster[];

  /**
   * Reads and validates the whole inventory, and throws one error that lists everything that is wrong with it.
   *
   * @param props what is made, and where
   */
  public constructor(private readonly props: FleetProps) {
    throwIfAnyAt('Fleet', propShapeErrors(orNone(props), 'FleetProps'));
    const { context, rows, errors } = readInventory(props.inventory);
    if (errors.length > 0) throw new FleetError(errors);
    this.clusters = rows.map((row) => FleetCluster._of(context, row));
    const unknown = unknownNames(props.only ?? [], this.clusters);
    if (unknown.length > 0) throw new FleetError(unknown);
  }

  /**
   * Writes every cluster that has no error. The folders of the others stay as they are. Throws, and writes nothing, if
   * a file that the fleet did not write is at an output path.
   *
   * @returns what was written, failed and is absent
   */
  public synth(): FleetReport {
    return this._synth(() => undefined);
  }

  /**
   * @param progress called before each cluster with the number of finished clusters
   * @internal
   */
  public _synth(progress: (done: number) => void): FleetReport {
    const { outdir = process.env['CDK8S_OUTDIR'] ?? 'dist', delivery, only, dryRun } = this.props;
    const output = dryRun === true ? DRY_RUN : TO_DISK;
    const folders = new FleetFolders(outdir, output);
    const foreign = this.clusters.map(({ name }) => folders.foreign(name)).filter((path) => path !== undefined);
    if (foreign.length > 0) throw FleetError.foreign(foreign);
    const run = new FleetRun(this.props, folders, delivery?._engine.hub(outdir, output));
    try {
      for (const [done, cluster] of this.clusters.entries()) {
        progress(done);
        if (only === undefined || only.includes(cluster.name)) run.write(cluster);
        else run.keep(cluster.name);
      }
      return run.finish(this.clusters);
    } catch (error) {
      const message = writeMessage(error);
      throw message === undefined ? error : new FleetStopped(message, run.report);
    }
  }
}

/** One synth of a fleet. */
class FleetRun {
  private readonly renderer: Renderer;
  public readonly report: FleetReport = {
    written: [],
    unchanged: [],
    outcomes: [],
    failed: [],
    warnings: [],
    absent: [],
    outdated: [],
    deleted: [],
  };
  private readonly storage = new SharedStorage();

  public constructor(
    private readonly props: FleetProps,
    private readonly folders: FleetFolders,
    private readonly hub: Hub | undefined,
  ) {
    this.renderer = new Renderer(props.delivery?._engine.delivery, props.builder);
  }

  public write(cluster: FleetCluster): void {
    const { name, line } = cluster;
    const outcome = this.render(cluster);
    const errors = 'errors' in outcome ? outcome.errors : this.errorsIfWritten(name, outcome.text);
    if ('errors' in outcome || errors.length > 0) {
      this.report.failed.push({ cluster: name, line, messages: [...errors] });
      this.report.outcomes.push({ cluster: name, outcome: 'failed' });
      this.keep(name);
      return;
    }
    const storage = usedStorage(outcome.objects);
    const isWritten = this.report.written.at(-1) === name;
    this.report.outcomes.push({
      cluster: name,
      outcome: isWritten ? 'written' : 'unchanged',
      ...(storage === undefined ? {} : { storage }),
    });
    this.storage.add(cluster, outcome.objects);
    this.hub?.add(name, outcome.objects, outcome.text);
  }

  public finish(clusters: readonly FleetCluster[]): FleetReport {
    const { absent, deleted, warnings } = this.report;
    warnings.push(...this.storage.warnings());
    absent.push(...this.folders.absent(new Set(clusters.map(({ name }) => name))));
    const isDeleting = this.props.deleteAbsent === true && this.props.only === undefined;
    for (const name of absent) {
      if (!isDeleting) this.keep(name);
      else {
        this.folders.delete(name);
        deleted.push(name);
      }
    }
    this.hub?.finish();
    this.clearOutdated();
    return this.report;
  }

  /** What another delivery wrote would go on rolling out what is not written any more. */
  private clearOutdated(): void {
    const { outdated, deleted } = this.report;
    outdated.push(...this.folders.leftByOthers(this.props.delivery?._engine.name));
    if (this.props.deleteAbsent !== true || this.props.only !== undefined) return;
    for (const file of outdated) this.folders.deleteFile(file);
    deleted.push(...outdated);
  }

  private render(cluster: FleetCluster): Rendering {
    const outcome = this.renderer.render(cluster);
    const errors = 'errors' in outcome ? [] : (this.hub?.errors(cluster.name, outcome.objects) ?? []);
    return errors.length > 0 ? { errors } : outcome;
  }

  /** Writes a cluster. A place that cannot be written to does not stop the others. */
  private errorsIfWritten(name: string, text: string): string[] {
    const { written, unchanged } = this.report;
    try {
      (this.folders.write(name, text) ? written : unchanged).push(name);
      return [];
    } catch (error) {
      const message = writeMessage(error);
      if (message === undefined) throw error;
      return [message];
    }
  }

  /** A cluster that is not rendered keeps the objects in its folder. */
  public keep(cluster: string): void {
    const text = this.folders.textOf(cluster);
    if (this.hub === undefined || typeof text !== 'string') return;
    const { objects } = readYaml(this.folders.fileOf(cluster), text);
    this.hub.add(
      cluster,
      objects.map(({ manifest }) => manifest),
      text,
    );
  }
}

import type { Manifest } from '../core/manifest';
import { configIn } from '../schema/kinds/kinds';
import { writtenBackends } from '../storage';
import { readYaml } from '../yaml/read-yaml';
import { clusterWarnings } from './cluster-warnings';
import type { LevelOf } from './configured-warnings';
import type { FleetCluster } from './fleet-cluster';
import { FleetError, FleetStopped, writeMessage } from './fleet-error';
import { FleetFolders } from './fleet-folders';
import { DRY_RUN, TO_DISK } from './fleet-output';
import type { FleetProps } from './fleet-props';
import type { FleetReport } from './fleet-report';
import { outdirOf } from './outdir';
import { Renderer, type Rendering } from './rendering';
import type { Hub } from './rollout/hub';
import { SharedStorage } from './shared-storage';

interface FleetRunOptions {
  /** Called before each cluster with the number of finished clusters. */
  readonly progress?: (done: number) => void;
  /** @default - warnings */
  readonly levelOf?: LevelOf;
}

/** Writes the clusters of a fleet. */
export function synthFleet(
  props: FleetProps,
  clusters: readonly FleetCluster[],
  { progress = () => undefined, levelOf = () => 'warning' }: FleetRunOptions = {},
): FleetReport {
  const { delivery, only, dryRun } = props;
  const outdir = outdirOf(props);
  const output = dryRun === true ? DRY_RUN : TO_DISK;
  const folders = new FleetFolders(outdir, output);
  const foreign = clusters.map(({ name }) => folders.foreign(name)).filter((path) => path !== undefined);
  if (foreign.length > 0) throw FleetError.foreign(foreign);
  const run = new FleetRun(props, folders, delivery?._engine.hub(outdir, output, clusters), levelOf);
  try {
    for (const [done, cluster] of clusters.entries()) {
      progress(done);
      if (only === undefined || only.includes(cluster.name)) run.write(cluster);
      else run.keep(cluster.name);
    }
    return run.finish(clusters, new Date());
  } catch (error) {
    const message = writeMessage(error);
    throw message === undefined ? error : new FleetStopped(message, run.report);
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
    private readonly levelOf: LevelOf,
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
    this.report.warnings.push(...clusterWarnings(cluster, outcome.warnings, this.levelOf));
    this.storage.add(cluster, outcome.objects);
    this.hub?.add(name, outcome.objects, outcome.text);
  }

  public finish(clusters: readonly FleetCluster[], now: Date): FleetReport {
    const { absent, deleted, warnings } = this.report;
    warnings.push(...this.storage.warnings(this.levelOf, now));
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

/** Where the Config among the objects stores images, such as `s3`; undefined if there is none. */
function usedStorage(objects: readonly Manifest[]): string | undefined {
  return writtenBackends(configIn(objects))[0]?.backend.field;
}

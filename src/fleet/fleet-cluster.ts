import { jsonText } from '../core/formats/json-text';
import { ImageRegistry } from '../constructs/registry/image-registry';
import type { RegistryChart } from '../constructs/chart/registry-chart';
import { declareStorageFix } from '../constructs/storage/missing-storage';
import { RegistryPruner } from '../constructs/registry/registry-pruner';
import { TrustedCABundle } from '../constructs/trust/trusted-ca-bundle';
import type { Release } from '../core/release';
import type { Platform, ClusterTopology } from '../platforms/platform';
import { withoutLines } from '../entries/entry';
import { CLUSTER, type InventoryCluster, type InventoryRow } from './inventory/inventory';
import { Reading, type EntryContext } from '../entries/reading';
import { fromOverrides } from './tables/from-overrides';

/**
 * A cluster of a fleet, as its inventory has it.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export class FleetCluster {
  /** @internal */
  public static _of(context: EntryContext, row: InventoryRow): FleetCluster {
    return new FleetCluster(context, row);
  }

  /** Name of the cluster, and of its folder: a DNS label. */
  public readonly name: string;

  /** Line of the cluster in the inventory. Counts from 1. */
  public readonly line: number;

  /** Where it runs. */
  public readonly platform: Platform;

  /** The release that it runs. Undefined where the inventory sets none, and the newest release is used. */
  public readonly release?: Release;

  /** The platform as a string, such as `bare-metal`: in Python, Java, Go and C#, enums lose their values. */
  public readonly platformName: string;

  /** The release as a string, such as `4.20`. Undefined where the inventory sets none. */
  public readonly releaseName?: string;

  /** How many nodes it has for infrastructure. Undefined where the inventory does not set it. */
  public readonly topology?: ClusterTopology;

  private readonly failures: string[] = [];

  private constructor(
    private readonly context: EntryContext,
    private readonly row: InventoryRow,
  ) {
    this.name = row.name;
    this.line = row.line;
    const { platform, release, topology } = row.options;
    if (platform === undefined) throw notJudged(row);
    this.platform = platform;
    this.platformName = platform;
    if (release !== undefined) {
      this.release = release;
      this.releaseName = release;
    }
    if (topology !== undefined) this.topology = topology;
  }

  /** The `parameters` of the inventory, for builders of your own. */
  public get parameters(): { [name: string]: string } {
    return { ...this.read().parameters };
  }

  /**
   * Creates everything that the overrides ask for: ImageRegistry, and where they are named RegistryStorage,
   * StorageCredentials, RegistryPruner and TrustedCABundle, with the ids `registry`, `storage`, `credentials`, `pruner`
   * and `trusted-ca`.
   *
   * @param chart the chart that a builder was given
   * @returns the registry
   */
  public addRegistry(chart: RegistryChart): ImageRegistry {
    const { storage, credentials, pruner, trustedCa, ...props } = this.read(chart).overrides ?? {};
    const storageOfCluster = storage?.(chart);
    declareStorageFix(chart, SET_STORAGE);
    const registry = fromOverrides(
      new ImageRegistry(chart, 'registry', {
        ...props,
        ...(storageOfCluster === undefined ? {} : { storage: storageOfCluster }),
      }),
    );
    if (credentials !== undefined && registry.storage !== undefined) credentials(chart, registry.storage);
    if (pruner !== undefined) {
      fromOverrides(new RegistryPruner(chart, 'pruner', { ...pruner, registry }), 'pruner');
    }
    if (trustedCa !== undefined) {
      fromOverrides(new TrustedCABundle(chart, 'trusted-ca', { ...trustedCa, registry }), 'trustedCa');
    }
    return registry;
  }

  /**
   * Reports the cluster as failed, and its folder stays as it is: what an error does that a builder throws. In Go, where a
   * panic ends the whole program, it is the only way.
   *
   * @param message what is wrong
   */
  public fail(message: string): void {
    this.failures.push(message);
  }

  /**
   * What a builder reported since the last call.
   * @internal
   */
  public _takeFailures(): string[] {
    return this.failures.splice(0);
  }

  /**
   * Everything that determines what `addRegistry` creates, as a string.
   * @internal
   */
  public _content(): string {
    const { entries } = this.row.entry();
    const entriesUsed = ['platform', 'release', 'topology', 'overrides'].map((name) => entries.get(name));
    return jsonText(entriesUsed.map((entry) => (entry === undefined ? null : withoutLines(entry))));
  }

  /** The inventory is already validated, so there is nothing to report. */
  private read(scope?: RegistryChart): InventoryCluster {
    const read = CLUSTER.read(this.row.entry(), new Reading(this.context, scope));
    if (read === undefined) throw notJudged(this.row);
    return read;
  }
}

const SET_STORAGE =
  'set overrides.storage to pvc for a volume, to s3 or bucketClaim for object storage: in YAML, write overrides: { storage: { pvc: {} } }; in CSV, fill a column such as overrides.storage.pvc.size';

function notJudged({ name }: InventoryRow): Error {
  return new Error(`the inventory was not checked before ${name} was read`);
}

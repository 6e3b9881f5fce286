import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { CHART } from '../../constructs/chart/cluster-app';
import type { Manifest } from '../../core/manifest';
import { formatMessage } from '../../core/message';
import { manifestWork, type WorkTemplate } from '../../delivery/manifest-work/manifest-work';
import { manifestWorkReplicaSet } from '../../delivery/manifest-work/manifest-work-replica-set';
import { workSizeErrors } from '../../delivery/manifest-work/manifest-work-size';
import { placement } from '../../delivery/acm/placement';
import type { FleetManifestWorkProps } from './fleet-delivery-props';
import { fleetFile, isNoFolder } from '../fleet-file';
import type { FleetOutput } from '../fleet-output';
import { FleetError } from '../fleet-error';
import type { FleetEngine, Hub } from './hub';
import { WORK_FOLDER, workFiles } from './other-engines';
import { yamlOf } from '../../constructs/base/write-yaml';

/** Works for Open Cluster Management: one for each cluster, or one for all clusters whose manifests are equal. */
export function manifestWorkEngine(props: FleetManifestWorkProps): FleetEngine {
  return { name: 'manifest-work', hub: (out, output) => new WorkHub(join(out, WORK_FOLDER), props, output) };
}

class WorkHub implements Hub {
  /** Clusters by what they have in common: the text of their manifests. */
  private readonly groups = new Map<string, string[]>();
  /** Which files make up the hub. */
  private readonly files = new Set<string>();

  public constructor(
    private readonly folder: string,
    private readonly props: FleetManifestWorkProps,
    private readonly output: FleetOutput,
  ) {
    if (isNoFolder(folder)) throw FleetError.foreign([folder]);
    const foreign = workFiles(folder)
      .map((file) => join(folder, file))
      .filter((path) => fleetFile(path) === null);
    if (foreign.length > 0) throw FleetError.foreign(foreign);
  }

  public errors(cluster: string, objects: readonly Manifest[]): string[] {
    const place = `ManifestWork ${cluster}/${this.name}`;
    return workSizeErrors(objects, this.template(this.name)).map((error) => formatMessage(place, error));
  }

  /** The first of equal clusters gets a work of its own, until there is a second one. */
  public add(cluster: string, objects: readonly Manifest[], text: string): void {
    const key = createHash('sha256').update(text).digest('base64');
    const group = this.groups.get(key) ?? [];
    this.groups.set(key, group);
    group.push(cluster);
    const [first = ''] = group;
    if (group.length === 1) {
      this.write(fileOf(cluster), [manifestWork(objects, { ...this.template(this.name), namespace: cluster })]);
    } else if (group.length === 2) {
      this.files.delete(fileOf(first));
      const name = this.sharedName(first);
      const { namespace } = this.props;
      this.write(fileOf(shared(first)), [
        manifestWorkReplicaSet(objects, { ...this.template(name), namespace, placements: [name] }),
      ]);
    }
  }

  public finish(): void {
    for (const clusters of this.groups.values()) {
      const [first = ''] = clusters;
      const { namespace, clusterSets = [] } = this.props;
      if (clusters.length === 1) continue;
      const selected = placement({ name: this.sharedName(first), namespace, clusters, clusterSets });
      this.write(fileOf(`${shared(first)}.placement`), [selected]);
    }
    for (const file of workFiles(this.folder)) if (!this.files.has(file)) this.output.delete(join(this.folder, file));
  }

  private get name(): string {
    return this.props.name ?? CHART;
  }

  /** Ends up in the value of a label together with the namespace, which leaves no room for the name of a cluster. */
  private sharedName(first: string): string {
    return `${this.name}-${digestOf(first)}`;
  }

  private template(name: string): WorkTemplate {
    const { executor } = this.props;
    return { name, ...(executor === undefined ? {} : { executor: { ...executor } }) };
  }

  private write(file: string, objects: readonly Manifest[]): void {
    this.files.add(file);
    const path = join(this.folder, file);
    this.output.write(path, yamlOf(objects), fleetFile(path) ?? undefined);
  }
}

function fileOf(name: string): string {
  return `${name}.yaml`;
}

/** With a dot, so that no cluster can have this name. */
function shared(first: string): string {
  return `shared.${digestOf(first)}`;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

import { join } from 'node:path';
import { OPENSHIFT_GITOPS } from '../../constructs/argo-cd/argo-cd-application-parts';
import { ArgoCdApplicationSet } from '../../constructs/argo-cd/argo-cd-application-set';
import type { ArgoCdRolloutStep } from '../../constructs/argo-cd/argo-cd-application-set-props';
import { ArgoCdGenerator } from '../../constructs/argo-cd/argo-cd-generator';
import { ARGO_CD_ACCOUNT } from '../../constructs/argo-cd/argo-cd-permissions';
import { yamlOf } from '../../constructs/base/write-yaml';
import { renderCluster } from '../../constructs/chart/cluster-app';
import { Delivery } from '../../constructs/delivery/delivery';
import { manifestKey, type Manifest } from '../../core/manifest';
import { formatMessage } from '../../core/message';
import { quoted } from '../../core/quoted';
import { docsPage } from '../../core/source';
import { argoCdInstance } from '../../delivery/argo-cd/argo-cd-health';
import { argoCdPermissions } from '../../delivery/argo-cd/argo-cd-permissions';
import { fleetFile } from '../fleet-file';
import { FleetError } from '../fleet-error';
import type { FleetOutput } from '../fleet-output';
import type { FleetArgoCdProps } from './fleet-delivery-props';
import type { FleetEngine, Hub, HubCluster } from './hub';
import { ARGO_CD_FILES } from './other-engines';

/** An ApplicationSet that finds a folder for each cluster, and what Argo CD needs to apply and to show the objects. */
export function argoCdEngine(props: FleetArgoCdProps): FleetEngine {
  return {
    name: 'argo-cd',
    delivery: Delivery.argoCd(),
    hub: (out, output, clusters) => new ArgoCdHub(out, props, output, clusters),
  };
}

class ArgoCdHub implements Hub {
  /** The texts that the files had before. */
  private readonly before: ReadonlyMap<string, string | undefined | null>;
  private readonly applicationSet: readonly Manifest[];
  /** One object of each name and kind: permissions depend on nothing else. */
  private readonly objects = new Map<string, Manifest>();

  public constructor(
    private readonly out: string,
    private readonly props: FleetArgoCdProps,
    private readonly output: FleetOutput,
    clusters: readonly HubCluster[],
  ) {
    const paths = Object.values(ARGO_CD_FILES).map((file) => join(out, file));
    this.before = new Map(paths.map((path) => [path, fleetFile(path)]));
    const foreign = paths.filter((path) => this.before.get(path) === null);
    if (foreign.length > 0) throw FleetError.foreign(foreign);
    const { waves, ...options } = props;
    const rollout = waves && { rollout: stepsOf(waves, clusters) };
    const generator = ArgoCdGenerator.gitDirectories();
    const outcome = renderCluster({}, (chart) => {
      new ArgoCdApplicationSet(chart, 'application-set', { ...options, ...rollout, generator });
    });
    if ('errors' in outcome) throw new FleetError(outcome.errors);
    this.applicationSet = outcome.objects;
  }

  public errors(): string[] {
    return [];
  }

  public add(_cluster: string, objects: readonly Manifest[]): void {
    for (const object of objects) this.objects.set(manifestKey(object), object);
  }

  public finish(): void {
    const { namespace = OPENSHIFT_GITOPS } = this.props;
    this.write(ARGO_CD_FILES.applicationSet, this.applicationSet);
    this.write(ARGO_CD_FILES.permissions, argoCdPermissions([...this.objects.values()], ARGO_CD_ACCOUNT));
    this.write(ARGO_CD_FILES.healthChecks, [argoCdInstance(OPENSHIFT_GITOPS, namespace, [])]);
  }

  private write(file: string, objects: readonly Manifest[]): void {
    const path = join(this.out, file);
    this.output.write(path, yamlOf(objects), this.before.get(path) ?? undefined);
  }
}

/** A step for each wave. Throws if a wave has no cluster: its name may be misspelled, and its clusters would be last. */
function stepsOf(waves: readonly string[], clusters: readonly HubCluster[]): ArgoCdRolloutStep[] {
  // The inventory is read for each access to the parameters.
  const known = clusters.map(({ name, parameters }) => ({ name, wave: parameters['wave'] }));
  const steps = waves.map((wave) => ({
    clusters: known.filter((each) => each.wave === wave).map(({ name }) => name),
  }));
  const empty = waves.filter((_, index) => steps[index]?.clusters.length === 0);
  if (empty.length > 0) throw new FleetError(empty.map(noClusterIn));
  return steps;
}

function noClusterIn(wave: string): string {
  return formatMessage('inventory', {
    id: 'IR182',
    path: ['parameters', 'wave'],
    found: `no cluster with the wave ${quoted(wave)}`,
    expected: 'at least one',
    fix: `set parameters.wave of the clusters of this wave, or remove ${quoted(wave)} from the waves`,
    reference: docsPage('how-to/fleet.md'),
  });
}

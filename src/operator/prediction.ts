import type { Manifest } from '../core/manifest';
import type { Release } from '../core/release';
import type { Platform } from '../platforms/platform';
import type { ConfigSpec } from '../schema/kinds/config';
import type { ClusterState } from './cluster/cluster-state';
import type { Condition } from './effects/condition';
import { conditions } from './sync/conditions';
import { effectiveSpec, generate, type Generated } from './sync/generate';
import { syncOthers, type OtherSyncs } from './sync/other-controllers';
import type { Placement } from './placement/place-pods';
import { readClusterState } from './cluster/read-cluster-state';
import { registryPlacement } from './registry/registry-placement';
import { syncRegistry } from './sync/registry-sync';
import type { RegistrySync } from './effects/sync-outcome';

/** Everything that is to be known of a cluster before a sync and after it. */
export interface Prediction {
  readonly state: ClusterState;
  /** The spec with which the Operator works: with the platform's storage where none is configured. */
  readonly spec: ConfigSpec;
  readonly generated: Generated;
  readonly sync: RegistrySync;
  readonly others: OtherSyncs;
  /** Where the pods run; undefined where none do, or nothing tells. */
  readonly placement: Placement | undefined;
  readonly conditions: readonly Condition[];
}

/** `gone` are objects that are known not to be there, whatever else is assumed; of the Config there may be a part only. */
export function predict(
  manifests: readonly Manifest[],
  release: Release,
  platform?: Platform,
  removed: readonly Manifest[] = [],
  isConfigPart = false,
): Prediction {
  const state = readClusterState(manifests, release, platform, removed, isConfigPart);
  const generated = generate(state);
  const spec = effectiveSpec(state);
  const sync = syncRegistry(spec, generated, state);
  const others = syncOthers(generated, state);
  const deployment = sync.applied ? generated.objects.find(({ kind }) => kind === 'Deployment') : undefined;
  const placement = deployment && registryPlacement(deployment, spec, state);
  const reported = conditions(spec, sync, others, placement, state);
  return { state, spec, generated, sync, others, placement, conditions: reported };
}

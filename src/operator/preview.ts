import { apiGroup, type Manifest } from '../core/manifest';
import type { Release } from '../core/release';
import type { Platform } from '../platforms/platform';
import { kindOf, MANAGED_KINDS } from '../schema/kinds';
import type { Assumption } from './assumptions';
import type { Condition } from './condition';
import { conditions } from './conditions';
import type { Effect } from './effect';
import { effectiveSpec, generate, type Generated } from './generate';
import { syncOthers } from './other-controllers';
import { readClusterState } from './read-cluster-state';
import { syncRegistry } from './registry-sync';

/** Everything that the Operator will do about a cluster. */
export interface Preview extends Generated {
  readonly release: Release;
  readonly platform: Platform;
  readonly effects: readonly Effect[];
  readonly conditions: readonly Condition[];
  readonly assumptions: readonly Assumption[];
}

/** Pure: the same objects give the same prediction. Without a platform the objects tell, or it is assumed. */
export function preview(manifests: readonly Manifest[], release: Release, platform?: Platform): Preview {
  const state = readClusterState(manifests, release, platform);
  const generated = generate(state);
  const spec = effectiveSpec(state);
  const sync = syncRegistry(spec, state);
  const others = syncOthers(spec, state);
  return {
    release,
    platform: state.platform,
    ...generated,
    effects: [...sync.effects, ...others.effects],
    conditions: conditions(spec, sync, others, state),
    assumptions: state.assumptions(),
  };
}

/** Whether there is anything among the objects from which to predict. */
export function isPredictable(manifests: readonly Manifest[]): boolean {
  return manifests.some((manifest) => {
    const kind: string | undefined = kindOf(manifest);
    const isManaged = kind !== undefined && (MANAGED_KINDS as readonly string[]).includes(kind);
    return isManaged || (manifest.kind === 'Infrastructure' && apiGroup(manifest.apiVersion) === 'config.openshift.io');
  });
}

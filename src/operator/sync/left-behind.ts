import { type Manifest, describeManifest } from '../../core/manifest';
import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME } from '../../core/names';
import { isGoing } from '../cluster/going-config';
import { bootstrapClaim } from '../registry/bootstrap';
import { generate, NOTHING, type Generated, type GeneratorError } from './generate';
import { hasPullSecret } from './registry-steps';
import { isSameData } from '../../core/data/same-data';
import { specInTheEnd } from './spec-after-sync';
import { stateAfterSync } from './state-after-sync';
import type { Sync } from './sync';

/**
 * What the Operator leaves behind: each object as it applies it in the end. What it never gets to is as its generator
 * makes it of the cluster by then. Without the pull secret the installer has not made the cluster, and each object is as its
 * generator makes it.
 */
export function leftBehind(syncs: readonly [Sync, ...Sync[]]): Generated {
  const [first] = syncs;
  const last = syncs[syncs.length - 1] ?? first;
  if (!hasPullSecret(first.state)) return generate(first.state);
  const generated = isWhole(last) ? NOTHING : generate(last.state);
  const applied = [...last.registry.objects, ...last.others.objects];
  const claims = first.state.config === undefined ? [bootstrapClaim(first.state)] : syncs.map(claimOf);
  const left = new Map(
    [...completedConfigs(first, last), ...claims.filter((claim) => claim !== undefined), ...applied].map(keyed),
  );
  const others = generated.objects.filter((object) => !left.has(keyed(object)[0]));
  return {
    objects: [...left.values(), ...others],
    errors: generated.errors.filter((error) => !isOvercome(error, last, applied)),
  };
}

/** Whether a sync has applied everything that generators make of its state. */
function isWhole({ state, registry, others }: Sync): boolean {
  const isRead = state.config !== undefined && Object.keys(state.undecodable).length === 0;
  return isRead && registry.isWhole === true && others.isWhole;
}

function claimOf({ registry }: Sync): Manifest | undefined {
  return registry.storage?.creates;
}

function keyed(object: Manifest): readonly [string, Manifest] {
  return [describeManifest(object), object];
}

/** The Config as the Operator has completed it. */
function completedConfigs(first: Sync, last: Sync): Manifest[] {
  const { config } = first.state;
  const after = stateAfterSync(last).config;
  // The Operator writes nothing into one that is being deleted.
  if (after === undefined || isGoing(after) || first.state.undecodable.Config !== undefined) return [];
  const spec = specInTheEnd(last);
  if (isSameData(config?.spec, spec) && isSameData(config?.metadata, after.metadata)) return [];
  // Annotations may hold what was applied before, with its secrets.
  const metadata = { name: SINGLETON_NAME, finalizers: after.metadata?.finalizers ?? [] };
  return [{ apiVersion: IMAGE_REGISTRY_API_VERSION, kind: 'Config', metadata, spec }];
}

/** Whether the error of a generator called by itself does not come up in the syncs. */
function isOvercome({ of }: GeneratorError, { registry }: Sync, applied: readonly Manifest[]): boolean {
  if (of === 'storage') return registry.storage !== undefined && registry.storage.error === undefined;
  if (of === 'Route') return registry.applied && registry.error === undefined;
  return applied.some(({ kind, metadata }) => of === `${kind}/${metadata.name}`);
}

import { jsonText } from '../../core/formats/json-text';
import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';
import { asRecord } from '../../core/record';
import type { Bootstrap } from '../../platforms/profile';
import type { ConfigObject } from '../../schema/kinds/config';
import type { AssumptionLog } from './assumptions';

/** Fields that decide what the Operator does. A Config without one of them is merged into the live Config, which has it. */
const DECISIVE = ['managementState', 'replicas', 'storage'] as const;

/** Fields that the Operator bootstraps, so that every live Config has them. */
const BOOTSTRAPPED = ['managementState', 'replicas', 'rolloutStrategy', 'storage'] as const;

/** Whether a Config is only a part of the one in the cluster, judged by its fields. */
export function looksLikePart(config: Manifest): boolean {
  const spec = asRecord(config['spec']);
  return !isLive(config) && DECISIVE.some((field) => spec[field] === undefined);
}

/** Bootstrapped fields that `old` has and `now` does not. */
export function bootstrappedFieldsRemoved(old: Manifest, now: Manifest): string[] {
  const [before, after] = [asRecord(old['spec']), asRecord(now['spec'])];
  return BOOTSTRAPPED.filter((field) => before[field] !== undefined && after[field] === undefined);
}

/** The bootstrapped fields that a part leaves out, but for those that are known to be removed. */
export function fieldsLeftOut({ spec }: ConfigObject, removed: readonly string[]): (keyof Bootstrap)[] {
  const known = asRecord(spec);
  return BOOTSTRAPPED.filter((field) => known[field] === undefined && !removed.includes(field));
}

/** Completes a part of a Config: a field that it leaves out, or that is filled in later, is taken to be what the Operator bootstraps. */
export function completedConfig(
  part: ConfigObject,
  { leftToLive, later }: Readonly<Record<'leftToLive' | 'later', readonly (keyof Bootstrap)[]>>,
  bootstrap: Bootstrap,
  log: AssumptionLog,
): ConfigObject {
  for (const field of leftToLive) {
    const why = later.includes(field) ? 'it is filled in later' : 'the manifest leaves it to the live Config';
    log.note(`Config/cluster spec.${field}`, jsonText(bootstrap[field]), `the defaults of the Operator; ${why}`);
  }
  return {
    ...part,
    spec: { ...Object.fromEntries(leftToLive.map((field) => [field, bootstrap[field]])), ...part.spec },
  };
}

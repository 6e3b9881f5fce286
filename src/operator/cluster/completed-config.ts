import { jsonText } from '../../core/formats/json-text';
import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';
import { asRecord, isRecord } from '../../core/record';
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
  return !isLive(config) && DECISIVE.some((field) => isLeftOut(spec[field]));
}

/** An empty storage is merged into the one in the cluster, and changes nothing. */
function isLeftOut(value: unknown): boolean {
  return value === undefined || (isRecord(value) && Object.keys(value).length === 0);
}

/**
 * Fields that an edit of a part leaves as in a registry that runs: `old` does not say that none runs, and `now` does not say that one
 * runs, which it may only start. A field that `now` sets is unknown before the edit. Where nothing shows the storage, the platform may
 * have one for a registry that `now` starts.
 */
export function fieldsOfRunning(
  old: Manifest | undefined,
  now: Manifest | undefined,
  isStorageShown: boolean,
): string[] {
  const { managementState: before = 'Managed' } = asRecord(old?.['spec']);
  const { managementState, storage } = asRecord(now?.['spec']);
  const ofStorage = isLeftOut(storage) ? ['storage'] : [];
  if (before === 'Managed' && managementState !== 'Managed') return ['managementState', ...ofStorage];
  return isStorageShown ? [] : ofStorage;
}

/** Bootstrapped fields that `old` has and `now` does not. */
export function bootstrappedFieldsRemoved(old: Manifest, now: Manifest): string[] {
  const [before, after] = [asRecord(old['spec']), asRecord(now['spec'])];
  return BOOTSTRAPPED.filter((field) => !isLeftOut(before[field]) && isLeftOut(after[field]));
}

/** The bootstrapped fields that a part leaves out, but for those that are known to be removed. */
export function fieldsLeftOut({ spec }: ConfigObject, removed: readonly string[]): (keyof Bootstrap)[] {
  const known = asRecord(spec);
  return BOOTSTRAPPED.filter((field) => isLeftOut(known[field]) && !removed.includes(field));
}

/** Fields of a Config that a manifest leaves out. */
interface LeftOut {
  readonly leftToLive: readonly (keyof Bootstrap)[];
  /** Those of them that are filled in later. */
  readonly later: readonly string[];
  /** Those of them that are taken to be as in a registry that runs. */
  readonly running: readonly string[];
}

/** Completes a part of a Config: a field that it leaves out, or that is filled in later, is taken to be what the Operator bootstraps. */
export function completedConfig(
  part: ConfigObject,
  { leftToLive, later, running }: LeftOut,
  bootstrap: Bootstrap,
  log: AssumptionLog,
): ConfigObject {
  const values = leftToLive.map((field) => {
    const isRunning = running.includes(field) && isIdle(bootstrap);
    const value = isRunning ? { ...bootstrap, ...RUNNING }[field] : bootstrap[field];
    const from = isRunning ? 'as in a registry that runs' : 'the defaults of the Operator';
    const why = later.includes(field) ? 'it is filled in later' : 'the manifest leaves it to the live Config';
    log.note(`Config/cluster spec.${field}`, jsonText(value), `${from}; ${why}`);
    return [field, value] as const;
  });
  const isEmptyStorage = (field: string): boolean => field === 'storage' && leftToLive.includes(field);
  const written = Object.entries(part.spec ?? {}).filter(([field]) => !isEmptyStorage(field));
  return { ...part, spec: Object.fromEntries([...values, ...written]) };
}

/** Whether no registry runs in a new cluster of a platform, because the platform has no storage for it. */
function isIdle({ managementState }: Bootstrap): boolean {
  return managementState === 'Removed';
}

/** What people set there, so that a registry runs. The storage stands for any that keeps images. */
const RUNNING: Pick<Bootstrap, 'managementState' | 'storage'> = { managementState: 'Managed', storage: { pvc: {} } };

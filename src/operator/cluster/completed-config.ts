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

/** An empty storage is merged into the one in the cluster, and changes nothing. Null is set by nobody, once it has removed a field. */
function isLeftOut(value: unknown): boolean {
  return value === undefined || value === null || (isRecord(value) && Object.keys(value).length === 0);
}

function isFilled(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && !isLeftOut(value);
}

/**
 * What fields of a part are before and after an edit that leaves them as in a registry that runs: `old` does not say that none runs, and
 * `now` does not say that one runs, which it may only start. A field that `now` sets is unknown before the edit, but for a storage that
 * nothing shows: it is mostly the one that runs, and that `now` only writes down. Where nothing shows the storage, the platform may have
 * one for a registry that `now` starts.
 */
export function fieldsOfRunning(
  old: Manifest | undefined,
  now: Manifest | undefined,
  isStorageShown: boolean,
): FieldsOfRunning {
  const { managementState: before } = asRecord(old?.['spec']);
  const { managementState: after, storage } = asRecord(now?.['spec']);
  const isLeftRunning = (before ?? 'Managed') === 'Managed' && after !== 'Managed';
  const isRunning = isLeftRunning || before === 'Managed';
  return {
    ...(isLeftRunning && { managementState: RUNNING.managementState }),
    ...(isLeftOut(storage) && (isLeftRunning || !isStorageShown) && { storage: RUNNING.storage }),
    ...(isFilled(storage) && isRunning && !isStorageShown && { storage }),
  };
}

/** Bootstrapped fields that the edit removes from the live Config. */
export function bootstrappedFieldsRemoved(old: Manifest, now: Manifest): string[] {
  const [before, after] = [asRecord(old['spec']), asRecord(now['spec'])];
  return BOOTSTRAPPED.filter((field) => isRemoved(before[field], after[field]));
}

/**
 * A field that is no longer there is removed with all that it has in the cluster, also where it was empty. A map that is empty now
 * removes what was set in it, and nothing else.
 *
 * @see k8s.io/apimachinery pkg/util/jsonmergepatch/patch.go CreateThreeWayJSONMergePatch
 */
function isRemoved(before: unknown, after: unknown): boolean {
  if (after === undefined || after === null) return before !== after;
  return isLeftOut(after) && isFilled(before);
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
  /** What those of them are that are taken to be as in a registry that runs. */
  readonly running: FieldsOfRunning;
}

/** Completes a part of a Config: a field that it leaves out, or that is filled in later, is taken to be what the Operator bootstraps. */
export function completedConfig(
  part: ConfigObject,
  { leftToLive, later, running }: LeftOut,
  bootstrap: Bootstrap,
  log: AssumptionLog,
): ConfigObject {
  const values = leftToLive.map((field) => {
    const isRunning = Object.hasOwn(running, field) && isIdle(bootstrap);
    const value = isRunning ? { ...bootstrap, ...running }[field] : bootstrap[field];
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

/** Values of fields of a Config's spec with which a registry runs. */
export interface FieldsOfRunning {
  readonly managementState?: 'Managed';
  readonly storage?: Readonly<Record<string, unknown>>;
}

/** What people set there, so that a registry runs. The storage stands for any that keeps images. */
export const RUNNING = { managementState: 'Managed', storage: { pvc: {} } } as const;

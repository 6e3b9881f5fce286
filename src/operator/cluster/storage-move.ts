import { mergePatched } from '../../core/data/merge-patched';
import { listAt, valueAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { apiGroup, manifestKey, type Manifest } from '../../core/manifest';
import { STORAGE_CHANGE_LABEL } from '../../core/names';
import { asRecord, isRecord, type PlainRecord } from '../../core/record';
import { ARGO_CD_HOOK } from '../../core/tools/argo-cd';
import { HELM_HOOK } from '../../core/tools/helm';
import { BACKENDS, configuredBackends, type ConfiguredBackend } from '../../storage';
import type { Backend } from '../../storage/backend';

/** What the Job of a StorageChange does to the live Config. */
export interface StorageMove {
  readonly job: Manifest;
  readonly from: Backend;
  readonly to: ConfiguredBackend;
  /** The merge patch of `spec.storage`. */
  readonly patch: PlainRecord;
}

/** The moves that run when `now` is applied over `old`. A Job that is there runs only once, unless it is a hook. */
export function storageMoves(old: readonly Manifest[], now: readonly Manifest[]): StorageMove[] {
  const moves = now.filter((each) => !isLive(each)).flatMap((each) => storageMoveOf(each) ?? []);
  if (moves.length === 0) return [];
  const before = new Set(old.map((each) => manifestKey(each)));
  return moves.filter(({ job }) => hooksOf(job) !== undefined || !before.has(manifestKey(job)));
}

/** Undefined if it is no such Job, if it does not run with the Config, or if it has another patch. */
export function storageMoveOf(job: Manifest): StorageMove | undefined {
  const left = job.metadata.labels?.[STORAGE_CHANGE_LABEL];
  const from = BACKENDS.find(({ field }) => field === left);
  const isJob = job.kind === 'Job' && apiGroup(job.apiVersion) === 'batch';
  if (!isJob || from === undefined || !runsWithConfig(job)) return undefined;
  const [patch, ...others] = storagePatches(job);
  if (patch?.[from.field] !== null || others.length > 0) return undefined;
  const [to, ...more] = configuredBackends(withoutNull(patch));
  return to === undefined || more.length > 0 ? undefined : { job, from, to, patch };
}

/** Whether Argo CD or Helm runs the Job, at each sync, before it applies the Config. */
export function runsBeforeConfig(job: Manifest): boolean {
  return hooksOf(job)?.includes('PreSync') === true;
}

/** The live Config after the Job ran, which does nothing if the old type is not there. */
export function afterMove(live: Manifest, { from, patch }: StorageMove): Manifest {
  const spec = asRecord(live['spec']);
  const storage = asRecord(spec['storage']);
  return storage[from.field] === undefined
    ? live
    : { ...live, spec: { ...spec, storage: mergePatched(storage, patch) } };
}

/** `removes spec.storage.emptyDir and sets pvc in one patch`. */
export function moveInWords({ from, to }: StorageMove): string {
  return `removes spec.storage.${from.field} from the live Config and sets spec.storage.${to.backend.field} in one patch`;
}

/** A hook that runs later finds that the Operator stopped at two types, and may not run at all. */
function runsWithConfig(job: Manifest): boolean {
  const hooks = hooksOf(job) ?? ['Sync'];
  return hooks.some((each) => each === 'PreSync' || each === 'Sync') && valueAt(job, ['spec', 'suspend']) !== true;
}

/**
 * The phases in which Argo CD runs the Job at each sync; undefined if it is applied as any other object. It reads the hooks of Helm
 * if there is none of its own. Source: argoproj/gitops-engine pkg/sync/hook/hook.go Types, pkg/sync/hook/helm/type.go HookType
 */
function hooksOf(job: Manifest): string[] | undefined {
  const [own, ofHelm] = [ARGO_CD_HOOK, HELM_HOOK].map((key) => valueAt(job, ['metadata', 'annotations', key]));
  if (typeof own === 'string') return wordsIn(own);
  return typeof ofHelm === 'string' ? wordsIn(ofHelm).map((each) => PHASES_OF_HELM[each] ?? each) : undefined;
}

function wordsIn(text: string): string[] {
  return text.split(',').map((each) => each.trim());
}

const PHASES_OF_HELM: Readonly<Record<string, string>> = {
  'pre-install': 'PreSync',
  'pre-upgrade': 'PreSync',
  'post-install': 'PostSync',
  'post-upgrade': 'PostSync',
};

function storagePatches(job: Manifest): PlainRecord[] {
  return listAt(job, ['spec', 'template', 'spec', 'containers']).flatMap((container) =>
    [...listAt(container, ['command']), ...listAt(container, ['args'])]
      .map(storagePatchIn)
      .filter((patch) => patch !== undefined),
  );
}

function storagePatchIn(word: unknown): PlainRecord | undefined {
  if (typeof word !== 'string' || !word.startsWith('{')) return undefined;
  try {
    // The kubelet replaces `$$` in commands by `$`.
    const storage = valueAt(JSON.parse(word.replaceAll('$$', '$')), ['spec', 'storage']);
    return isRecord(storage) ? storage : undefined;
  } catch {
    return undefined;
  }
}

function withoutNull(patch: PlainRecord): PlainRecord {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
}

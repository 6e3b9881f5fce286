import { groupKind, type Manifest } from '../manifest';
import { HELM_HOOK, HELM_RESOURCE_POLICY } from './helm';

/** The annotations of Argo CD. */
export const ARGO_CD_HOOK = 'argocd.argoproj.io/hook';
export const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/** The sync options in the annotation of an object: comma-separated, spaces are ignored. */
export function syncOptions({ metadata: { annotations } }: Manifest): string[] {
  const text: unknown = annotations?.[SYNC_OPTIONS];
  return typeof text === 'string' ? text.split(',').map((option) => option.trim()) : [];
}

/**
 * Whether an annotation decides nothing about an object that exists: in which order a sync applies, and what is shown as a
 * difference or as healthy.
 *
 * @see argoproj/argo-cd docs/user-guide/sync-waves.md, compare-options.md
 */
export function isForDisplayOrOrder(key: string): boolean {
  return IDLE.test(key);
}

const IDLE = /^argocd\.argoproj\.io\/(?:sync-wave|compare-options|ignore-healthcheck|ignore-default-links)$/;

/** Prevents deletion by Argo CD: `Prune` if the object is no longer in Git, `Delete` if its Application is deleted. */
export type Guard = 'Prune' | 'Delete';

const GUARDS: readonly Guard[] = ['Prune', 'Delete'];

/** The guards of one object. Argo CD treats the annotation of Helm as both. */
export function guardsOf(manifest: Manifest): Guard[] {
  if (manifest.metadata.annotations?.[HELM_RESOURCE_POLICY] === 'keep') return [...GUARDS];
  return GUARDS.filter((guard) => holdsGuard(syncOptions(manifest), guard));
}

/** Whether the sync options of an object or an Application contain the guard. */
export function holdsGuard(options: readonly unknown[], guard: Guard): boolean {
  return guardOption(options, guard) !== undefined;
}

/** The sync option that is the guard, such as `Prune=confirm`. */
export function guardOption(options: readonly unknown[], guard: Guard): string | undefined {
  return [`${guard}=false`, `${guard}=confirm`].find((option) => options.includes(option));
}

/** The annotation that makes an object a hook, which is deleted before it is created again; undefined if none does. */
export function hookAnnotation({ metadata: { annotations } }: Manifest): string | undefined {
  return [ARGO_CD_HOOK, HELM_HOOK].find((key) => ![undefined, null, '', 'Skip'].includes(annotations?.[key]));
}

export function isApplication(manifest: Manifest): boolean {
  return groupKind(manifest) === 'argoproj.io/Application';
}

export function isApplicationSet(manifest: Manifest): boolean {
  return groupKind(manifest) === 'argoproj.io/ApplicationSet';
}

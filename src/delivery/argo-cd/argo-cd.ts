import { apiGroup, type Manifest } from '../../core/manifest';
import { CREDENTIALS_LABEL, RBAC_GROUP } from '../../core/names';
import { ARGO_CD_HOOK } from '../../core/tools/argo-cd';
import { secretBroughtBy } from '../../credentials';
import { annotate } from '../annotate';
import { mustStay, roleOf, type Role } from '../role';
import { withSyncOptions } from '../sync-options';
import type { DeliveryTool } from '../tool';

const GROUP = 'argocd.argoproj.io';
const SYNC_WAVE = `${GROUP}/sync-wave`;

/**
 * Waves before the Config, in order of dependency: a bucket claim creates the Secret that the credentials are copied
 * from. A volume claim has no earlier wave: with WaitForFirstConsumer it becomes healthy only after the registry's pod
 * exists, so an earlier wave would wait forever (argoproj/argo-cd#12840).
 */
const WAVES: Readonly<Partial<Record<Role, string>>> = { 'bucket-claim': '-2', credentials: '-1', trust: '-1' };
/** For a SecretStore or permissions: copying credentials fails without them, and a sync fails if any object fails. */
const WAVE_BEFORE_CREDENTIALS = '-2';

/**
 * API groups of Kubernetes and of every OpenShift cluster. Kinds of other groups, such as imageregistry, may be
 * missing.
 */
const ALWAYS_THERE = new Set([
  '',
  'apps',
  'batch',
  'config.openshift.io',
  'networking.k8s.io',
  'policy',
  RBAC_GROUP,
  'route.openshift.io',
  'storage.k8s.io',
]);

/**
 * Argo CD and OpenShift GitOps.
 *
 * Source: argoproj/argo-cd docs/user-guide/sync-options.md, sync-waves.md.
 */
export const argoCd: DeliveryTool = {
  name: 'argoCd',
  title: 'Argo CD',
  mark: (manifest) => {
    const added = roleOf(manifest) === 'storage-change' ? storageChangeHook(manifest) : wave(manifest);
    return withSyncOptions(annotate(manifest, added), optionsFor(manifest));
  },
};

function wave(manifest: Manifest): Record<string, string> {
  const role = roleOf(manifest);
  const number = role === 'credentials' && isForCredentials(manifest) ? WAVE_BEFORE_CREDENTIALS : WAVES[role];
  return number === undefined ? {} : { [SYNC_WAVE]: number };
}

/** Whether it is one of our objects that a credential copy needs, but not the copy itself. */
function isForCredentials(manifest: Manifest): boolean {
  return manifest.metadata.labels?.[CREDENTIALS_LABEL] !== undefined && secretBroughtBy(manifest) === undefined;
}

/**
 * Runs before every other object of the chart. The objects that the Job needs are hooks too, because plain objects come
 * after all hooks of this type. The Job stays until the next sync, so that its log can be read.
 */
function storageChangeHook({ kind }: Manifest): Record<string, string> {
  return {
    [ARGO_CD_HOOK]: 'PreSync',
    [`${GROUP}/hook-delete-policy`]: 'BeforeHookCreation',
    [SYNC_WAVE]: kind === 'Job' ? '0' : '-1',
  };
}

function optionsFor(manifest: Manifest): string[] {
  return [
    ...(mustStay(manifest) ? ['Prune=false', 'Delete=false'] : []),
    // Server-side apply keeps the Operator's fields and adopts an object that the Operator created.
    ...(roleOf(manifest) === 'singleton' ? ['ServerSideApply=true'] : []),
    ...(ALWAYS_THERE.has(apiGroup(manifest.apiVersion)) ? [] : ['SkipDryRunOnMissingResource=true']),
  ];
}

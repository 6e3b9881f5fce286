import { apiGroup, type Manifest } from '../../core/manifest';
import { CREDENTIALS_LABEL } from '../../core/names';
import { secretBroughtBy } from '../../credentials';
import { annotate } from '../annotate';
import { mustStay, roleOf, type Role } from '../role';
import { withSyncOptions } from '../sync-options';
import type { DeliveryTool } from '../tool';

const GROUP = 'argocd.argoproj.io';
const SYNC_WAVE = `${GROUP}/sync-wave`;

/**
 * Before the Config, in the order in which they need each other: a claim for a bucket makes the Secret that the
 * credentials are copied from. A claim for a volume has no wave of its own: with WaitForFirstConsumer it is not healthy
 * before the registry's pod is there, and a wave of its own would wait for ever (argoproj/argo-cd#12840).
 */
const WAVES: Readonly<Partial<Record<Role, string>>> = { 'bucket-claim': '-2', credentials: '-1', trust: '-1' };
/** A store, or rights: what copies credentials fails without, and a sync fails where any object does. */
const WAVE_BEFORE_CREDENTIALS = '-2';

/** API groups of Kubernetes and of every OpenShift. Kinds of other groups may be missing, imageregistry among them. */
const ALWAYS_THERE = new Set([
  '',
  'apps',
  'batch',
  'config.openshift.io',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
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

/** Whether it is one of ours that something else needs, which brings the credentials. */
function isForCredentials(manifest: Manifest): boolean {
  return manifest.metadata.labels?.[CREDENTIALS_LABEL] !== undefined && secretBroughtBy(manifest) === undefined;
}

/**
 * Before anything else of the chart. What the Job needs is a hook as well, since plain objects come after all hooks of this
 * kind; it stays until the next sync, so that the log of the Job can be read.
 */
function storageChangeHook({ kind }: Manifest): Record<string, string> {
  return {
    [`${GROUP}/hook`]: 'PreSync',
    [`${GROUP}/hook-delete-policy`]: 'BeforeHookCreation',
    [SYNC_WAVE]: kind === 'Job' ? '0' : '-1',
  };
}

function optionsFor(manifest: Manifest): string[] {
  return [
    ...(mustStay(manifest) ? ['Prune=false', 'Delete=false'] : []),
    // The Operator's fields stay, and an object that it made is taken over as it is.
    ...(roleOf(manifest) === 'singleton' ? ['ServerSideApply=true'] : []),
    ...(ALWAYS_THERE.has(apiGroup(manifest.apiVersion)) ? [] : ['SkipDryRunOnMissingResource=true']),
  ];
}

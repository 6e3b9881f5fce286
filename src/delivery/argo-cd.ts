import { apiGroup, type Manifest } from '../core/manifest';
import { annotate } from './annotate';
import { mustStay, roleOf, type Role } from './role';
import { withSyncOptions } from './sync-options';
import type { DeliveryTool } from './tool';

const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

/**
 * Before the Config, in the order in which they need each other: a claim for a bucket makes the Secret that the
 * credentials are copied from. A claim for a volume has no wave of its own: with WaitForFirstConsumer it is not healthy
 * before the registry's pod is there, and a wave of its own would wait for ever (argoproj/argo-cd#12840).
 */
const WAVES: Readonly<Partial<Record<Role, string>>> = { 'bucket-claim': '-2', credentials: '-1', trust: '-1' };

/** API groups of Kubernetes and of every OpenShift. Kinds of other groups may be missing, imageregistry among them. */
const ALWAYS_THERE = new Set(['', 'apps', 'batch', 'rbac.authorization.k8s.io', 'config.openshift.io']);

/**
 * Argo CD and OpenShift GitOps.
 *
 * Source: argoproj/argo-cd docs/user-guide/sync-options.md, sync-waves.md.
 */
export const argoCd: DeliveryTool = {
  name: 'argoCd',
  title: 'Argo CD',
  mark: (manifest) => {
    const role = roleOf(manifest);
    const wave = WAVES[role];
    return withSyncOptions(annotate(manifest, wave === undefined ? {} : { [SYNC_WAVE]: wave }), optionsFor(manifest));
  },
};

function optionsFor(manifest: Manifest): string[] {
  return [
    ...(mustStay(manifest) ? ['Prune=false', 'Delete=false'] : []),
    // The Operator's fields stay, and an object that it made is taken over as it is.
    ...(roleOf(manifest) === 'singleton' ? ['ServerSideApply=true'] : []),
    ...(ALWAYS_THERE.has(apiGroup(manifest.apiVersion)) ? [] : ['SkipDryRunOnMissingResource=true']),
  ];
}

import { manifestKey, type Manifest, describeManifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { ARGO_CD_HOOK } from '../../core/tools/argo-cd';
import { HELM_HOOK } from '../../core/tools/helm';
import { changedObjects, type ChangedObject } from './base/changed-objects';
import { isScripts, registryCommands } from '../unknown/registry-commands';
import { MUTATES, mutatingPolicies } from '../unknown/unread-beside';
import type { Unknown } from '../unknown/unknown';

/** Commands of others that may change the registry, in whatever namespace they run, and that an edit changes. */
export function unknownCommands(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  return changedObjects(old, now).flatMap((changed) => {
    const { manifest, before, after } = changed;
    // There, everything that nobody reads is unknown.
    if (manifest.metadata.namespace === REGISTRY_NAMESPACE) return [];
    const was = before && registryCommands(before, old);
    const is = after && registryCommands(after, now);
    if (was === is && (is === undefined || !runsOtherwise(changed))) return [];
    const why = isScripts(manifest)
      ? 'it has a script that may change the registry: what the script does is not predicted'
      : 'it runs commands that may change the registry: what they do is not predicted';
    return [{ object: describeManifest(manifest), why }];
  });
}

/** Whether the same commands run at other times, as somebody else or not at all. */
function runsOtherwise({ fields }: ChangedObject): boolean {
  return fields.some((field) => WHEN_OR_AS_WHOM.test(field) || HOOKS.some((hook) => field.includes(hook)));
}

const WHEN_OR_AS_WHOM = /^spec\.(?:schedule|suspend|timeZone|replicas|parallelism|completions)\b|\bserviceAccount/;
const HOOKS = [ARGO_CD_HOOK, HELM_HOOK];

/** Policies that change or delete objects of the registry in the cluster, and that an edit adds, changes or removes. */
export function unknownMutations(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  const acting = new Set([...mutatingPolicies(old), ...mutatingPolicies(now)].map(manifestKey));
  return changedObjects(old, now).flatMap(({ manifest, isEdited, fields }) => {
    const isListed = manifest.metadata.namespace === REGISTRY_NAMESPACE;
    if (isListed || !acting.has(manifestKey(manifest))) return [];
    if (isEdited && fields.every((field) => field.startsWith('metadata'))) return [];
    return [{ object: describeManifest(manifest), why: MUTATES }];
  });
}

import { referenceTo } from '../../core/manifest';
import { DEFAULT_CLAIM_NAME } from '../../core/names';
import { fieldOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import { areaOfPod } from '../evidence/pod-statements';
import type { Dump } from './dump';

/** Whether a pod still exists, and whether a claim is the one that the registry mounts. What is not known counts as in use. */
export function usedIn(
  pods: readonly SourceObject[],
  { backend, stanza }: Pick<Dump, 'backend' | 'stanza'>,
): (kind: string, name: string) => boolean {
  const names = new Set<unknown>(pods.map(({ manifest }) => manifest.metadata.name));
  const { claim } = stanza;
  const mounted = typeof claim === 'string' && claim !== '' ? claim : DEFAULT_CLAIM_NAME;
  return (kind, name) => {
    if (kind === 'Pod') return names.size === 0 || names.has(name);
    if (kind !== 'PersistentVolumeClaim' || backend === undefined) return true;
    return backend === 'pvc' && name === mounted;
  };
}

/** Whether a pod failed, and another one of the same owner was started since. */
export function isReplacedIn(pods: readonly SourceObject[]): (pod: SourceObject) => boolean {
  const working = new Set(pods.filter((pod) => !hasFailed(pod)).map(groupOf));
  return (pod) => hasFailed(pod) && working.has(groupOf(pod));
}

function hasFailed({ manifest }: SourceObject): boolean {
  return fieldOf(manifest['status'], 'phase') === 'Failed';
}

function groupOf({ manifest }: SourceObject): string {
  return areaOfPod(referenceTo(manifest).name);
}

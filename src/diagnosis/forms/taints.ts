import { fieldOf, itemsOf } from '../../core/record';
import type { Taint } from '../../operator/placement/node';
import type { SourceObject } from '../../yaml/source-object';

/** The scheduler does not name the effect. */
export type NamedTaint = Omit<Taint, 'effect'>;

/** The taints that the scheduler names as `{key: value}`, each once. */
export function taintsIn(text: string): NamedTaint[] {
  const named = [...text.matchAll(/taints? \{([^}]*)\}/g)].map(([, taint = '']) => taint.trim());
  return [...new Set(named)].map((taint) => {
    const [key = '', value = ''] = taint.split(':').map((part) => part.trim());
    return { key, value };
  });
}

/** `node-role.kubernetes.io/infra=reserved`; the key alone where there is no value. */
export function taintInWords({ key, value }: NamedTaint): string {
  return value === '' ? key : `${key}=${value}`;
}

/** Whether Kubernetes or the installer sets it, on nodes that are not ready or on those of the control plane. */
export function isReserved(taint: NamedTaint): boolean {
  return isOfControlPlane(taint) || OF_STATE.test(taint.key);
}

function isOfControlPlane({ key }: NamedTaint): boolean {
  return /^node-role\.kubernetes\.io\/(?:master|control-plane)\b/.test(key);
}

/** Not those of others, such as `node.ocs.openshift.io/storage`, which administrators set. */
const OF_STATE = /^node\.(?:cloudprovider\.)?kubernetes\.io\//;

/** Why reserved taints are not tolerated: a sentence for each reason. */
export function reservedFor(taints: readonly NamedTaint[]): string[] {
  const [ofControlPlane, ofState] = [true, false].map((isIt) =>
    taints.filter((taint) => isOfControlPlane(taint) === isIt).map(taintInWords),
  ) as [string[], string[]];
  const not = (names: readonly string[], one: string, several: string): string[] =>
    names.length === 0 ? [] : [`Do not tolerate ${names.join(' and ')}: ${names.length === 1 ? one : several}`];
  return [
    ...not(
      ofControlPlane,
      'this taint keeps workloads off control plane nodes',
      'these taints keep workloads off control plane nodes',
    ),
    ...not(
      ofState,
      'Kubernetes sets this taint on nodes that are not ready, cordoned or short of resources',
      'Kubernetes sets these taints on nodes that are not ready, cordoned or short of resources',
    ),
  ];
}

/** The list with one more toleration: a merge patch replaces lists, so those that the object has are repeated. */
export function withToleration(object: SourceObject | undefined, taint: NamedTaint): object[] {
  const { key, value } = taint;
  return [
    ...(itemsOf(fieldOf(object?.manifest['spec'], 'tolerations')) as object[]),
    { key: key === '' ? 'KEY' : key, ...(value === '' ? { operator: 'Exists' } : { operator: 'Equal', value }) },
  ];
}

/** Where the list is not known, what the command does to it; ends an instruction. */
export function replacesTolerations(object: SourceObject | undefined): string {
  return object === undefined ? ' (the command replaces the list: add the tolerations that are there)' : '';
}

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
export function isReserved({ key }: NamedTaint): boolean {
  return /^node-role\.kubernetes\.io\/(?:master|control-plane)\b|^node\./.test(key);
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

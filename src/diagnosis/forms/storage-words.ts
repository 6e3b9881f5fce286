import { valueAt } from '../../core/field-path';
import { quoted } from '../../core/quoted';
import { backendOf } from '../../storage';
import type { BackendField } from '../../storage/backend';
import type { Dump } from '../engine/dump';

/** A value of the storage of the Config, in quotes; what it is, where it is not known. */
export function storageValue({ stanza }: Dump, key: string, whatItIs: string): string {
  const value = stanza[key];
  return typeof value === 'string' && value !== '' ? quoted(value) : whatItIs;
}

/** The value itself; empty where it is not known. */
export function storageText({ stanza }: Dump, key: string): string {
  const value = stanza[key];
  return typeof value === 'string' ? value : '';
}

/** Whether the Config leaves its storage to its user. */
export function isUnmanaged({ config }: Dump): boolean {
  return valueAt(config?.manifest, ['spec', 'storage', 'managementState']) === 'Unmanaged';
}

/** The bucket or container, as a field of the Config. */
export function bucketField({ backend }: Dump, assumed: BackendField): string {
  const field = backend ?? assumed;
  return ['spec.storage', field, ...backendOf(field).nameKeys.slice(-1)].join('.');
}

/** The object that most causes are about. */
export const THE_CONFIG = 'Config/cluster';

import { fieldOf } from '../../core/record';
import { DEFAULT_CLAIM_NAME } from '../../core/names';
import type { SourceObject } from '../../yaml/source-object';
import type { Dump } from '../engine/dump';
import type { Statement } from '../evidence/statement';
import { storageText } from './storage-words';

/** The name of the claim of the registry; the default one, where it is not known. */
export function claimName(dump: Dump): string {
  const name = storageText(dump, 'claim');
  return name === '' ? DEFAULT_CLAIM_NAME : name;
}

/** The claim of the registry, if the input has it. */
function claimOf(dump: Dump): SourceObject | undefined {
  return dump.object('PersistentVolumeClaim', claimName(dump));
}

/** The storage class that the claim names; empty where there is none or it is not known. */
export function classOf(dump: Dump): string {
  const name = fieldOf(claimOf(dump)?.manifest['spec'], 'storageClassName');
  return typeof name === 'string' ? name : '';
}

/** What pod and claim say while there is no volume. */
export function waitingForVolume({ statements }: Dump): Statement[] {
  return statements.filter(({ text }) => /unbound immediate|the claim is Pending/.test(text));
}

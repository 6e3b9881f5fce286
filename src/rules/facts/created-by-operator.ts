import { asRecord } from '../../core/record';
import { ownersOf, type FieldOwner } from '../../operator/cluster/field-owners';
import { infrastructureNameIn } from '../../operator/cluster/infrastructure-in';
import type { ConfigStatus } from '../../schema/kinds/config';
import type { ConfiguredBackend } from '../../storage';
import { isGeneratedName } from '../../storage/generated-names';
import type { Cluster, JudgedObject } from '../engine/cluster';
import { isLiveField } from './live-field';

/** Whether a Config as the cluster shows it names storage that the Operator created, and not storage of the user. */
export function isCreatedByOperator(
  { manifests, existing = [] }: Cluster,
  { manifest, valid }: JudgedObject<'Config'>,
  used: ConfiguredBackend,
): boolean {
  const { backend, stanza } = used;
  const names = backend.nameKeys.filter((key) => (stanza[key] ?? '') !== '');
  const namePaths = names.map((key) => ['spec', 'storage', backend.field, key]);
  if ([STATE, ...namePaths].every((path) => isLiveField(manifest, path))) {
    const cluster = infrastructureNameIn([...manifests, ...existing]);
    if (cluster !== undefined && names.every((key) => isGeneratedName(String(stanza[key]), cluster))) return true;
    const owners = [STATE, ...namePaths].map((path) => ownersOf(manifest, path));
    if (owners.every((each) => each.length > 0)) return isOfOperator(owners);
  }
  return isManagedAlready(used, valid.status);
}

const STATE = ['spec', 'storage', 'managementState'];

/** It writes Managed for what it creates, also under a name of the user, and a name where there is none. */
function isOfOperator([state = [], ...names]: readonly (readonly FieldOwner[])[]): boolean {
  const writes = (owners: readonly FieldOwner[]): boolean => owners.some(({ isOperator }) => isOperator);
  return writes(state) || names.every(writes);
}

/** Whether the Operator reports that it manages the storage, and not another one. */
function isManagedAlready({ backend, stanza }: ConfiguredBackend, status: ConfigStatus = {}): boolean {
  const live = asRecord(asRecord(status.storage)[backend.field]);
  return (
    status.storageManaged === true && backend.nameKeys.every((key) => [undefined, stanza[key]].includes(live[key]))
  );
}

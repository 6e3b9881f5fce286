import { asRecord, fieldOf, isRecord } from '../../../core/record';
import { operatorSource } from '../../../core/source';
import { BACKENDS } from '../../../storage';
import type { Cause } from '../../engine/cause';
import { mentions } from '../../forms/mention';
import { setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc119: Cause = {
  id: 'IRC119',
  title: 'Registry is not removed because of two storage types',
  why: 'With Removed, the Operator reads from the Config which storage it deletes. With two storage types this fails, and no condition reports it. The Deployment stays, and Progressing stays True.',
  decides: 'Whether spec.storage of Config/cluster names more than one storage type.',
  source: operatorSource('pkg/operator/finalizer.go', 'RemoveResources'),
  messages: ['The deployment is being removed', 'unable to get generators'],
  rule: 'IR201',
  depth: 2,
  *find(dump) {
    const spec = dump.config?.manifest['spec'];
    const storage = asRecord(fieldOf(spec, 'storage'));
    const types = BACKENDS.map(({ field }) => field).filter((field) => isRecord(storage[field]));
    const found = mentions(dump, /DeletingDeployment|deployment is being removed|unable to get generators/);
    if (fieldOf(spec, 'managementState') !== 'Removed' || types.length < 2 || found === undefined) return;
    const before = asRecord(fieldOf(dump.config?.manifest['status'], 'storage'));
    const used = types.find((field) => isRecord(before[field])) ?? types[0];
    yield {
      certainty: found.certainty,
      what: `The registry is set to Removed, but the Operator cannot remove it while the Config names ${types.join(' and ')}.`,
      object: THE_CONFIG,
      field: 'spec.storage',
      evidence: found.statements,
      fix: [
        step(
          'If storage.managementState is Managed, the Operator deletes the storage that remains, with its images. To keep them, first set storage.managementState to Unmanaged.',
        ),
        setInConfig(`Remove every storage type but the one that was used, here ${used}. Null removes a field:`, {
          storage: Object.fromEntries(types.filter((field) => field !== used).map((field) => [field, null])),
        }),
      ],
    };
  },
};

import { referenceTo } from '../../core/manifest';
import { kubernetesSource } from '../../core/source';
import type { Change, Edit } from './base/change';

/** Edits of Secrets and ConfigMaps that exist and cannot change like this. */
export function* dataRejected({ rejected = [] }: Edit): Iterable<Change> {
  for (const { manifest, fields, types, isCopied = false } of rejected) {
    const { kind } = manifest;
    const isTypeAlone = fields.every((field) => field === 'type');
    yield {
      level: 'disruption',
      subject: referenceTo(manifest),
      what: `the API server rejects this change, so the cluster keeps the ${kind} of OLD, and the tool that applies NEW may stop there and not apply the other objects; undo the change, or delete the ${kind}${isCopied ? ' and its copy in the namespace of the hosted control plane,' : ''} and create it again: oc replace --force`,
      why: `${fields.join(', ')} cannot change${isTypeAlone ? '' : ': immutable is true in OLD'}`,
      old: types?.[0] ?? '',
      new: types?.[1] ?? '',
      source: kubernetesSource('pkg/apis/core/validation/validation.go', `Validate${kind}Update`),
    };
  }
}

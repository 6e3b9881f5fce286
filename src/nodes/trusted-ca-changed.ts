import { CONFIG_NAMESPACE } from '../core/names';
import type { Change, Edit } from '../operator/changes/base/change';
import { caMapIn, caContentOf } from '../operator/cluster/proxy-ca';
import type { Prediction } from '../operator/prediction';
import { isSameData } from '../core/data/same-data';
import { IMAGE } from '../operator/objects';
import { openshiftApiServerSource } from './sources';

/**
 * Other CAs of `additionalTrustedCA`. `trustChanged` reports that nodes and builds trust other hosts: the Operator
 * writes /etc/docker/certs.d/<host>/ca.crt on each node, without a drain.
 */
export function* trustedCaChanged(edit: Edit): Iterable<Change> {
  const [old, now] = [nameIn(edit.before), nameIn(edit.after)];
  const [before, after] = [caMapIn(edit.old, old), caMapIn(edit.now, now)];
  // What only NEW has written down was in the cluster before, as the name shows.
  if (old === now && (before === undefined || isSameData(caContentOf(before), caContentOf(after)))) return;
  yield {
    level: 'change',
    subject: IMAGE,
    what: 'openshift-apiserver restarts, one instance after the other, because image imports trust other CAs; this drains no node',
    why: old === now ? `ConfigMap/${CONFIG_NAMESPACE}/${now} changed` : 'spec.additionalTrustedCA changed',
    old: old === '' ? 'not set' : old,
    new: now === '' ? 'not set' : now,
    source: openshiftApiServerSource(
      'pkg/operator/workload/workload_openshiftapiserver_v311_00_sync.go',
      'manageOpenShiftAPIServerImageImportCA_v311_00_to_latest',
    ),
  };
}

/** The ConfigMap that an edit names anew and that is not in the input. */
export function missingCaMap({ before, after, now }: Edit): string | undefined {
  const name = nameIn(after);
  return name === '' || name === nameIn(before) || caMapIn(now, name) !== undefined ? undefined : name;
}

function nameIn({ state }: Prediction): string {
  return state.image?.spec?.additionalTrustedCA?.name ?? '';
}

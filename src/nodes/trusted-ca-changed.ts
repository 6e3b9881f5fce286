import type { Manifest } from '../core/manifest';
import { shellWord } from '../core/formats/shell-word';
import { CONFIG_NAMESPACE } from '../core/names';
import type { Change, Edit } from '../operator/changes/base/change';
import { caMapIn, caContentOf } from '../operator/cluster/proxy-ca';
import { describeSubject } from '../operator/effects/subject';
import type { Prediction } from '../operator/prediction';
import { isSameData } from '../core/data/same-data';
import { IMAGE } from '../operator/objects';
import type { Unknown } from '../operator/unknown/unknown';
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
    what: 'openshift-apiserver restarts, one instance after the other, because image imports trust other CAs; this alone drains no node',
    why: old === now ? `ConfigMap/${CONFIG_NAMESPACE}/${now} changed` : 'spec.additionalTrustedCA changed',
    old: old === '' ? 'not set' : old,
    new: now === '' ? 'not set' : now,
    source: openshiftApiServerSource(
      'pkg/operator/workload/workload_openshiftapiserver_v311_00_sync.go',
      'manageOpenShiftAPIServerImageImportCA_v311_00_to_latest',
    ),
  };
}

/** The ConfigMaps that an edit names anew, or no longer, and that are not in the input. */
export function* missingCaMaps({ before, after, old, now }: Edit): Iterable<Unknown> {
  const [was, is] = [nameIn(before), nameIn(after)];
  if (was === is) return;
  if (isMissing(after, now)) {
    yield {
      object: objectOf(is),
      why: `Image/cluster names it in spec.additionalTrustedCA, but the input does not show whether it exists and which CAs it has; add it to the files of NEW, and run diff again; to print it: oc -n ${CONFIG_NAMESPACE} get configmap ${shellWord(is)} -o yaml`,
    };
  }
  if (isMissing(before, old)) {
    yield {
      object: objectOf(was),
      why: 'Image/cluster no longer names it in spec.additionalTrustedCA, and OLD does not have it: of which registries nodes and builds lose the CA is not known',
    };
  }
}

function isMissing(prediction: Prediction, manifests: readonly Manifest[]): boolean {
  const name = nameIn(prediction);
  if (name === '' || prediction.state.lacks('ConfigMap', CONFIG_NAMESPACE, name)) return false;
  return caMapIn(manifests, name) === undefined;
}

function objectOf(name: string): string {
  return describeSubject({ kind: 'ConfigMap', namespace: CONFIG_NAMESPACE, name });
}

function nameIn({ state }: Prediction): string {
  return state.image?.spec?.additionalTrustedCA?.name ?? '';
}

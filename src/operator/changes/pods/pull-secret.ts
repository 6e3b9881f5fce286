import { CONFIG_NAMESPACE, PULL_SECRET_NAME } from '../../../core/names';
import { operatorSource } from '../../../core/source';
import { HIDDEN } from '../../../core/without-credentials';
import { validateObject } from '../../../schema/validate';
import type { TextMap } from '../../cluster/cluster-state';
import { secretData } from '../../cluster/object-data';
import { describeSubject, type ObjectSubject } from '../../effects/subject';
import { ours } from '../../objects';
import type { Prediction } from '../../prediction';
import type { Unknown } from '../../unknown/unknown';
import type { Change, Transition } from '../base/change';
import { isManaged } from '../base/object-after';

const PULL_SECRET: ObjectSubject = { kind: 'Secret', namespace: CONFIG_NAMESPACE, name: PULL_SECRET_NAME };

/** The copy of the cluster's pull secret, which the pods mount. */
export const PULL_SECRET_COPY = ours('Secret', 'installation-pull-secrets');

/** The pull secret of the cluster: nodes get it, and the Operator copies it for the registry. */
export function* pullSecretChanged(transition: Transition): Iterable<Change> {
  if (!isOtherPullSecret(transition)) return;
  yield {
    level: 'change',
    subject: PULL_SECRET,
    what: 'nodes and the registry pull images with other credentials',
    why: 'its content changed',
    old: HIDDEN,
    new: HIDDEN,
    source: operatorSource('pkg/resource/pullsecret.go', 'expected'),
  };
}

/** Whether both sides have the pull secret, and not the same. */
export function isOtherPullSecret({ before, after }: Transition): boolean {
  const [old, now] = [contentIn(before), contentIn(after)];
  if (old === undefined || now === undefined) return false;
  return [...Object.keys(old), ...Object.keys(now)].some((key) => old[key] !== now[key]);
}

/** Every cluster has a pull secret, so one that only NEW holds takes the place of one that is not in the input. */
export function* unknownPullSecret({ before, after }: Transition): Iterable<Unknown> {
  if (contentIn(before) !== undefined || contentIn(after) === undefined || !isManaged(before)) return;
  yield {
    object: describeSubject(PULL_SECRET),
    why: 'OLD does not have this Secret, although the cluster does: if the content in NEW is another one, all pods are replaced',
  };
}

/** Undefined if it is not in the input, or without what it holds, as in a dump. */
function contentIn({ state }: Prediction): TextMap | undefined {
  const found = state.object('', 'Secret', PULL_SECRET_NAME, CONFIG_NAMESPACE);
  const data = found && secretData(validateObject('Secret', found, state.release).valid);
  return data?.['.dockerconfigjson'] === undefined ? undefined : data;
}

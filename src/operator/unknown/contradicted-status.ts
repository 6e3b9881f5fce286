import { apiGroup, type Manifest } from '../../core/manifest';
import { API_VERSIONS } from '../../schema/kinds/kinds';
import { CONFIG_GROUP } from '../cluster/object-index';
import { CLUSTER_OPERATOR, CONFIG, IMAGE_PRUNER } from '../objects';
import { describeSubject, type ObjectSubject } from '../effects/subject';
import type { Prediction } from '../prediction';
import { liveProblems } from './live-problems';
import type { Unknown } from './unknown';

/** Problems that live objects report and that nothing in the input explains: the prediction says that all is well. */
export function contradictedStatus({ state, conditions }: Prediction): Unknown[] {
  return REPORTERS.flatMap(({ subject, group }) => {
    const object = describeSubject(subject);
    const found: Manifest | undefined = state.object(group, subject.kind, subject.name);
    return liveProblems(found)
      .filter(
        ({ type, status }) =>
          !conditions.some((each) => each.on === object && each.type === type && each.status === status),
      )
      .map(({ type, status, reason }) => ({
        object,
        field: 'status.conditions',
        why: `the cluster reports ${type}=${status}${reason === '' ? '' : ` (${reason})`}, and the prediction does not show why: run "explain" on the same input to find the cause`,
      }));
  });
}

const REPORTERS: readonly { readonly subject: ObjectSubject; readonly group: string }[] = [
  { subject: CONFIG, group: apiGroup(API_VERSIONS.Config) },
  { subject: IMAGE_PRUNER, group: apiGroup(API_VERSIONS.ImagePruner) },
  { subject: CLUSTER_OPERATOR, group: CONFIG_GROUP },
];

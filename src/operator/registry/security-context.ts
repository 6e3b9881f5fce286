import { REGISTRY_NAMESPACE } from '../../core/names';
import type { ClusterState } from '../cluster/cluster-state';
import { goInteger } from '../go/go-integer';
import { attempt, OperatorError } from '../go/operator-error';

const ANNOTATION = 'openshift.io/sa.scc.supplemental-groups';
/** Each namespace has a range of its own; this one is an example. */
const ASSUMED = '1000000000/10000';

/**
 * The group that owns the volume: the first ID of the namespace's range. Source: pkg/resource/podtemplatespec.go
 * generateSecurityContext.
 */
export function podSecurityContext(state: ClusterState): Readonly<Record<string, unknown>> {
  const range = state.namespaceAnnotation(ANNOTATION, ASSUMED);
  if (range === undefined) throw refused(`namespace "${REGISTRY_NAMESPACE}" doesn't have annotation ${ANNOTATION}`);
  const [, first] = /^([^/]*)\//.exec(range) ?? [];
  if (first === undefined) {
    throw refused(`annotation ${ANNOTATION} in namespace "${REGISTRY_NAMESPACE}" doesn't contain '/'`);
  }
  return { fsGroup: groupId(first), fsGroupChangePolicy: 'OnRootMismatch' };
}

function groupId(text: string): number | bigint {
  const read = attempt(() => goInteger(text, 'ParseInt'));
  if ('value' in read) return read.value;
  throw refused(`unable to parse annotation ${ANNOTATION} in namespace "${REGISTRY_NAMESPACE}": ${read.error}`);
}

function refused(reason: string): OperatorError {
  return new OperatorError(`generate security context for deployment config: ${reason}`);
}

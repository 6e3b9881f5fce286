import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import { isSameData } from '../../core/data/same-data';
import { observedConfig } from '../registry/observed-config';

/** What the controller that observes the cluster's configuration does. */
export interface Observation {
  /** `spec.observedConfig` after it; undefined if it does not write it. */
  readonly observedConfig?: unknown;
  /** Its error, if the API server rejects what it writes. */
  readonly error?: string;
}

/** Source: openshift/library-go pkg/operator/configobserver ConfigObserver.sync. */
export function observation(spec: ConfigSpec, state: ClusterState): Observation {
  const observed = state.undecodable.Config === undefined ? observedConfig(state) : undefined;
  if (observed === undefined || isSameData(observed, spec.observedConfig)) return {};
  // The controller sends the whole spec, with an empty managementState where there is none.
  return (spec.managementState ?? '') === '' ? { error: REFUSED } : { observedConfig: observed };
}

const REFUSED =
  'error writing updated observed config: Config.imageregistry.operator.openshift.io "cluster" is invalid: ' +
  'spec.managementState: Invalid value: "": spec.managementState in body should match ' +
  "'^(Managed|Unmanaged|Force|Removed)$'";

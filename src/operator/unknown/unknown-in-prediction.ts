import { acknowledgedReason } from '../../core/acknowledgement';
import { apiGroup } from '../../core/manifest';
import { API_VERSIONS } from '../../schema/kinds/kinds';
import { ABSENT_LABEL, CONFIG_FACT, nodeLabelFact } from '../cluster/assumptions';
import { isRunOpen } from '../cluster/running-registry';
import { describeSubject } from '../effects/subject';
import { CONFIG, DEPLOYMENT } from '../objects';
import type { Prediction } from '../prediction';
import { needsZones, ZONE_KEY } from '../registry/topology-spread';
import { contradictedStatus } from './contradicted-status';
import { doubtfulCredentials } from './doubtful-credentials';
import { pendingClaim } from './pending-claim';
import type { Unknown } from './unknown';

/** What could change a prediction and is not in the input. */
export function unknownInPrediction(prediction: Prediction): Unknown[] {
  return [
    ...unknownOfConfig(prediction),
    ...runOfRegistry(prediction),
    ...zonesOfNodes(prediction),
    ...pendingClaim(prediction),
    ...contradictedStatus(prediction),
    ...doubtfulCredentials(prediction),
  ];
}

/** What the live Config would show. */
export function unknownOfConfig({ state }: Prediction): Unknown[] {
  const leftToLive = state.leftToLive
    .filter((field) => !state.filledLater.includes(field))
    .map((field) => ({
      object: describeSubject(CONFIG),
      field: `spec.${field}`,
      why: 'the manifest does not set it, and the live Config is not in the input',
    }));
  const isAbsent = state.assumptions().some(({ fact }) => fact === CONFIG_FACT);
  return [...(isAbsent ? [ABSENT] : []), ...leftToLive];
}

/** Every cluster that is installed has one. */
const ABSENT: Unknown = {
  object: describeSubject(CONFIG),
  why: 'it is not in the input, so the prediction is for a new cluster',
};

/** The Operator leaves a Deployment as it is, and reports its absence. */
function runOfRegistry({ state, spec: { managementState } }: Prediction): Unknown[] {
  if (state.undecodable.Config !== undefined || !isRunOpen(managementState, state)) return [];
  return [
    {
      object: describeSubject(DEPLOYMENT),
      why: 'it is not in the input: without it, the Operator reports Available=False and then Degraded=True',
    },
  ];
}

/** Without the label, no pod runs. Who acknowledges IR347 knows that the nodes have it. */
function zonesOfNodes({ state, spec }: Prediction): Unknown[] {
  const isAbsent = state
    .assumptions()
    .some(({ fact, value }) => fact === nodeLabelFact(ZONE_KEY) && value === ABSENT_LABEL);
  const config = state.object(apiGroup(API_VERSIONS.Config), CONFIG.kind, CONFIG.name);
  const isKnown = config !== undefined && acknowledgedReason(config, 'IR347') !== undefined;
  if (!isAbsent || isKnown || !needsZones(spec)) return [];
  return [
    {
      object: describeSubject(CONFIG),
      field: 'spec.topologySpreadConstraints',
      why: `pods run only on nodes with the label ${ZONE_KEY}, which nodes of platform ${state.platform} lack by default: give the Nodes of the cluster to this command as one more input (oc get nodes -o yaml), or acknowledge IR347 if they have the label`,
    },
  ];
}

import { isLive } from '../../core/live-object';
import { fieldOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import { conditionsOf, type ReportedCondition } from './condition';
import { generationGap } from './generation-gap';
import { nameOf } from './statements-of';
import type { Symptom } from './symptom';

/** An object whose conditions are of another managementState than the Config has, or of none. */
interface StateGap {
  readonly object: SourceObject;
  /** The condition that shows it: of another controller, where there is none of the main one. */
  readonly condition: ReportedCondition;
  /** Undefined where no sync has ended. */
  readonly reported: string | undefined;
  readonly asked: string;
}

/** Where the Operator has not acted on spec.managementState, although it says nothing of an edit that it has not seen. */
export function stateGaps(config: SourceObject | undefined, clusterOperator: SourceObject | undefined): StateGap[] {
  const asked = fieldOf(config?.manifest['spec'], 'managementState');
  if (config === undefined || !isState(asked) || generationGap(config) !== undefined) return [];
  // One that comes from Git may not have been applied.
  if (!isLive(config.manifest) && conditionsOf(config).length === 0) return [];
  const never = ofOthersAlone(config);
  if (never !== undefined && !showsMain(clusterOperator))
    return [{ object: config, condition: never, reported: undefined, asked }];
  return [config, clusterOperator].flatMap((object) => {
    if (object === undefined) return [];
    const condition = conditionsOf(object).find(({ type }) => type === 'Available');
    if (condition === undefined) return [];
    const reported = reportedState(object, condition);
    return reported === undefined || reported === asked ? [] : [{ object, condition, reported, asked }];
  });
}

export function stateSymptoms(gaps: readonly StateGap[]): Symptom[] {
  return gaps.map(({ object, reported }) => ({
    object: nameOf(object),
    sign: reported === undefined ? 'reports no managementState' : 'reports another managementState',
    areas: ['operator'],
    isRecent: false,
  }));
}

/** A condition of another controller, where the main one has written none: it writes them at the end of each sync. */
function ofOthersAlone(config: SourceObject): ReportedCondition | undefined {
  const conditions = conditionsOf(config);
  const isOfMain = ({ type }: ReportedCondition): boolean => MAIN.has(type);
  return conditions.some(isOfMain) ? undefined : conditions.find(({ type }) => OTHERS.test(type));
}

/** Whether the main controller has ended a sync before: what it wrote is a part of the ClusterOperator, as `Available: …`. */
function showsMain(clusterOperator: SourceObject | undefined): boolean {
  if (clusterOperator === undefined) return false;
  const conditions = conditionsOf(clusterOperator).filter(({ type }) => MAIN.has(type));
  return conditions.some(
    (condition) =>
      reportedState(clusterOperator, condition) !== undefined ||
      /^(?:Available|Progressing|Degraded): /m.test(condition.message),
  );
}

const MAIN: ReadonlySet<string> = new Set(['Available', 'Progressing', 'Degraded', 'Removed']);
const OTHERS = /^(?:NodeCADaemon|ImageRegistryCertificatesController|ImageConfigController|ConfigObservation)/;

function isState(value: unknown): value is string {
  return ['Managed', 'Unmanaged', 'Removed'].includes(String(value));
}

/** Source: pkg/operator/status.go syncStatus. The reasons of a ClusterOperator are those of all its parts. */
function reportedState(object: SourceObject, { reason }: ReportedCondition): string | undefined {
  const own = reason.split('::').find((each) => STATES.has(each));
  const isRemoving = conditionsOf(object).some(({ reason: other }) => /\b(?:DeletingDeployment|Removed)\b/.test(other));
  const state = own === undefined ? undefined : STATES.get(own);
  return state === 'Managed' && isRemoving ? undefined : state;
}

const STATES: ReadonlyMap<string, string> = new Map([
  ['Removed', 'Removed'],
  ['Unmanaged', 'Unmanaged'],
  ['Ready', 'Managed'],
  ['MinimumAvailability', 'Managed'],
  ['NoReplicasAvailable', 'Managed'],
]);

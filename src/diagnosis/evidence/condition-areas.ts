import type { Area } from './area';
import type { ReportedCondition } from './condition';

/** The part of the registry that a condition is about. Source: pkg/operator/status.go syncStatus. */
export function areasOf({ type, reason, message }: Pick<ReportedCondition, 'type' | 'reason' | 'message'>): Area[] {
  const known = BY_TYPE.find(([pattern]) => pattern.test(type));
  if (known !== undefined) return [known[1]];
  const text = `${reason}: ${message}`;
  return BY_TEXT.find(([pattern]) => pattern.test(text))?.[1] ?? ['sync', 'rollout'];
}

const BY_TYPE: readonly (readonly [RegExp, Area])[] = [
  [/^ImagePruner/, 'pruner'],
  [/^NodeCA/, 'node-ca'],
  [/^ImageRegistryCertificates/, 'certificates'],
  [/^ImageConfig/, 'image-config'],
  [/^ConfigObservation/, 'observation'],
  [/^(?:AWS|Azure)\w+/, 'other'],
  [/^Storage/, 'sync'],
];

const BY_TEXT: readonly (readonly [RegExp, Area[]])[] = [
  [/not admitted|RouteDegraded/, ['routes']],
  [/RemoveFailed|Unable to remove|DeletingDeployment|FinalizingDeployment/, ['removal']],
  [
    /Unable to apply|unable to |^(?:StorageNotConfigured|VerificationFailed|DeploymentNotFound|WaitingForDeployment)/i,
    ['sync'],
  ],
  [/deployment does not exist|^Error|Error:/, ['sync']],
  [/being (?:deleted|removed)/, ['removal']],
  [/available replicas|minimum availability|not completed|timed out progressing|NoReplicas/, ['rollout']],
];

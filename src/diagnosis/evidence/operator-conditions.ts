import { fieldOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import type { Area } from './area';
import { conditionsOf, conditionText, timeOf, type ReportedCondition } from './condition';
import { areasOf } from './condition-areas';
import { generationGap } from './generation-gap';
import { nameOf, statementOf } from './statements-of';
import type { Statement } from './statement';
import type { Symptom } from './symptom';

/** What is read of an object. */
export interface Reported {
  readonly statements: readonly Statement[];
  readonly symptoms: readonly Symptom[];
}

/** The problems that Config, ImagePruner or ClusterOperator report. */
export function reportedConditions(object: SourceObject, now: number | undefined): Reported {
  const { kind } = object.manifest;
  const read = conditionsOf(object)
    .map(wholeType)
    .filter((condition) => isProblem(condition, object));
  const parts = read.flatMap((condition) => partsOf(kind, condition).map((part) => ({ condition, part })));
  return {
    statements: parts.map(({ condition: { index }, part }) =>
      statementOf(object, ['status', 'conditions', index], conditionText(part), {
        source: 'condition',
        areas: areasIn(kind, part),
      }),
    ),
    symptoms: [
      ...behind(object),
      ...going(object, now),
      ...read
        .filter((condition) => isSymptom(condition, object))
        .map((condition) => ({
          object: nameOf(object),
          sign: condition.type,
          status: condition.status,
          areas: [...new Set(partsOf(kind, condition).flatMap((part) => areasIn(kind, part)))],
          isRecent: isRollout(condition) && isNew(condition.since, now),
        })),
    ],
  };
}

/** The last condition of a paste may end within its type; its message begins with the type. */
function wholeType(condition: ReportedCondition): ReportedCondition {
  const [, type = ''] = /^(Available|Progressing|Degraded): /.exec(condition.message) ?? [];
  return type !== condition.type && type.startsWith(condition.type) ? { ...condition, type } : condition;
}

/** Whether something began so shortly before the input was collected that it may end by itself. */
export function isNew(since: number | undefined, now: number | undefined): boolean {
  return since !== undefined && now !== undefined && now - since < TEN_MINUTES;
}

const TEN_MINUTES = 600_000;

function behind(object: SourceObject): Symptom[] {
  const gap = generationGap(object);
  return gap === undefined
    ? []
    : [{ object: nameOf(object), sign: 'observedGeneration', areas: ['operator'], isRecent: false }];
}

/** The Operator reports nowhere that it removes the registry because its Config is deleted. */
function going(object: SourceObject, now: number | undefined): Symptom[] {
  const since = fieldOf(object.manifest.metadata, 'deletionTimestamp');
  if (since === undefined || object.manifest.kind !== 'Config') return [];
  return [
    { object: nameOf(object), sign: 'is being deleted', areas: ['removal'], isRecent: isNew(timeOf(since), now) },
  ];
}

type Part = Pick<ReportedCondition, 'type' | 'status' | 'reason' | 'message'>;

function areasIn(kind: string, part: Part): readonly Area[] {
  return kind === 'ImagePruner' ? ['pruner'] : areasOf(part);
}

function isProblem({ type, status, reason }: ReportedCondition, object: SourceObject): boolean {
  if (object.manifest.kind === 'ImagePruner') return PRUNER[type] === status;
  if (/^Storage/.test(type)) return status !== 'True';
  if (type === 'Available' && reason === 'MinimumAvailability') return true;
  if (/Available$/.test(type)) return status !== 'True';
  if (/Progressing$/.test(type)) return status === 'True' || reason === 'Error';
  return /Degraded$/.test(type) && status !== 'False';
}

const PRUNER: Readonly<Record<string, string>> = { Available: 'False', Failed: 'True', Degraded: 'True' };

/** Whether it has to be explained. What the Operator does with storage besides using it is in notes. */
function isSymptom({ type, status, reason }: ReportedCondition, { manifest }: SourceObject): boolean {
  if (type === 'Available' && reason === 'MinimumAvailability') return false;
  if (!/^Storage/.test(type)) return status !== 'Unknown';
  const spec = manifest['spec'];
  if (type !== 'StorageExists') return false;
  if (fieldOf(spec, 'managementState') === 'Removed')
    return status === 'Unknown' && isManaged(fieldOf(spec, 'storage'));
  return status === 'False' && fieldOf(spec, 'managementState') === 'Managed';
}

/** The Operator deletes such storage when the registry is removed, and reports nowhere else that it could not. */
function isManaged(storage: unknown): boolean {
  return fieldOf(storage, 'managementState') === 'Managed';
}

function isRollout({ type, reason, message }: ReportedCondition): boolean {
  if (!/Progressing$/.test(type)) return false;
  return !/Error/.test(reason) && !/Unable to/.test(message);
}

/** A ClusterOperator joins the conditions of others: `<Type>: ` before each line of each message. Those that report a problem are kept. */
function partsOf(kind: string, condition: ReportedCondition): Part[] {
  if (kind !== 'ClusterOperator') return [condition];
  const lines: Part[] = [];
  for (const line of condition.message.split('\n')) {
    const [, type, message = ''] =
      /^(\w+(?:Available|Progressing|Degraded)|Available|Progressing|Degraded): (.*)$/.exec(line) ?? [];
    const last = lines.at(-1);
    if (type !== undefined && type !== last?.type) lines.push({ type, status: condition.status, reason: '', message });
    else if (last !== undefined)
      lines[lines.length - 1] = { ...last, message: `${last.message}\n${type === undefined ? line : message}` };
  }
  const bad = lines.filter(({ message }) => !GOOD.test(message));
  return bad.length > 0 ? bad : [condition];
}

/** What parts of a condition say that are not the problem; a table may cut them. */
const GOOD =
  /^(?:The daemon set node-ca (?:has available replicas|is deployed)|Pruner CronJob has been created|The registry is (?:ready|removed)|All registry resources are removed|The registry configuration is set to unmanaged mode)?(?:\.{3}|…)?$/;

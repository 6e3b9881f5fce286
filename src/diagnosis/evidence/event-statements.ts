import { fieldOf } from '../../core/record';
import { REGISTRY_NAMESPACE } from '../../core/names';
import type { SourceObject } from '../../yaml/source-object';
import type { Area } from './area';
import { textOrEmpty } from './condition';
import { areaOfPod } from './pod-statements';
import { statementOf } from './statements-of';
import type { Statement } from './statement';

/** What an event of the namespace says. `pods` are the names of those that exist; undefined where that is not known. */
export function eventStatements(event: SourceObject, pods: ReadonlySet<string> | undefined): Statement[] {
  const { manifest } = event;
  const subject = fieldOf(manifest, 'involvedObject') ?? fieldOf(manifest, 'regarding');
  const [kind, name, namespace] = ['kind', 'name', 'namespace'].map((field) =>
    textOrEmpty(fieldOf(subject, field)),
  ) as [string, string, string];
  const place = namespace === '' ? textOrEmpty(manifest.metadata.namespace) : namespace;
  if (place !== '' && place !== REGISTRY_NAMESPACE) return [];
  const reason = textOrEmpty(fieldOf(manifest, 'reason'));
  const [field, message] =
    typeof fieldOf(manifest, 'note') === 'string'
      ? ['note', fieldOf(manifest, 'note')]
      : ['message', fieldOf(manifest, 'message')];
  if (textOrEmpty(fieldOf(manifest, 'type')) === 'Normal' && !TELLING.test(reason)) return [];
  const statement = statementOf(event, [field], `${kind}/${name} ${reason}: ${textOrEmpty(message)}`, {
    source: 'event',
    areas: areasOfSubject(kind, name),
    isStale: kind === 'Pod' && pods?.has(name) === false,
  });
  return [statement];
}

/** Events that are no warnings, and yet say why something waits. */
const TELLING =
  /^(?:WaitForFirstConsumer|ExternalProvisioning|BackOff|FailedToCreateEndpoint|Killing|Suspended|SawCompletedJob)$/;

function areasOfSubject(kind: string, name: string): Area[] {
  if (kind === 'PersistentVolumeClaim') return ['rollout'];
  if (kind === 'Route') return ['routes'];
  if (kind === 'Job' || kind === 'CronJob') return ['pruner'];
  return [areaOfPod(`${name}-`)];
}

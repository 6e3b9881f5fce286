import { fieldOf } from '../../core/record';
import { REGISTRY_NAMESPACE } from '../../core/names';
import type { SourceObject } from '../../yaml/source-object';
import type { Area } from './area';
import { clientEvent, type NamesRegistry } from './client-statements';
import { textOrEmpty } from './condition';
import { areaOfPod } from './pod-statements';
import { statementOf } from './statements-of';
import type { Statement } from './statement';

/** What an event of the namespace says. `isInUse` is false for what is there no longer, or used by nobody. */
export function eventStatements(
  event: SourceObject,
  isInUse: (kind: string, name: string) => boolean,
  namesRegistry: NamesRegistry,
): readonly Statement[] {
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
  const areas = areasOfSubject(kind, name);
  // A list of one project does not say which: an event of somebody else's pod may be about a pull from the registry.
  if (areas.includes('other') && /^(?:Pod|ReplicaSet|Build|BuildConfig)$/i.test(kind))
    return place === '' ? clientEvent(event, namesRegistry) : [];
  if (textOrEmpty(fieldOf(manifest, 'type')) === 'Normal' && !TELLING.test(reason)) return [];
  const statement = statementOf(event, [field], `${kind}/${name} ${reason}: ${textOrEmpty(message)}`, {
    source: 'event',
    areas,
    isStale: !isInUse(kind, name),
  });
  return [statement];
}

/** Events that are no warnings, and yet say why something waits. */
const TELLING =
  /^(?:WaitForFirstConsumer|FailedBinding|ExternalProvisioning|BackOff|FailedToCreateEndpoint|Killing|Suspended|SawCompletedJob)$/;

function areasOfSubject(kind: string, name: string): Area[] {
  if (kind === 'PersistentVolumeClaim') return ['rollout'];
  if (kind === 'Route') return ['routes'];
  if (kind === 'Job' || kind === 'CronJob') return ['pruner'];
  return [areaOfPod(`${name}-`)];
}

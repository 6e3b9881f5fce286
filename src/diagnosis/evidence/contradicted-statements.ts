import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE, SINGLETON_NAME, USER_SECRET_NAME } from '../../core/names';
import { fieldOf } from '../../core/record';
import { configuredBackends } from '../../storage';
import type { SourceObject } from '../../yaml/source-object';
import type { DiagnosedKind } from './kinds';
import type { Statement } from './statement';
import { nameOf } from './statements-of';

/**
 * What is said to be missing and is in the input was created in between. Events and logs of that time say nothing any
 * longer; a status says it until the Operator writes it again.
 */
export function withoutContradicted(
  statements: readonly Statement[],
  all: (kind: DiagnosedKind) => readonly SourceObject[],
): Statement[] {
  return statements.flatMap((statement) => {
    const found = statement.source === 'prediction' ? undefined : foundNevertheless(statement.text, all);
    if (found === undefined) return [statement];
    const isPast = statement.source === 'event' || statement.source === 'log';
    return isPast ? [] : [{ ...statement, isStale: true, contradictedBy: nameOf(found) }];
  });
}

function foundNevertheless(
  text: string,
  all: (kind: DiagnosedKind) => readonly SourceObject[],
): SourceObject | undefined {
  if (NO_REGISTRY.test(text)) return all('Config').find(hasStorage);
  const { kind = '', name = '' } = MISSING.exec(text)?.groups ?? {};
  const known = KINDS[kind];
  if (known === undefined) return undefined;
  // The Operator looks for the credentials of the cluster only where nobody provides others.
  const names = /cluster minted credentials/.test(text) ? [name, USER_SECRET_NAME] : [name];
  const isMounted = /MountVolume|volume "/.test(text);
  const namespace = known === 'ConfigMap' && !isMounted ? CONFIG_NAMESPACE : REGISTRY_NAMESPACE;
  return all(known).find(
    ({ manifest: { metadata } }) =>
      names.includes(metadata.name) &&
      (metadata.namespace ?? namespace) === namespace &&
      !('deletionTimestamp' in metadata),
  );
}

/** A Config with which builds have a registry. */
function hasStorage({ manifest: { spec, status, metadata } }: SourceObject): boolean {
  const storage = fieldOf(status, 'storage') as Parameters<typeof configuredBackends>[0] | null;
  return (
    metadata.name === SINGLETON_NAME &&
    fieldOf(spec, 'managementState') === 'Managed' &&
    configuredBackends(storage ?? undefined).length > 0
  );
}

const NO_REGISTRY = /integrated container image registry is not configured/;
const MISSING = /\b(?<kind>secret|configmap|persistentvolumeclaim)s? "(?:[\w-]+\/)?(?<name>[\w.-]+)" not found/;

const KINDS: Readonly<Record<string, DiagnosedKind>> = {
  secret: 'Secret',
  configmap: 'ConfigMap',
  persistentvolumeclaim: 'PersistentVolumeClaim',
};

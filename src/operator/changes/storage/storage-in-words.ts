import { withoutCredentials } from '../../../core/without-credentials';
import { knownBackends, type ConfiguredBackend } from '../../../storage';
import { openDriver } from '../../drivers';
import { GENERATED_NAME } from '../../effects/subject';
import { attempt } from '../../go/operator-error';
import type { Prediction } from '../../prediction';
import { nameOfUnnamed } from '../../sync/storage-step';

/** A backend of a prediction. */
interface PredictedBackend extends ConfiguredBackend {
  /** What is said in place of its name if the Config does not name it. */
  readonly unnamed: string;
}

/** The only configured backend; undefined if there is none or more than one. */
export function backendIn(prediction: Prediction): PredictedBackend | undefined {
  const [only, ...others] = backendsIn(prediction);
  return others.length === 0 ? only : undefined;
}

/** Every configured backend. With more than one, the Operator stops. */
export function backendsIn({ spec, state }: Prediction): PredictedBackend[] {
  const driver = attempt(() => openDriver(spec.storage, state));
  const unnamed = 'value' in driver ? nameOfUnnamed(driver.value) : GENERATED_NAME;
  return knownBackends(spec.storage, state.release).map((each) => ({ ...each, unnamed }));
}

/** As `describeSubject` names it: `S3/layers`, `PVC/registry-data`, `EmptyDir`; `S3 (name chosen by the Operator)`. */
export function storageInWords({ backend, stanza, unnamed }: PredictedBackend): string {
  if (backend.nameKeys.length === 0) return backend.operatorName;
  const { meaning = asWritten } = backend;
  const names = backend.nameKeys
    .map((key) => textOf(stanza[key]) || meaning(key, '', stanza))
    .filter((name) => name !== '');
  // Each by itself: a credential is not recognized once it is joined with something else.
  return names.length === 0
    ? `${backend.operatorName} ${unnamed}`
    : [backend.operatorName, ...names.map(withoutCredentials)].join('/');
}

/** The fields that differ between two stanzas of one backend, such as `bucket layers`. */
export function differingNames(
  a: ConfiguredBackend,
  b: ConfiguredBackend,
): readonly { readonly key: string; readonly old: string; readonly new: string }[] {
  const { meaning = asWritten } = a.backend;
  return [...a.backend.nameKeys, ...a.backend.storeKeys]
    .map((key) => ({ key, old: textOf(a.stanza[key]), new: textOf(b.stanza[key]) }))
    .filter(({ key, old, new: now }) => meaning(key, old, a.stanza) !== meaning(key, now, b.stanza));
}

function asWritten(_: string, value: string): string {
  return value;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

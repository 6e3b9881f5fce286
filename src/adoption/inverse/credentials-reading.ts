import { referenceTo, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { propsOf, structOf } from '../../core/props/struct-props';
import type { Release } from '../../core/release';
import type { Backend } from '../../storage/backend';
import { call, objectCode, textCode } from '../code/code';
import { PACKAGE, type Props, type PropValue, type Value } from '../code/value';
import type { ChosenDelivery, ChosenStorage } from '../decisions';

/** What credentials are read from. */
export interface CredentialsReading {
  readonly objects: readonly Manifest[];
  readonly storage: ChosenStorage;
  readonly release: Release;
  readonly delivery: ChosenDelivery | undefined;
  /** The file beside the app for a Secret that SOPS encrypted. */
  readonly sopsFile: string;
}

/** The storage of the app, as a prop of credentials. */
export const STORAGE_PROP: Props = { storage: { data: undefined, code: 'storage', uses: [], plain: undefined } };

/** The object of a kind that is, or makes, the Secret that the Operator reads. */
export function userSecretFrom(objects: readonly Manifest[], kind: string): Manifest | undefined {
  return objects.find(
    (each) =>
      each.kind === kind &&
      referenceTo(each).name === USER_SECRET_NAME &&
      referenceTo(each).namespace === REGISTRY_NAMESPACE,
  );
}

/** The factory of BackendCredentials whose keys these are. */
export function backendCredentials(
  entries: Readonly<Record<string, unknown>>,
  backend: Backend,
  release: Release,
): PropValue | undefined {
  const set = backend
    .credentialSets(release)
    .find(
      ({ keys }) =>
        keys.length === Object.keys(entries).length && keys.every((key) => typeof entries[key] === 'string'),
    );
  if (set === undefined) return undefined;
  const props = Object.keys(propsOf(structOf('BackendCredentials', set.name)));
  const texts = set.keys.map((key, index) => [props[index] ?? '', String(entries[key])] as const);
  if (texts.some(([, text]) => text === '')) return undefined;
  const value: Value = {
    data: Object.fromEntries(texts),
    code: call(
      `BackendCredentials.${set.name}`,
      objectCode(texts.map(([key, text]) => ({ key, code: textCode(text) }))),
    ),
    uses: [{ name: 'BackendCredentials', from: PACKAGE }],
    plain: { [set.name]: Object.fromEntries(texts) },
  };
  return value;
}

import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { s3CredentialsFact } from '../cluster/assumptions';
import { MINTED_SECRET_NAME } from '../drivers/credentials';
import { KEY_FILE, MINTED_KEY } from '../drivers/gcs';
import { googleTokenDoubt } from '../drivers/sdk/google-key';
import { describeSubject } from '../effects/subject';
import { ours } from '../objects';
import type { Prediction } from '../prediction';
import type { Unknown } from './unknown';

/** Credentials of which it is not known whether the library of the cloud can use them. */
export function doubtfulCredentials(prediction: Prediction): Unknown[] {
  return [...keysOfS3(prediction), ...tokenOfGoogle(prediction)];
}

function keysOfS3({ state }: Prediction): Unknown[] {
  return [USER_SECRET_NAME, MINTED_SECRET_NAME].flatMap((name) => {
    const doubt = state.assumptions().find(({ fact }) => fact === s3CredentialsFact(name));
    return doubt === undefined ? [] : [{ object: describeSubject(ours('Secret', name)), why: doubt.from }];
  });
}

/** A key file that the Google library takes, and with which it most likely gets no token: only a request shows it. */
function tokenOfGoogle({ state, spec }: Prediction): Unknown[] {
  if (spec.storage?.gcs === undefined || spec.managementState === 'Unmanaged') return [];
  const own = state.secret(REGISTRY_NAMESPACE, USER_SECRET_NAME);
  const [name, key] = own === undefined ? [MINTED_SECRET_NAME, MINTED_KEY] : [USER_SECRET_NAME, KEY_FILE];
  const doubt = googleTokenDoubt((own ?? state.secret(REGISTRY_NAMESPACE, MINTED_SECRET_NAME))?.[key] ?? '');
  if (doubt === undefined) return [];
  const why = `whether the key file works, because its ${doubt}`;
  return [{ object: describeSubject(ours('Secret', name)), field: `data.${key}`, why }];
}

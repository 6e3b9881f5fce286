import { sops } from '../../credentials/sops';
import { encryptedSecretErrors, encryptedKeyErrors } from '../../credentials/encrypted-secret';
import { plainValue } from '../code/value';
import type { ChosenCredentials } from '../decisions';
import { STORAGE_PROP, userSecretFrom, type CredentialsReading } from './credentials-reading';

/** A Secret that SOPS encrypted: it stays in its file. */
export function fromSops({
  objects,
  storage: { backend },
  release,
  delivery,
  sopsFile,
}: CredentialsReading): ChosenCredentials | undefined {
  const secret = userSecretFrom(objects, 'Secret');
  if (secret === undefined || (delivery !== undefined && sops.tools?.includes(delivery.tool.name) !== true))
    return undefined;
  const errors = [...encryptedSecretErrors(secret, sopsFile), ...encryptedKeyErrors(secret, backend, release)];
  if (errors.length > 0) return undefined;
  return {
    factory: 'sops',
    props: { ...STORAGE_PROP, file: { ...plainValue(sopsFile), plain: undefined } },
    manifests: [secret],
    file: sopsFile,
  };
}

import { BACKENDS } from '../../storage';
import type { CredentialSet } from '../../storage/backend';
import { atCaller } from '../../core/props/at-caller';
import { formatMessage } from '../../core/message';
import { propsOf, structOf } from '../../core/props/struct-props';
import { NEWEST_RELEASE } from '../../core/release';
import { operatorSource } from '../../core/source';
import { propShapeErrors, throwIfAnyAt } from '../base/throw-errors';
import type {
  AlibabaOssCredentials,
  AzureBlobCredentials,
  GcsCredentials,
  IbmCosCredentials,
  S3Credentials,
  SwiftApplicationCredentials,
  SwiftTokenCredentials,
  SwiftUserCredentials,
} from './backend-credentials-props';

/**
 * The credentials of one backend. Each factory requires what the backend needs and sets the keys of the Secret, so a wrong
 * key cannot be written. The factory of StorageCredentials that takes them defines what the strings mean: values, or the
 * places in a store where the values are.
 *
 * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/storage/util/util.go
 */
export class BackendCredentials {
  /**
   * An access key of S3 or of an S3-compatible store.
   *
   * @param credentials id and secret of the access key
   * @example
   * BackendCredentials.s3({ accessKey: 'access-key', secretKey: 'secret-key' });
   */
  public static s3(credentials: S3Credentials): BackendCredentials {
    return new BackendCredentials('s3', credentials);
  }

  /**
   * A service account of Google Cloud.
   *
   * @param credentials the key file
   * @example
   * BackendCredentials.gcs({ keyFile: 'key.json' });
   */
  public static gcs(credentials: GcsCredentials): BackendCredentials {
    return new BackendCredentials('gcs', credentials);
  }

  /**
   * An access key of an Azure storage account.
   *
   * @param credentials the access key
   * @example
   * BackendCredentials.azureBlob({ accountKey: 'account-key' });
   */
  public static azureBlob(credentials: AzureBlobCredentials): BackendCredentials {
    return new BackendCredentials('azureBlob', credentials);
  }

  /**
   * A user of OpenStack with a password.
   *
   * @param credentials name and password
   * @example
   * BackendCredentials.swiftUser({ username: 'username', password: 'password' });
   */
  public static swiftUser(credentials: SwiftUserCredentials): BackendCredentials {
    return new BackendCredentials('swiftUser', credentials);
  }

  /**
   * An application credential of OpenStack.
   *
   * @param credentials id, name and secret of the application credential
   * @example
   * BackendCredentials.swiftApplicationCredential({ id: 'id', name: 'name', secret: 'secret' });
   */
  public static swiftApplicationCredential(credentials: SwiftApplicationCredentials): BackendCredentials {
    return new BackendCredentials('swiftApplicationCredential', credentials);
  }

  /**
   * A token of OpenStack, from 4.20.
   *
   * @param credentials the id of the token
   * @example
   * BackendCredentials.swiftToken({ tokenId: 'token' });
   */
  public static swiftToken(credentials: SwiftTokenCredentials): BackendCredentials {
    return new BackendCredentials('swiftToken', credentials);
  }

  /**
   * An API key of IBM Cloud.
   *
   * @param credentials the API key
   * @example
   * BackendCredentials.ibmCos({ apiKey: 'api-key' });
   */
  public static ibmCos(credentials: IbmCosCredentials): BackendCredentials {
    return new BackendCredentials('ibmCos', credentials);
  }

  /**
   * Credentials of Alibaba Cloud, up to 4.16.
   *
   * @param credentials the credentials file
   * @example
   * BackendCredentials.alibabaOss({ credentials: 'credentials' });
   */
  public static alibabaOss(credentials: AlibabaOssCredentials): BackendCredentials {
    return new BackendCredentials('alibabaOss', credentials);
  }

  /** @internal */
  public readonly _set: CredentialSet;

  private readonly parts: readonly string[];

  private constructor(name: string, credentials: object) {
    const sets = BACKENDS.flatMap((backend) => backend.credentialSets(NEWEST_RELEASE));
    const set = sets.find((each) => each.name === name);
    if (set === undefined) throw new Error(`no set of credentials is registered as ${name}`);
    this._set = set;
    this.parts = partsOf(set, credentials);
  }

  /**
   * By key of the Secret.
   * @internal
   */
  public _entries(): Record<string, string> {
    return Object.fromEntries(this._set.keys.map((key, index) => [key, this.parts[index] ?? '']));
  }
}

/** In the order of the keys. The Operator accepts empty values as credentials and then uses no other source. */
function partsOf({ name, keys }: CredentialSet, credentials: unknown): string[] {
  const struct = structOf('BackendCredentials', name);
  const names = Object.keys(propsOf(struct));
  const place = `BackendCredentials.${name}`;
  if (typeof credentials !== 'object' || credentials === null) {
    const found = credentials === null ? 'null' : `${typeof credentials}, which has no props`;
    throw unusable(place, found, `an object with ${names.join(' and ')}`, 'give the object');
  }
  throwIfAnyAt(place, propShapeErrors(credentials, struct));
  const given = credentials as Readonly<Record<string, unknown>>;
  return names.map((prop, index) => {
    const part = given[prop];
    if (typeof part === 'string' && part !== '') return part;
    const found = part === '' ? 'an empty text' : `${part === null ? 'null' : typeof part}, which is not text`;
    const fix = `set ${prop}; if it comes from an environment variable, check that the variable is set`;
    throw unusable(`${place} for ${keys[index] ?? ''}`, found, 'a text', fix);
  });
}

function unusable(place: string, found: string, expected: string, fix: string): Error {
  const reference = operatorSource('pkg/storage/util/util.go', 'GetValueFromSecret');
  return atCaller(new Error(formatMessage(place, { id: 'IR218', path: [], found, expected, fix, reference })));
}

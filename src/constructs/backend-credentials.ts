import { alibabaOss } from '../storage/alibaba-oss';
import { azureBlob } from '../storage/azure-blob';
import type { Backend, CredentialSet } from '../storage/backend';
import { gcs } from '../storage/gcs';
import { ibmCos } from '../storage/ibm-cos';
import { s3 } from '../storage/s3';
import { swift } from '../storage/swift';
import { formatMessage } from '../core/message';
import { NEWEST_RELEASE } from '../core/release';
import { operatorSource } from '../core/source';
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
 * The credentials of one backend, by what they are. A factory asks for what the backend needs and knows the keys of the
 * Secret, so a wrong key cannot be written. What the strings mean is said where they are used: values, or the places in
 * a store where the values are.
 */
export class BackendCredentials {
  /** An access key of S3 or of an S3-compatible store. */
  public static s3(credentials: S3Credentials): BackendCredentials {
    const { accessKey, secretKey } = credentials;
    return new BackendCredentials(s3, 's3', [accessKey, secretKey]);
  }

  /** A service account of Google Cloud. */
  public static gcs(credentials: GcsCredentials): BackendCredentials {
    const { keyFile } = credentials;
    return new BackendCredentials(gcs, 'gcs', [keyFile]);
  }

  /** An access key of an Azure storage account. */
  public static azureBlob(credentials: AzureBlobCredentials): BackendCredentials {
    const { accountKey } = credentials;
    return new BackendCredentials(azureBlob, 'azureBlob', [accountKey]);
  }

  /** A user of OpenStack with a password. */
  public static swiftUser(credentials: SwiftUserCredentials): BackendCredentials {
    const { username, password } = credentials;
    return new BackendCredentials(swift, 'swiftUser', [username, password]);
  }

  /** An application credential of OpenStack. */
  public static swiftApplicationCredential(credentials: SwiftApplicationCredentials): BackendCredentials {
    const { id, name, secret } = credentials;
    return new BackendCredentials(swift, 'swiftApplicationCredential', [id, name, secret]);
  }

  /** A token of OpenStack, from 4.20. */
  public static swiftToken(credentials: SwiftTokenCredentials): BackendCredentials {
    const { tokenId } = credentials;
    return new BackendCredentials(swift, 'swiftToken', [tokenId]);
  }

  /** An API key of IBM Cloud. */
  public static ibmCos(credentials: IbmCosCredentials): BackendCredentials {
    const { apiKey } = credentials;
    return new BackendCredentials(ibmCos, 'ibmCos', [apiKey]);
  }

  /** Credentials of Alibaba Cloud, up to 4.16. */
  public static alibabaOss(credentials: AlibabaOssCredentials): BackendCredentials {
    return new BackendCredentials(alibabaOss, 'alibabaOss', [credentials.credentials]);
  }

  /** @internal */
  public readonly _set: CredentialSet;

  private constructor(
    /** @internal */
    public readonly _backend: Backend,
    setName: string,
    private readonly parts: readonly string[],
  ) {
    const set = _backend.credentialSets(NEWEST_RELEASE).find(({ name }) => name === setName);
    if (set === undefined) throw new Error(`no set of credentials is registered as ${setName}`);
    this._set = set;
    refuseEmptyParts(set, parts);
  }

  /**
   * By key of the Secret.
   * @internal
   */
  public _entries(): Record<string, string> {
    return Object.fromEntries(this._set.keys.map((key, index) => [key, this.parts[index] ?? '']));
  }
}

/** The Operator takes empty credentials for credentials and reads nothing else. */
function refuseEmptyParts({ name, keys }: CredentialSet, parts: readonly unknown[]): void {
  const index = parts.findIndex((part) => typeof part !== 'string' || part === '');
  if (index < 0) return;
  throw new Error(
    formatMessage({
      id: 'IR218',
      place: `BackendCredentials.${name}`,
      field: `for ${keys[index] ?? ''}`,
      found: parts[index] === '' ? 'an empty text' : `${typeof parts[index]}, which is no text`,
      expected: 'a text',
      fix: 'give the value; look at the variable that it comes from',
      source: operatorSource('pkg/storage/util/util.go', 'GetValueFromSecret'),
    }),
  );
}

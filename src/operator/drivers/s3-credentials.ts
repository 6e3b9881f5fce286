import type { ClusterState } from '../cluster/cluster-state';
import { USER_SECRET_NAME } from '../../core/names';
import { s3CredentialsFact } from '../cluster/assumptions';
import { OperatorError } from '../go/operator-error';
import { findCredentials, MINTED_SECRET_NAME, requiredKey } from './credentials';
import { UNKNOWN } from '../../core/placeholder';

/** Records why the credentials may not do. */
export function doubtCredentials(why: string, state: ClusterState): void {
  const { source } = findCredentials('s3', state, { credentials: UNKNOWN });
  state.assume(s3CredentialsFact(source === 'user' ? USER_SECRET_NAME : MINTED_SECRET_NAME), 'work', why);
}

/** The AWS credentials file that the registry reads. Source: pkg/storage/s3/s3.go getCredentialsConfigData. */
export function awsCredentialsFile(state: ClusterState): string {
  const credentials = findCredentials('s3', state, { credentials: UNKNOWN });
  if (credentials.source === 'user') {
    return profileFile(
      requiredKey(credentials, 'REGISTRY_STORAGE_S3_ACCESSKEY'),
      requiredKey(credentials, 'REGISTRY_STORAGE_S3_SECRETKEY'),
    );
  }
  const { credentials: file = '', aws_access_key_id: key = '', aws_secret_access_key: secret = '' } = credentials.data;
  if (file !== '') return file;
  if (key !== '' && secret !== '') return profileFile(key, secret);
  throw new OperatorError('failed to generate shared secrets data: invalid secret for aws credentials');
}

function profileFile(key: string, secret: string): string {
  return `[default]\naws_access_key_id = ${key}\naws_secret_access_key = ${secret}\n`;
}

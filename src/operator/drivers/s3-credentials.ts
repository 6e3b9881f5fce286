import type { ClusterState } from '../cluster/cluster-state';
import { OperatorError } from '../go/operator-error';
import { findCredentials, requiredKey } from './credentials';
import { UNKNOWN } from '../../core/placeholder';

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

import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { s3CredentialsFact } from '../cluster/assumptions';
import type { ClusterState } from '../cluster/cluster-state';
import { MINTED_SECRET_NAME } from '../drivers/credentials';
import { describeSubject } from '../effects/subject';
import type { Unknown } from './unknown';

/** Credentials of S3 of which it is not known whether the AWS library can use them. */
export function doubtfulCredentials(state: ClusterState): Unknown[] {
  return [USER_SECRET_NAME, MINTED_SECRET_NAME].flatMap((name) => {
    const doubt = state.assumptions().find(({ fact }) => fact === s3CredentialsFact(name));
    if (doubt === undefined) return [];
    return [{ object: describeSubject({ kind: 'Secret', namespace: REGISTRY_NAMESPACE, name }), why: doubt.from }];
  });
}

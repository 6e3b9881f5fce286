import { USER_SECRET_NAME } from '../core/names';

/**
 * Which of two Secrets the Operator reads: `minted` and `own` name their keys, `minter` the component that creates the
 * first.
 */
export function credentialsSentence(
  minted: string,
  own: string,
  minter = 'The Cloud Credential Operator or ccoctl',
): string {
  return (
    `${minter} provides Secret installer-cloud-credentials with ${minted}. ` +
    `If Secret ${USER_SECRET_NAME} exists, the Operator reads only this Secret, which must have ${own}.`
  );
}

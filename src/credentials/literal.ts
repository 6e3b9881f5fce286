import { isBucketCopy } from './bucket-claim';
import { isSecret, secretIn } from './secret-manifest';
import { isEncrypted } from './sops';
import type { CredentialSource } from './source';
import { hasPlaceholders } from './vault-plugin';

/** The Secret is in Git in plain text, readable for everyone with access to the repository. */
export const literal: CredentialSource = {
  name: 'literal',
  title: 'A Secret in Git',
  secretOf: (manifest) => {
    const isOthers = isEncrypted(manifest) || hasPlaceholders(manifest) || isBucketCopy(manifest);
    return isSecret(manifest) && !isOthers ? secretIn(manifest) : undefined;
  },
};

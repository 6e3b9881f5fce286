import type { CredentialSource } from './source';

/** The Secret is in the cluster already, made by somebody else. */
export const existing: CredentialSource = {
  name: 'existing',
  title: 'A Secret that exists',
  secretOf: () => undefined,
};

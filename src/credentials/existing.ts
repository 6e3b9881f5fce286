import type { CredentialSource } from './source';

/** The Secret already exists in the cluster; something else creates it. */
export const existing: CredentialSource = {
  name: 'existing',
  title: 'A Secret that exists',
  secretOf: () => undefined,
};

import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc304: Dumps = {
  shows: () =>
    failingStorage(
      'the secret openshift-image-registry/image-registry-private-configuration-user has an empty value for REGISTRY_STORAGE_AZURE_ACCOUNTKEY; the secret should be removed so that the operator can use cluster-wide secrets',
      { azure: { container: 'layers' } },
    ),
  alike: () =>
    failingStorage(
      'unable to get user provided secrets: secret "openshift-image-registry/image-registry-private-configuration-user" does not contain required key "REGISTRY_STORAGE_AZURE_ACCOUNTKEY"',
      { azure: { container: 'layers' } },
    ),
};

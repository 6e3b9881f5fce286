import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry } from '../../forms/steps';
import { USER_SECRET_NAME } from '../../../core/names';
import { USER_SECRET, provideAnyCredentials } from '../../forms/credentials-words';

export const irc302 = messageCause({
  id: 'IRC302',
  title: 'Secret with credentials lacks a key',
  why: 'If Secret image-registry-private-configuration-user exists, the Operator reads no other credentials. The Secret must have every key that the storage needs, with its exact name.',
  decides: 'Whether the Secret has the keys that the storage needs.',
  source: operatorSource('pkg/storage/s3/s3.go', 'GetCredentialsFile'),
  messages: [
    'image-registry-private-configuration-user" does not contain required key',
    'REGISTRY_STORAGE_S3_ACCESSKEY',
    'REGISTRY_STORAGE_S3_SECRETKEY',
    'REGISTRY_STORAGE_GCS_KEYFILE',
  ],
  rule: 'IR208',
  looksLike: /image-registry-private-configuration-user"? does not contain required keys? ["'](?<key>\w+)/,
  explain: ({ group }, dump) => ({
    what: `Secret/${USER_SECRET_NAME} has no key ${group('key')}.`,
    object: USER_SECRET,
    field: `data.${group('key')}`,
    fix: [
      inRegistry(
        'See the names of the keys in the Secret (values are not shown):',
        `describe secret ${USER_SECRET_NAME}`,
      ),
      provideAnyCredentials('Write the Secret with all keys of your storage.', dump),
      inRegistry(
        'Or, to use the credentials of the cluster (Secret/installer-cloud-credentials), delete the Secret:',
        `delete secret ${USER_SECRET_NAME}`,
      ),
    ],
  }),
});

import type { Cause } from '../../engine/cause';
import type { MessageCauseProps } from '../../forms/message-cause';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { inRegistry } from '../../forms/steps';
import { provideCredentials, secretOf, USER_SECRET } from '../../forms/credentials-words';

const NO_BASE64 = /illegal base64 data at input byte/;

const ABOUT: Omit<MessageCauseProps, 'looksLike'> = {
  id: 'IRC313',
  title: 'Azure storage account key is wrong',
  why: 'The storage account rejects the key, because the keys were rotated or the key belongs to another account. Or the text in the Secret is no key, and is never sent.',
  decides: 'Whether the key in the Secret is one of the keys of the storage account.',
  source: 'Azure/azure-sdk-for-go sdk/storage/azblob/bloberror/error_codes.go AuthenticationFailed',
  messages: [
    'AuthenticationFailed: Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature',
  ],
  depth: 2,
  explain: ({ statements: [first] }, dump) => ({
    what: NO_BASE64.test(first?.text ?? '')
      ? 'The key of the storage account in the Secret is not base64. Nothing is sent to the account.'
      : 'The storage account does not accept the key of the registry.',
    // For its own account, the Operator copies the key from Azure.
    object: secretOf(dump) === USER_SECRET ? USER_SECRET : 'Secret/image-registry-private-configuration',
    field: 'data.REGISTRY_STORAGE_AZURE_ACCOUNTKEY',
    explains: ['rollout'],
    fix: [
      provideCredentials(`If you provided the key in ${USER_SECRET}, write the current key:`, dump, 'azure'),
      inRegistry(
        'If that Secret does not exist, delete the copy of the old key. The Operator reads the key from Azure again:',
        'delete secret image-registry-private-configuration',
      ),
    ],
  }),
};

const ofAzure = objectStorageCause({
  ...ABOUT,
  looksLike:
    /AuthenticationFailed|InvalidAuthenticationInfo|NoAuthenticationInformation|Server failed to authenticate the request|new azure client with shared credentials|shared key credentials: /,
});

/** Other storage has base64, too. */
const ofBase64 = objectStorageCause({ ...ABOUT, looksLike: NO_BASE64 });

export const irc313: Cause = {
  ...ofAzure,
  *find(dump) {
    yield* ofAzure.find(dump);
    if (dump.backend === 'azure') yield* ofBase64.find(dump);
  },
};

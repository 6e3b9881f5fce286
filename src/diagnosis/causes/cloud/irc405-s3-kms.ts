import { objectStorageCause } from '../../forms/object-storage-cause';
import { regionOption } from '../../forms/region';
import { commandStep, setInConfig, step, word } from '../../forms/steps';
import { THE_CONFIG, storageText } from '../../forms/storage-words';

export const irc405 = objectStorageCause({
  id: 'IRC405',
  title: 'KMS key cannot be used',
  why: 'The bucket or the Config requires encryption with a KMS key. The key does not exist, is disabled or in another region, or the role may not use the key.',
  decides: 'Whether the key is enabled, and its policy allows the registry to use it.',
  source: 'aws/aws-sdk-go service/kms/errors.go ErrCodeDisabledException',
  messages: [
    'KMS.NotFoundException',
    'KMS.DisabledException',
    'is not authorized to perform: kms:GenerateDataKey',
    'KMS key is disabled',
  ],
  depth: 2,
  looksLike:
    /KMS\.\w+Exception|KMSKey|kms:(?:GenerateDataKey|Decrypt|Encrypt|DescribeKey|CreateGrant)|KMS key[^;]{0,60}(?:disabled|not found|does not exist|pending)|cloudkms\.\w+|Cloud KMS|KeyVaultEncryptionKeyNotFound/i,
  explain: (_, dump) => ({
    what: 'The key with which the bucket is encrypted cannot be used.',
    object: THE_CONFIG,
    field: `spec.storage.${dump.backend ?? 's3'}.keyID`,
    explains: ['rollout'],
    fix: [
      commandStep(
        'See the state of the key:',
        `aws kms describe-key --key-id ${word(storageText(dump, 'keyID'), 'KEY')}${regionOption(dump, '--region')}`,
      ),
      step(
        'Allow kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey* and kms:DescribeKey for the role of the registry, and in the policy of the key, too.',
      ),
      setInConfig('Or name a key that exists:', { storage: { [dump.backend ?? 's3']: { keyID: 'KEY' } } }),
    ],
  }),
});

import { objectStorageCause } from '../../forms/object-storage-cause';
import { regionOption } from '../../forms/region';
import { commandStep, setInConfig, step, word } from '../../forms/steps';
import { THE_CONFIG, storageText } from '../../forms/storage-words';

export const irc405 = objectStorageCause({
  id: 'IRC405',
  title: 'KMS key cannot be used',
  why: 'The bucket or the Config requires encryption with a KMS key. The key does not exist, is disabled or in another region, or the registry lacks the right to use the key.',
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
    field: dump.backend === 'azure' ? 'spec.storage.azure.accountName' : `spec.storage.${dump.backend ?? 's3'}.keyID`,
    explains: ['rollout'],
    fix:
      dump.backend !== undefined && dump.backend !== 's3'
        ? OF_OTHER_CLOUDS
        : [
            commandStep(
              'See the state of the key:',
              `aws kms describe-key --key-id ${word(storageText(dump, 'keyID'), 'KEY')}${regionOption(dump, '--region')}`,
            ),
            step(
              'Allow kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey* and kms:DescribeKey for the role of the registry, and in the policy of the key, too.',
            ),
            setInConfig('Or set another key, which exists:', { storage: { s3: { keyID: 'KEY' } } }),
          ],
  }),
});

const OF_OTHER_CLOUDS = [
  step('In the console of the cloud, see whether the key exists and is enabled. Enable or restore the key.'),
  step(
    'Give the identity that encrypts the storage the right to use the key (Google Cloud: the service agent of Cloud Storage, roles/cloudkms.cryptoKeyEncrypterDecrypter; Azure: the identity of the storage account).',
  ),
];

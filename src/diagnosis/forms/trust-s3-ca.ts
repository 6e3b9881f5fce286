import { valueAt } from '../../core/field-path';
import { CONFIG_NAMESPACE, S3_CA_KEY } from '../../core/names';
import { textOrEmpty } from '../evidence/condition';
import type { FixStep } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { inConfigNamespace, setInConfig, word } from './steps';

/** Has the registry, and nodes that it redirects, trust the CA of an S3 endpoint. A ConfigMap that is named already has CAs that are needed. */
export function trustS3Ca(whose: string, { config, stanza }: Dump): FixStep[] {
  const named = textOrEmpty(valueAt(stanza, ['trustedCA', 'name']));
  if (named !== '') {
    return [
      inConfigNamespace(
        `Add ${whose} to the key ${S3_CA_KEY} of ConfigMap/${CONFIG_NAMESPACE}/${named}, which s3.trustedCA names:`,
        `edit configmap ${word(named, 'NAME')}`,
      ),
    ];
  }
  const unless =
    config === undefined ? ' If s3.trustedCA of the Config names one already, add the CA to that one instead' : '';
  return [
    inConfigNamespace(
      `Put ${whose} into a new ConfigMap, under the key ${S3_CA_KEY}.${unless}`.replace(/\.?$/, ':'),
      `create configmap image-registry-s3-ca --from-file=${S3_CA_KEY}=CA_FILE`,
    ),
    setInConfig('Set the name of the new ConfigMap in the Config:', {
      storage: { s3: { trustedCA: { name: 'image-registry-s3-ca' } } },
    }),
  ];
}

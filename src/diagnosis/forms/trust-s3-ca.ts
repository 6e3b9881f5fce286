import { S3_CA_KEY } from '../../core/names';
import type { FixStep } from '../engine/cause';
import { inConfigNamespace, setInConfig } from './steps';

/** Has the registry, and nodes that it redirects, trust the CA of an S3 endpoint. */
export function trustS3Ca(whose: string): FixStep[] {
  return [
    inConfigNamespace(
      `Put ${whose} into a ConfigMap, under the key ${S3_CA_KEY}:`,
      `create configmap image-registry-s3-ca --from-file=${S3_CA_KEY}=CA_FILE`,
    ),
    setInConfig('Name this ConfigMap in the Config:', {
      storage: { s3: { trustedCA: { name: 'image-registry-s3-ca' } } },
    }),
  ];
}

import { valueAt } from '../../core/field-path';
import { CONFIG_NAMESPACE, S3_CA_KEY } from '../../core/names';
import { isRecord, type PlainRecord } from '../../core/record';
import { s3 } from '../../storage/s3';
import { plainValue, withoutProp, type Props } from '../code/value';
import { isCertificates, pemFile } from './pem-files';
import type { ReadProps, StorageReading } from './storage-reading';

/** A bucket, whose CA and whose bucket claim may be among the objects. */
export function s3StorageOf(stanza: PlainRecord, props: Props, reading: StorageReading): ReadProps {
  const withCa = withTrustedCa(stanza, props, reading);
  return bucketClaimOf(stanza, withCa, reading) ?? { factory: s3.factory, props: withCa };
}

/** The CA that the library itself would write; a ConfigMap of another name stays one of its own. */
function withTrustedCa(stanza: PlainRecord, props: Props, { objects, pems }: StorageReading): Props {
  const map = objects.find(
    ({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === S3_CA && metadata.namespace === CONFIG_NAMESPACE,
  );
  const text = valueAt(map, ['data', S3_CA_KEY]);
  const isOurs = valueAt(stanza, ['trustedCA', 'name']) === S3_CA && typeof text === 'string' && isCertificates(text);
  if (!isOurs) return props;
  return { ...withoutProp(props, 'trustedCaConfigMap'), trustedCa: pemFile('s3-ca', text, pems) };
}

const S3_CA = 'image-registry-s3-ca';

function bucketClaimOf(stanza: PlainRecord, props: Props, { objects }: StorageReading): ReadProps | undefined {
  const { bucket, regionEndpoint } = stanza;
  const claim = objects.find(({ kind, metadata }) => kind === 'ObjectBucketClaim' && metadata.name === bucket);
  const host = /^https:\/\/([^/:@?#]+)$/.exec(String(regionEndpoint))?.[1];
  const bucketName = valueAt(claim, ['spec', 'bucketName']);
  const className = valueAt(claim, ['spec', 'storageClassName']);
  if (claim === undefined || host === undefined || bucketName !== bucket || typeof className !== 'string')
    return undefined;
  const config = valueAt(claim, ['spec', 'additionalConfig']);
  const kept = ['region', 'trustedCa', 'trustedCaConfigMap'].flatMap((name) => {
    const value = props[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    factory: 'bucketClaim',
    props: {
      bucketName: plainValue(bucket),
      storageClassName: plainValue(className),
      endpointHost: plainValue(host),
      ...Object.fromEntries(kept),
      ...(isRecord(config) ? { additionalConfig: plainValue(config) } : {}),
    },
  };
}

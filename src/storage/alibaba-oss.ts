import type { Diagnostic } from '../core/diagnostic';
import { quoted } from '../core/quoted';
import { Release } from '../core/release';
import { operatorSource } from '../core/source';
import type { AlibabaOssStorageProps } from './alibaba-oss-props';
import { checkStanzaText, type Backend, type Stanza } from './backend';
import type { StorageRequest } from './request';

export const alibabaOss: Backend = {
  field: 'oss',
  factory: 'alibabaOss',
  title: 'Alibaba Cloud OSS',
  operatorName: 'OSS',
  span: { until: Release.V4_16 },
  source: operatorSource('pkg/storage/oss/oss.go', 'CreateStorage'),
  durable: true,
  sharing: 'always',
  nameKeys: ['bucket'],
  storeKeys: [],
  writtenByOperator: () => ['bucket'],
  removalPanics: true,
  propNames: { encryption: 'kmsKeyId', 'encryption.kms.keyID': 'kmsKeyId' },
  credentialSets: () => [{ name: 'alibabaOss', keys: ['credentials'], file: 'credentials.ini' }],
  paddingKeys: () => [],
  check: (stanza) => checkStanzaText(stanza, 'region', checkRegion),
  // The schema sets these defaults.
  writtenBack: ({ encryption }) => ({
    endpointAccessibility: 'Internal',
    ...(encryption === undefined ? {} : { encryption: { method: 'AES256' } }),
  }),
};

/** The driver adds `oss-` itself: pkg/storage/oss/oss.go getEndpoint, ConfigEnv. */
function checkRegion(region: string): Diagnostic | undefined {
  const [, meant] = /^oss-([a-z\d-]+?)(?:-internal)?$/.exec(region) ?? [];
  if (meant === undefined) return undefined;
  return {
    found: quoted(region),
    expected: `the region without "oss-", which the Operator adds`,
    suggestion: meant,
    fix: `write ${meant}`,
  };
}

export function alibabaOssStorage(props: AlibabaOssStorageProps): StorageRequest {
  return { backend: alibabaOss, stanza: alibabaOssStanza(props), options: props };
}

function alibabaOssStanza(props: AlibabaOssStorageProps): Stanza {
  return {
    bucket: props.bucket,
    region: props.region,
    endpointAccessibility: props.endpointAccessibility,
    encryption: props.kmsKeyId === undefined ? undefined : { method: 'KMS', kms: { keyID: props.kmsKeyId } },
  };
}

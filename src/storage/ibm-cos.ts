import { checkS3BucketName } from '../core/formats/bucket-name';
import { docsSource, operatorSource } from '../core/source';
import { checkStanzaText, missingKeys, textsAt, type Backend, type Stanza } from './backend';
import type { IbmCosStorageProps } from './ibm-cos-props';
import type { StorageRequest } from './request';

export const ibmCos: Backend = {
  field: 'ibmcos',
  factory: 'ibmCos',
  title: 'IBM Cloud Object Storage',
  operatorName: 'IBMCOS',
  span: {},
  source: operatorSource('pkg/storage/ibmcos/ibmcos.go', 'CreateStorage'),
  durable: true,
  sharing: 'always',
  nameKeys: ['bucket'],
  storeKeys: [],
  // A bucket never leaves its instance.
  placeKey: () => 'serviceInstanceCRN',
  elsewhere: 'the Operator stops at an error, or the registry does not find its images',
  writtenByOperator: () => ['bucket', 'location', 'resourceGroupName', 'serviceInstanceCRN', 'resourceKeyCRN'],
  takenFromCluster: { location: ['ibmcloud', 'location'], resourceGroupName: ['ibmcloud', 'resourceGroupName'] },
  removalPanics: true,
  propNames: { serviceInstanceCRN: 'serviceInstanceCrn', resourceKeyCRN: 'resourceKeyCrn' },
  secretSource: docsSource('registry-operator-config-resources-storage-credentials'),
  credentialSets: () => [{ name: 'ibmCos', keys: ['REGISTRY_STORAGE_IBMCOS_IAMAPIKEY'] }],
  paddingKeys: () => [],
  check: (stanza) => checkStanzaText(stanza, 'bucket', checkS3BucketName),
  // The names of buckets are unique in all of IBM Cloud.
  identity: (stanza) => textsAt(stanza, ['bucket'])?.[0],
  filledIn: (stanza) => missingKeys(stanza, ['location', 'resourceGroupName', 'serviceInstanceCRN', 'resourceKeyCRN']),
};

export function ibmCosStorage(props: IbmCosStorageProps): StorageRequest {
  return { backend: ibmCos, stanza: ibmCosStanza(props), options: props };
}

function ibmCosStanza(props: IbmCosStorageProps): Stanza {
  return {
    bucket: props.bucket,
    location: props.location,
    resourceGroupName: props.resourceGroupName,
    serviceInstanceCRN: props.serviceInstanceCrn,
    resourceKeyCRN: props.resourceKeyCrn,
  };
}

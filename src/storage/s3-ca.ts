import type { IConfigMap } from 'cdk8s-plus-28';
import type { CompleteDiagnostic } from '../core/diagnostic';
import type { Manifest } from '../core/manifest';
import { CONFIG_NAMESPACE, S3_CA_KEY } from '../core/names';
import type { Pem } from '../core/pem/pem-text';
import { apiSource } from '../core/source';
import { companion } from './companion';
import type { StorageOptions } from './options';
import type { StorageRequest } from './request';

/** Name of the ConfigMap that the library renders. */
const NAME = 'image-registry-s3-ca';

interface S3CaProps extends StorageOptions {
  readonly trustedCa?: Pem;
  readonly trustedCaConfigMap?: IConfigMap;
}

/** `s3.trustedCA` for a given CA or an existing ConfigMap. */
export function trustedCaStanza({ trustedCa, trustedCaConfigMap }: S3CaProps): { name: string } | undefined {
  const name = trustedCa === undefined ? trustedCaConfigMap?.name : NAME;
  return name === undefined ? undefined : { name };
}

/** The parts of a storage request for the CA. */
export function trustedCaParts(
  props: S3CaProps,
): Required<Pick<StorageRequest, 'companions' | 'references' | 'errors'>> {
  const { trustedCa, trustedCaConfigMap } = props;
  return {
    companions:
      trustedCa === undefined ? [] : [companion('ConfigMap', caManifest(trustedCa), props, { data: 'trustedCa' })],
    references: [trustedCaConfigMap],
    errors: trustedCa === undefined || trustedCaConfigMap === undefined ? [] : [BOTH],
  };
}

/** The ConfigMap from which the Operator reads the CA: pkg/storage/s3/s3.go CABundle. */
function caManifest(pem: Pem): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: NAME, namespace: CONFIG_NAMESPACE },
    data: { [S3_CA_KEY]: pem.content },
  };
}

const BOTH: CompleteDiagnostic = {
  id: 'IR112',
  path: ['trustedCaConfigMap'],
  found: 'trustedCa as well',
  expected: 'one of the two',
  fix: 'set trustedCa to the CA itself, or trustedCaConfigMap to a ConfigMap with it',
  reference: apiSource('imageregistry/v1 ImageRegistryConfigStorageS3.trustedCA'),
};

import type { StorageSpec } from '../../schema/kinds/storage-spec';
import { knownBackends } from '../../storage';
import type { BackendField } from '../../storage/backend';
import type { ClusterState } from '../cluster/cluster-state';
import { OperatorError } from '../go/operator-error';
import { alibabaOssDriver } from './alibaba-oss';
import { azureDriver } from './azure';
import type { Driver, DriverFactory } from './driver';
import { emptyDirDriver } from './empty-dir';
import { gcsDriver } from './gcs';
import { ibmCosDriver } from './ibm-cos';
import { pvcDriver } from './pvc';
import { s3Driver } from './s3';
import { swiftDriver } from './swift';

/** One driver for each backend. */
export const DRIVERS: Readonly<Record<BackendField, DriverFactory>> = {
  emptyDir: emptyDirDriver,
  s3: s3Driver,
  swift: swiftDriver,
  gcs: gcsDriver,
  ibmcos: ibmCosDriver,
  pvc: pvcDriver,
  azure: azureDriver,
  oss: alibabaOssDriver,
};

export const NOT_CONFIGURED = 'storage backend not configured';

/** The driver of the only configured backend. Source: pkg/storage/storage.go NewDriver. */
export function openDriver(storage: StorageSpec | undefined, state: ClusterState): Driver {
  const backends = knownBackends(storage, state.release);
  const [only] = backends;
  if (only === undefined) throw new OperatorError(NOT_CONFIGURED, 'storage not configured');
  if (backends.length > 1) {
    const names = backends.map(({ backend }) => backend.operatorName).join(' ');
    throw new OperatorError(
      `exactly one storage type should be configured at the same time, got ${backends.length}: [${names}]`,
    );
  }
  return DRIVERS[only.backend.field].open(only.stanza, state, storage?.managementState ?? '');
}

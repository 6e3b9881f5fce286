/** The charts of each storage. The programs in the other languages are this one, line by line. */
import { Duration, Size, type App } from 'cdk8s';
import { ConfigMap, PersistentVolumeAccessMode, PersistentVolumeClaim, Secret } from 'cdk8s-plus-28';
import {
  AzureCloudName,
  BucketStorageClass,
  ImageRegistry,
  OssEndpointAccessibility,
  Platform,
  RegistryChart,
  RegistryStorage,
  Release,
  StorageCredentials,
  StorageManagementState,
} from 'cdk8s-openshift-image-registry';

export function storages(app: App): void {
  const s3 = new RegistryChart(app, 's3', { platform: Platform.AWS });
  const caMap = ConfigMap.fromConfigMapName(s3, 'ca', 's3-ca');
  registryOf(
    s3,
    RegistryStorage.s3(s3, 'storage', {
      bucket: 'layers',
      region: 'eu-central-1',
      endpoint: 'https://s3.example.com',
      chunkSize: Size.mebibytes(64),
      encrypt: true,
      trustedCaConfigMap: caMap,
    }),
  );

  const cloudFront = new RegistryChart(app, 'cloudfront', { platform: Platform.AWS });
  registryOf(
    cloudFront,
    RegistryStorage.s3(cloudFront, 'storage', {
      bucket: 'layers',
      region: 'eu-central-1',
      cloudFront: {
        baseUrl: 'https://d111111abcdef8.cloudfront.net',
        keyPairId: 'K2JCJMDEHXQW5F',
        privateKeySecret: Secret.fromSecretName(cloudFront, 'signing-key', 'signing-key'),
        duration: Duration.minutes(5),
      },
    }),
  );

  const gcs = new RegistryChart(app, 'gcs', { platform: Platform.GCP });
  registryOf(gcs, RegistryStorage.gcs(gcs, 'storage', { bucket: 'layers', region: 'europe-west3', projectId: 'p' }));

  const azure = new RegistryChart(app, 'azure', { platform: Platform.AZURE });
  registryOf(
    azure,
    RegistryStorage.azureBlob(azure, 'storage', {
      accountName: 'layers',
      container: 'images',
      cloudName: AzureCloudName.PUBLIC,
    }),
  );

  const swift = new RegistryChart(app, 'swift', { platform: Platform.OPENSTACK_SWIFT });
  registryOf(swift, RegistryStorage.swift(swift, 'storage', { container: 'layers', authVersion: 3, domain: 'd' }));

  const ibmCos = new RegistryChart(app, 'ibm-cos', { platform: Platform.IBM_CLOUD });
  registryOf(ibmCos, RegistryStorage.ibmCos(ibmCos, 'storage', { bucket: 'layers', location: 'eu-de' }));

  const oss = new RegistryChart(app, 'oss', { platform: Platform.ALIBABA_CLOUD, release: Release.V4_16 });
  registryOf(
    oss,
    RegistryStorage.alibabaOss(oss, 'storage', {
      bucket: 'layers',
      region: 'eu-central-1',
      endpointAccessibility: OssEndpointAccessibility.PUBLIC,
    }),
  );

  const pvc = new RegistryChart(app, 'pvc', { platform: Platform.VSPHERE });
  registryOf(
    pvc,
    RegistryStorage.pvc(pvc, 'storage', {
      size: Size.gibibytes(200),
      storageClassName: 'thin',
      accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
    }),
  );

  const existing = new RegistryChart(app, 'existing-pvc', { platform: Platform.NUTANIX });
  registryOf(
    existing,
    RegistryStorage.existingPvc(existing, 'storage', {
      claim: PersistentVolumeClaim.fromClaimName(existing, 'claim', 'images'),
      accessMode: PersistentVolumeAccessMode.READ_WRITE_MANY,
    }),
  );

  const emptyDir = new RegistryChart(app, 'empty-dir', { platform: Platform.NONE });
  registryOf(
    emptyDir,
    RegistryStorage.emptyDir(emptyDir, 'storage', {
      managementState: StorageManagementState.UNMANAGED,
      acknowledge: { IR502: 'lives for one test run' },
    }),
  );

  const bucketClaim = new RegistryChart(app, 'bucket-claim', { platform: Platform.BARE_METAL });
  const claimed = RegistryStorage.bucketClaim(bucketClaim, 'storage', {
    bucketName: 'layers',
    storageClassName: BucketStorageClass.NOOBAA,
    endpointHost: 's3.apps.example.com',
    additionalConfig: { maxSize: '2G', maxObjects: '1000' },
  });
  StorageCredentials.bucketClaim(bucketClaim, 'credentials', { storage: claimed });
  registryOf(bucketClaim, claimed);
}

function registryOf(chart: RegistryChart, storage: RegistryStorage): void {
  new ImageRegistry(chart, 'registry', { storage });
}

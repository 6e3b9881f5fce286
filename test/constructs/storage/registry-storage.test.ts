import { Duration, Size } from 'cdk8s';
import { ConfigMap, PersistentVolumeAccessMode, PersistentVolumeClaim, Secret } from 'cdk8s-plus-28';
import {
  AzureCloudName,
  BucketStorageClass,
  ImageRegistry,
  OssEndpointAccessibility,
  Pem,
  RegistryReport,
  RegistryStorage,
  Release,
  StorageManagementState,
  type RegistryChart,
} from '../../../src';
import { EXAMPLE_CA, EXAMPLE_EXPIRED_CA } from '../../../src/rules/examples/example-certificates';
import { errorLinesOf, errorOf, newChart, specOf, written } from '../../app';

const { READ_WRITE_MANY, READ_WRITE_ONCE, READ_WRITE_ONCE_POD, READ_ONLY_MANY } = PersistentVolumeAccessMode;
const ODF = {
  bucketName: 'layers',
  storageClassName: BucketStorageClass.CEPH_RGW,
  endpointHost: 's3.apps.example.com',
};
const CA = Pem.text(EXAMPLE_CA);

type Make = (chart: RegistryChart) => RegistryStorage;

function storageOf(make: Make, release?: Release): Record<string, unknown> {
  const chart = newChart({ release });
  new ImageRegistry(chart, 'registry', { storage: make(chart) });
  const storage = specOf(chart, 'Config')['storage'] as Record<string, unknown>;
  return Object.fromEntries(Object.entries(storage).filter(([key]) => key !== 'managementState'));
}

function companionsOf(make: Make): unknown[] {
  const chart = newChart();
  make(chart);
  return written(chart);
}

describe('every prop reaches its field:', () => {
  test('s3', () => {
    const make: Make = (chart) =>
      RegistryStorage.s3(chart, 's', {
        bucket: 'layers',
        region: 'eu-central-1',
        endpoint: 'https://s3.example.com',
        virtualHostedStyle: true,
        chunkSize: Size.mebibytes(64),
        encrypt: true,
        kmsKeyId: 'alias/layers',
        cloudFront: {
          baseUrl: 'https://d111.cloudfront.net',
          keyPairId: 'K1',
          privateKeySecret: Secret.fromSecretName(chart, 'key', 'cloudfront'),
          privateKeyField: 'key.pem',
          duration: Duration.minutes(5),
        },
        trustedCaConfigMap: ConfigMap.fromConfigMapName(chart, 'ca', 's3-ca'),
      });
    expect(storageOf(make)).toEqual({
      s3: {
        bucket: 'layers',
        region: 'eu-central-1',
        regionEndpoint: 'https://s3.example.com',
        virtualHostedStyle: true,
        chunkSizeMiB: 64,
        encrypt: true,
        keyID: 'alias/layers',
        cloudFront: {
          baseURL: 'https://d111.cloudfront.net',
          keypairID: 'K1',
          privateKey: { name: 'cloudfront', key: 'key.pem' },
          duration: '5m0s',
        },
        trustedCA: { name: 's3-ca' },
      },
    });
  });

  test.each<[string, Make, object]>([
    [
      'gcs',
      (c) => RegistryStorage.gcs(c, 's', { bucket: 'layers', region: 'europe-west3', projectId: 'p', kmsKeyId: 'k' }),
      { gcs: { bucket: 'layers', region: 'europe-west3', projectID: 'p', keyID: 'k' } },
    ],
    [
      'azureBlob',
      (c) =>
        RegistryStorage.azureBlob(c, 's', {
          accountName: 'layers',
          container: 'images',
          cloudName: AzureCloudName.US_GOVERNMENT,
          privateEndpoint: {
            vnetName: 'net',
            subnetName: 'sub',
            networkResourceGroupName: 'group',
            privateEndpointName: 'end',
          },
        }),
      {
        azure: {
          accountName: 'layers',
          container: 'images',
          cloudName: 'AzureUSGovernmentCloud',
          networkAccess: {
            type: 'Internal',
            internal: {
              vnetName: 'net',
              subnetName: 'sub',
              networkResourceGroupName: 'group',
              privateEndpointName: 'end',
            },
          },
        },
      },
    ],
    [
      'azureBlob with a network to be found',
      (c) => RegistryStorage.azureBlob(c, 's', { privateEndpoint: {} }),
      { azure: { networkAccess: { type: 'Internal' } } },
    ],
    [
      'swift',
      (c) =>
        RegistryStorage.swift(c, 's', {
          container: 'layers',
          authUrl: 'https://keystone.example.com:13000/v3',
          authVersion: 3,
          domain: 'd',
          domainId: 'did',
          tenant: 't',
          tenantId: 'tid',
          region: 'r',
        }),
      {
        swift: {
          container: 'layers',
          authURL: 'https://keystone.example.com:13000/v3',
          authVersion: '3',
          domain: 'd',
          domainID: 'did',
          tenant: 't',
          tenantID: 'tid',
          regionName: 'r',
        },
      },
    ],
    [
      'ibmCos',
      (c) =>
        RegistryStorage.ibmCos(c, 's', {
          bucket: 'layers',
          location: 'eu-de',
          resourceGroupName: 'group',
          serviceInstanceCrn: 'crn:v1:bluemix:public:cloud-object-storage:global:a/b:c::',
          resourceKeyCrn: 'crn:v1:bluemix:public:cloud-object-storage:global:a/b:c:resource-key:d',
        }),
      {
        ibmcos: {
          bucket: 'layers',
          location: 'eu-de',
          resourceGroupName: 'group',
          serviceInstanceCRN: 'crn:v1:bluemix:public:cloud-object-storage:global:a/b:c::',
          resourceKeyCRN: 'crn:v1:bluemix:public:cloud-object-storage:global:a/b:c:resource-key:d',
        },
      },
    ],
    [
      'existingPvc',
      (c) => RegistryStorage.existingPvc(c, 's', { claimName: 'data', accessMode: READ_WRITE_MANY }),
      { pvc: { claim: 'data' } },
    ],
    [
      'existingPvc with a construct',
      (c) =>
        RegistryStorage.existingPvc(c, 's', {
          claim: PersistentVolumeClaim.fromClaimName(c, 'claim', 'data'),
          accessMode: READ_WRITE_MANY,
        }),
      { pvc: { claim: 'data' } },
    ],
    [
      'emptyDir',
      (c) => RegistryStorage.emptyDir(c, 's', { acknowledge: { IR502: 'a demo cluster' } }),
      { emptyDir: {} },
    ],
  ])('%s', (_name, make, stanza) => {
    expect(storageOf(make)).toEqual(stanza);
  });

  test('alibabaOss', () => {
    const make: Make = (chart) =>
      RegistryStorage.alibabaOss(chart, 's', {
        bucket: 'layers',
        region: 'eu-central-1',
        endpointAccessibility: OssEndpointAccessibility.PUBLIC,
        kmsKeyId: 'k',
      });
    expect(storageOf(make, Release.V4_16)).toEqual({
      oss: {
        bucket: 'layers',
        region: 'eu-central-1',
        endpointAccessibility: 'Public',
        encryption: { method: 'KMS', kms: { keyID: 'k' } },
      },
    });
  });

  test.each([StorageManagementState.MANAGED, StorageManagementState.UNMANAGED])('managementState %s', (state) => {
    const chart = newChart();
    const options = { managementState: state, acknowledge: { IR503: 'the Operator made it' } };
    const storage = RegistryStorage.s3(chart, 's', { bucket: 'layers', ...options });
    new ImageRegistry(chart, 'registry', { storage });
    expect(specOf(chart, 'Config')['storage'].managementState).toBe(state);
  });
});

describe('s3', () => {
  test('has a region with an endpoint, since the registry asks for one', () => {
    const make: Make = (c) => RegistryStorage.s3(c, 's', { bucket: 'layers', endpoint: 'https://s3.example.com' });
    expect(storageOf(make)).toMatchObject({ s3: { region: 'us-east-1' } });
  });

  test('encrypts where a key is given', () => {
    const make: Make = (c) => RegistryStorage.s3(c, 's', { bucket: 'layers', kmsKeyId: 'k' });
    expect(storageOf(make)).toEqual({ s3: { bucket: 'layers', keyID: 'k', encrypt: true } });
  });

  test('names the private key of CloudFront private.pem unless told otherwise', () => {
    const make: Make = (chart) => {
      const privateKeySecret = Secret.fromSecretName(chart, 'key', 'cloudfront');
      return RegistryStorage.s3(chart, 's', { cloudFront: { baseUrl: 'https://d', keyPairId: 'K', privateKeySecret } });
    };
    expect(storageOf(make)).toEqual({
      s3: {
        cloudFront: { baseURL: 'https://d', keypairID: 'K', privateKey: { name: 'cloudfront', key: 'private.pem' } },
      },
    });
  });

  test('brings the CA of the endpoint along', () => {
    const make: Make = (c) =>
      RegistryStorage.s3(c, 's', { bucket: 'layers', endpoint: 'https://s3.example.com', trustedCa: CA });
    expect(storageOf(make)).toMatchObject({ s3: { trustedCA: { name: 'image-registry-s3-ca' } } });
    expect(companionsOf(make)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'image-registry-s3-ca', namespace: 'openshift-config' },
        data: { 'ca-bundle.crt': `${EXAMPLE_CA}\n` },
      },
    ]);
  });
});

test('a risk that is taken for a CA stands where the CA stands', () => {
  const expired = Pem.text(EXAMPLE_EXPIRED_CA);
  const acknowledge = { IR301: 'replaced with the store' };
  const chart = newChart();
  const options = { bucket: 'layers', endpoint: 'https://s3.example.com' };
  const storage = RegistryStorage.s3(chart, 's', { ...options, trustedCa: expired, acknowledge });
  new ImageRegistry(chart, 'registry', { storage });
  const report = RegistryReport.of(chart);
  expect(report.warnings).toEqual([]);
  expect(report.acknowledged.map(({ id, object }) => `${id} ${object.kind}`)).toEqual(['IR301 ConfigMap']);
});

describe('a new claim', () => {
  test('is called image-registry-storage, ReadWriteMany and 100Gi unless said otherwise', () => {
    expect(companionsOf((c) => RegistryStorage.pvc(c, 's'))).toEqual([
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'image-registry-storage', namespace: 'openshift-image-registry' },
        spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '100Gi' } } },
      },
    ]);
  });

  test('is what the props say', () => {
    const make: Make = (c) =>
      RegistryStorage.pvc(c, 's', {
        claimName: 'data',
        size: Size.tebibytes(2),
        accessMode: READ_WRITE_ONCE,
        storageClassName: 'cephfs',
        volumeName: 'pv-1',
      });
    expect(storageOf(make)).toEqual({ pvc: { claim: 'data' } });
    expect(companionsOf(make)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'data', namespace: 'openshift-image-registry' },
        spec: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '2Ti' } },
          storageClassName: 'cephfs',
          volumeName: 'pv-1',
        },
      },
    ]);
  });
});

describe('a bucket claim', () => {
  const make: Make = (c) => RegistryStorage.bucketClaim(c, 's', ODF);

  test('has the bucket made and configures the registry for it', () => {
    expect(companionsOf(make)).toEqual([
      {
        apiVersion: 'objectbucket.io/v1alpha1',
        kind: 'ObjectBucketClaim',
        metadata: { name: 'layers', namespace: 'openshift-image-registry' },
        spec: { bucketName: 'layers', storageClassName: 'ocs-storagecluster-ceph-rgw' },
      },
    ]);
    expect(storageOf(make)).toEqual({
      s3: {
        bucket: 'layers',
        region: 'us-east-1',
        regionEndpoint: 'https://s3.apps.example.com',
        virtualHostedStyle: false,
      },
    });
  });

  test('takes a CA, by text or by name, and settings of the provisioner', () => {
    const [claim, configMap] = companionsOf((c) =>
      RegistryStorage.bucketClaim(c, 's', { ...ODF, trustedCa: CA, additionalConfig: { bucketclass: 'noobaa' } }),
    );
    expect(claim).toMatchObject({ spec: { additionalConfig: { bucketclass: 'noobaa' } } });
    expect(configMap).toMatchObject({ kind: 'ConfigMap', metadata: { name: 'image-registry-s3-ca' } });
    const byName: Make = (c) =>
      RegistryStorage.bucketClaim(c, 's', {
        ...ODF,
        region: 'r',
        trustedCaConfigMap: ConfigMap.fromConfigMapName(c, 'ca', 'ingress-ca'),
      });
    expect(storageOf(byName)).toMatchObject({ s3: { region: 'r', trustedCA: { name: 'ingress-ca' } } });
    expect(companionsOf(byName)).toHaveLength(1);
  });
});

describe('its factories refuse', () => {
  test.each<[string, Make, string]>([
    [
      'a bucket name',
      (c) => RegistryStorage.s3(c, 's', { bucket: 'My_Bucket' }),
      'IR108 RegistryStorage test/s bucket: found "My_Bucket", expected only lower-case letters, digits, dots and hyphens.',
    ],
    [
      'an endpoint without a scheme',
      (c) => RegistryStorage.s3(c, 's', { endpoint: 's3.example.com' }),
      'IR108 RegistryStorage test/s endpoint: found "s3.example.com", expected an absolute URL such as https://host.example.com.',
    ],
    [
      'parts that are too small',
      (c) => RegistryStorage.s3(c, 's', { chunkSize: Size.mebibytes(4) }),
      'IR101 RegistryStorage test/s chunkSize: found 4, expected at least 5.',
    ],
    [
      'parts that are too large',
      (c) => RegistryStorage.s3(c, 's', { chunkSize: Size.gibibytes(6) }),
      'IR101 RegistryStorage test/s chunkSize: found 6144, expected at most 5120.',
    ],
    [
      'a broken mebibyte',
      (c) => RegistryStorage.s3(c, 's', { chunkSize: Size.kibibytes(5632) }),
      'IR101 RegistryStorage test/s chunkSize: found 5.5, expected a whole number.',
    ],
    [
      'a key without encryption',
      (c) => RegistryStorage.s3(c, 's', { encrypt: false, kmsKeyId: 'k' }),
      'IR112 RegistryStorage test/s encrypt: found false, with a kmsKeyId, expected true, or no kmsKeyId.',
    ],
    [
      'a CloudFront URL without a scheme',
      (c) => {
        const privateKeySecret = Secret.fromSecretName(c, 'key', 'cloudfront');
        return RegistryStorage.s3(c, 's', { cloudFront: { baseUrl: 'd111', keyPairId: 'K', privateKeySecret } });
      },
      'IR108 RegistryStorage test/s cloudFront.baseUrl: found "d111", expected an absolute URL such as https://host.example.com.',
    ],
    [
      'a CA that is none',
      (c) => RegistryStorage.s3(c, 's', { endpoint: 'https://s3.example.com', trustedCa: Pem.text('nothing') }),
      'IR110 RegistryStorage test/s trustedCa: found a text that is not PEM, expected one or more X.509 certificates in PEM.',
    ],
    [
      'two CAs',
      (c) =>
        RegistryStorage.s3(c, 's', { trustedCa: CA, trustedCaConfigMap: ConfigMap.fromConfigMapName(c, 'm', 'm') }),
      'IR112 RegistryStorage test/s trustedCaConfigMap: found trustedCa as well, expected one of the two.',
    ],
    [
      'the name of a ConfigMap',
      (c) => RegistryStorage.s3(c, 's', { trustedCaConfigMap: ConfigMap.fromConfigMapName(c, 'm', 'My_Map') }),
      "IR101 RegistryStorage test/s trustedCaConfigMap: found \"My_Map\", expected lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part.",
    ],
    [
      'a project that would be overwritten',
      (c) => RegistryStorage.gcs(c, 's', { projectId: 'p' }),
      'IR213 RegistryStorage test/s region: found none, although projectId is set, expected a region, because the Operator replaces projectId if region is empty.',
    ],
    [
      'an account name',
      (c) => RegistryStorage.azureBlob(c, 's', { accountName: 'my-account' }),
      'IR108 RegistryStorage test/s accountName: found "my-account", expected only lower-case letters and digits.',
    ],
    [
      'a container name',
      (c) => RegistryStorage.azureBlob(c, 's', { container: 'ab' }),
      'IR101 RegistryStorage test/s container: found "ab", expected at least 3 characters.',
    ],
    [
      'the name of a network',
      (c) => RegistryStorage.azureBlob(c, 's', { privateEndpoint: { vnetName: 'a' } }),
      'IR101 RegistryStorage test/s privateEndpoint.vnetName: found "a", expected at least 2 characters.',
    ],
    [
      'a Swift container with a slash',
      (c) => RegistryStorage.swift(c, 's', { container: 'a/b' }),
      'IR108 RegistryStorage test/s container: found "a/b", expected a name without a slash.',
    ],
    [
      'a path that is no version of the identity API',
      (c) => RegistryStorage.swift(c, 's', { authUrl: 'https://keystone.example.com/identity' }),
      'IR108 RegistryStorage test/s authUrl: found a path of /identity, expected no path, or one that begins with /v1, /v2 or /v3.',
    ],
    [
      'a version of the identity API',
      (c) => RegistryStorage.swift(c, 's', { authVersion: 4 }),
      'IR108 RegistryStorage test/s authVersion: found "4", expected the number 1, 2 or 3.',
    ],
    [
      'a CRN',
      (c) => RegistryStorage.ibmCos(c, 's', { serviceInstanceCrn: 'x' }),
      'IR101 RegistryStorage test/s serviceInstanceCrn: found "x", expected the CRN of an instance of Cloud Object Storage: "crn:v1:bluemix:public:cloud-object-storage:global:a/…:…::".',
    ],
    [
      'a claim name, told once',
      (c) => RegistryStorage.pvc(c, 's', { claimName: 'My_Claim' }),
      "IR101 RegistryStorage test/s claimName: found \"My_Claim\", expected lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part.",
    ],
    [
      'a claim of nothing',
      (c) => RegistryStorage.pvc(c, 's', { size: Size.gibibytes(0) }),
      'IR101 RegistryStorage test/s size: found "0Gi", expected more than 0.',
    ],
    [
      'an access mode that the Operator rejects',
      (c) => RegistryStorage.pvc(c, 's', { accessMode: READ_WRITE_ONCE_POD }),
      'IR205 RegistryStorage test/s accessMode: found ReadWriteOncePod, expected ReadWriteMany or ReadWriteOnce.',
    ],
    [
      'a claim with such an access mode',
      (c) => RegistryStorage.existingPvc(c, 's', { claimName: 'data', accessMode: READ_ONLY_MANY }),
      'IR205 RegistryStorage test/s claimName: found a claim with ReadOnlyMany, expected ReadWriteMany or ReadWriteOnce.',
    ],
    [
      'a claim without a name',
      (c) => RegistryStorage.existingPvc(c, 's', { accessMode: READ_WRITE_MANY }),
      'IR112 RegistryStorage test/s claimName: found neither claim nor claimName, expected one of the two.',
    ],
    [
      'a claim with two names',
      (c) => {
        const claim = PersistentVolumeClaim.fromClaimName(c, 'claim', 'a');
        return RegistryStorage.existingPvc(c, 's', { claim, claimName: 'b', accessMode: READ_WRITE_MANY });
      },
      'IR112 RegistryStorage test/s claimName: found claim as well, expected one of the two.',
    ],
    [
      'an acknowledgement of no risk, told once',
      (c) => RegistryStorage.s3(c, 's', { trustedCa: CA, acknowledge: { IR108: 'we know' } }),
      'IR111 RegistryStorage test/s acknowledge.IR108: found an acknowledgement of IR108, expected the id of a finding that can be acknowledged: a warning (IR3xx), or a risk to data or trust (IR5xx).',
    ],
    [
      'an owner',
      (c) => RegistryStorage.s3(c, 's', { managementState: 'Mine' as never }),
      'IR101 RegistryStorage test/s managementState: found "Mine", expected "Managed" or "Unmanaged".',
    ],
    [
      'a bucket name of a claim',
      (c) => RegistryStorage.bucketClaim(c, 's', { ...ODF, bucketName: 'Layers' }),
      'IR108 RegistryStorage test/s bucketName: found "Layers", expected lower-case letters, digits or \'-\', with a letter or a digit at both ends.',
    ],
    [
      'a name of an enum for the class of a bucket claim',
      (c) => RegistryStorage.bucketClaim(c, 's', { ...ODF, storageClassName: 'NOOBAA' }),
      "IR108 RegistryStorage test/s storageClassName: found \"NOOBAA\", expected lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part.",
    ],
    [
      'an existing claim without its access mode, from plain JavaScript',
      (c) => RegistryStorage.existingPvc(c, 's', { claimName: 'data' } as never),
      'IR113 RegistryStorage test/s accessMode: found nothing, expected the access mode of the claim, which decides replicas and rollout.',
    ],
    [
      'an existing claim with an abbreviated access mode, from plain JavaScript',
      (c) => RegistryStorage.existingPvc(c, 's', { claimName: 'data', accessMode: 'RWX' } as never),
      'IR101 RegistryStorage test/s accessMode: found "RWX", expected ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod.',
    ],
    [
      'an existing claim with a list of access modes, from plain JavaScript',
      (c) => RegistryStorage.existingPvc(c, 's', { claimName: 'data', accessMode: ['ReadWriteMany'] } as never),
      'IR101 RegistryStorage test/s accessMode: found a list, expected ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod.',
    ],
    [
      'a call of the constructor, from plain JavaScript',
      (c) => new (RegistryStorage as unknown as new (...args: unknown[]) => RegistryStorage)(c, 's', {}),
      'IR101 RegistryStorage test/s: found a call of the constructor with new, expected a call of a factory, such as RegistryStorage.s3(scope, id, props).',
    ],
    [
      'a bucket name that no store takes',
      (c) => RegistryStorage.bucketClaim(c, 's', { ...ODF, bucketName: 'a/b' }),
      'IR108 RegistryStorage test/s bucketName: found "a/b", expected only letters, digits, dots, hyphens and underscores.',
    ],
  ])('%s', (_what, make, errorLine) => {
    expect(errorLinesOf(() => make(newChart()))).toEqual([errorLine]);
  });

  test('an abbreviated access mode has the whole one in its fix', () => {
    const props = { claimName: 'data', accessMode: 'rwx' } as never;
    expect(errorOf(() => RegistryStorage.existingPvc(newChart(), 's', props))).toContain(
      "fix: write 'ReadWriteMany', or use the member of PersistentVolumeAccessMode",
    );
  });

  test.each(['https://s3.example.com', 's3.example.com:443', 's3.example.com/path', ''])(
    'the host "%s" of a bucket claim, told once',
    (endpointHost) => {
      expect(errorLinesOf(() => RegistryStorage.bucketClaim(newChart(), 's', { ...ODF, endpointHost }))).toEqual([
        expect.stringMatching(/^IR108 RegistryStorage test\/s endpointHost: /) as string,
      ]);
    },
  );

  test.each<[string, Make, Release, string]>([
    [
      'a part size before 4.17',
      (c) => RegistryStorage.s3(c, 's', { chunkSize: Size.mebibytes(64) }),
      Release.V4_16,
      'IR401 RegistryStorage test/s chunkSize: found a field that OpenShift has since 4.17, expected only fields of OpenShift 4.16.',
    ],
    [
      'a private endpoint before 4.15',
      (c) => RegistryStorage.azureBlob(c, 's', { privateEndpoint: {} }),
      Release.V4_14,
      'IR401 RegistryStorage test/s privateEndpoint: found a field that OpenShift has since 4.15, expected only fields of OpenShift 4.14.',
    ],
    [
      'Alibaba Cloud after 4.16',
      (c) => RegistryStorage.alibabaOss(c, 's'),
      Release.V4_17,
      'IR402 RegistryStorage test/s: found Alibaba Cloud OSS, which the Operator supports in 4.16 and earlier, expected a storage type that OpenShift 4.17 supports.',
    ],
  ])('%s', (_what, make, release, errorLine) => {
    expect(errorLinesOf(() => make(newChart({ release })))).toEqual([errorLine]);
  });

  test('everything at once', () => {
    const message = errorOf(() =>
      RegistryStorage.s3(newChart(), 's', {
        bucket: 'B',
        endpoint: 'x',
        chunkSize: Size.mebibytes(1),
        encrypt: false,
        kmsKeyId: 'k',
        trustedCa: Pem.text('x'),
      }),
    );
    expect(message.match(/^IR\d+ \S+ \S+ \S+(?=:)/gm)?.map((line) => line.split(' ').at(-1))).toEqual([
      'encrypt',
      'chunkSize',
      'bucket',
      'endpoint',
      'trustedCa',
    ]);
  });
});

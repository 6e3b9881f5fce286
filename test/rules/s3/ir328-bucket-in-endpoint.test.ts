import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const s3 = (stanza: string) => configYaml(`replicas: 2\nstorage:\n  s3: {region: us-east-1, ${stanza}}`);
const AT_ENDPOINT = { line: 8, field: 'spec.storage.s3.regionEndpoint' };

testRule('IR328', {
  accept: {
    'an endpoint without the bucket': s3('bucket: layers, regionEndpoint: "https://objects.example.com"'),
    'a host that begins with the same letters': s3('bucket: layers, regionEndpoint: "https://layers-a.example.com"'),
    'a host that is the bucket and no more': s3('bucket: minio, regionEndpoint: "http://minio:9000"'),
    'a bucket further on in the host': s3('bucket: layers, regionEndpoint: "https://s3.layers.example.com"'),
    'an endpoint without the bucket, for virtual-hosted addresses': s3(
      'bucket: layers, virtualHostedStyle: true, regionEndpoint: "https://objects.example.com"',
    ),
    ...Object.fromEntries(
      [
        ['storage', 'storage.googleapis.com'],
        ['registry', 'registry.example.com'],
        ['registry', 'registry.example.co.uk'],
        ['bucket', 'bucket.vpce-1a2b-3c4d.s3.us-east-1.vpce.amazonaws.com'],
        ['s3-fips', 's3-fips.us-east-1.amazonaws.com'],
        ['minio', 'minio.minio.svc:9000'],
        ['minio', 'minio.storage.svc.cluster.local'],
        ['fra1', 'fra1.digitaloceanspaces.com'],
      ].flatMap(([bucket = '', host = '']) =>
        ['false', 'true'].map((hosted) => [
          `${host}, which is no ${bucket} before an endpoint, virtual-hosted ${hosted}`,
          s3(`bucket: ${bucket}, virtualHostedStyle: ${hosted}, regionEndpoint: "https://${host}"`),
        ]),
      ),
    ),
    'no bucket': s3('regionEndpoint: "https://layers.objects.example.com"'),
    'no endpoint': s3('bucket: layers'),
    'an endpoint that is no URL': s3('bucket: layers, regionEndpoint: layers.objects.example.com'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'the bucket as the first label of the host': {
      yaml: s3('bucket: layers, regionEndpoint: "https://Layers.objects.example.com:9000/"'),
      findings: [
        {
          ...AT_ENDPOINT,
          object: 'Config/cluster',
          found: 'bucket "layers" in the host of the endpoint',
          expected: 'the endpoint without the bucket',
          fix: 'remove the bucket from spec.storage.s3.regionEndpoint, because the registry adds the bucket itself; if the S3 service needs the bucket in the host, set spec.storage.s3.virtualHostedStyle to true, too',
        },
      ],
    },
    'the bucket in the host, which virtual-hosted addresses repeat': {
      yaml: s3('bucket: layers, virtualHostedStyle: true, regionEndpoint: "https://layers.objects.example.com"'),
      findings: [
        {
          ...AT_ENDPOINT,
          found: 'bucket "layers" in the host of the endpoint',
          fix: 'remove the bucket from spec.storage.s3.regionEndpoint, because the registry adds the bucket itself',
        },
      ],
    },
    ...Object.fromEntries(
      [
        ['layers', 'layers.storage.googleapis.com'],
        ['storage', 'storage.storage.googleapis.com'],
        ['layers', 'layers.s3.amazonaws.com'],
        ['layers', 'layers.s3.us-east-1.amazonaws.com'],
        ['layers', 'layers.bucket.vpce-1a2b-3c4d.s3.us-east-1.vpce.amazonaws.com'],
        ['layers', 'layers.minio.storage.svc'],
        ['minio', 'minio.minio.storage.svc.cluster.local'],
        ['layers', 'layers.fra1.digitaloceanspaces.com'],
      ].map(([bucket = '', host = '']) => [
        `${bucket} before an endpoint in ${host}`,
        {
          yaml: s3(`bucket: ${bucket}, regionEndpoint: "https://${host}"`),
          findings: [{ ...AT_ENDPOINT, found: `bucket "${bucket}" in the host of the endpoint` }],
        },
      ]),
    ),
    'path style in so many words': {
      yaml: s3('bucket: layers, virtualHostedStyle: false, regionEndpoint: "https://layers.objects.example.com"'),
      findings: [AT_ENDPOINT],
    },
    'a bucket with dots': {
      yaml: s3('bucket: layers.prod, regionEndpoint: "https://layers.prod.objects.example.com"'),
      findings: [AT_ENDPOINT],
    },
    'the bucket in the path, in any style': {
      yaml: s3('bucket: layers, virtualHostedStyle: true, regionEndpoint: "https://objects.example.com/layers/"'),
      findings: [
        {
          ...AT_ENDPOINT,
          found: 'bucket "layers" in the path of the endpoint',
          fix: 'remove the bucket from spec.storage.s3.regionEndpoint, because the registry adds the bucket itself',
        },
      ],
    },
  },
});

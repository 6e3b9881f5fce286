import { externalSecretYaml } from '../../../src/rules/examples/example-objects';
import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { BARE_CONFIG, configWith, extractYaml, inNamespace, sealedSecretYaml, testHides } from './secrets';

const S3 = configWith('s3: {bucket: layers, region: eu-central-1}');
const cloudFront = (privateKey: string) =>
  configWith(
    `s3: {cloudFront: {baseURL: "https://a.example.com", keypairID: K2JCJMDEHXQW5F, privateKey: {${privateKey}}}}`,
  );
const CONFIG = cloudFront('name: cloudfront, key: private.pem');
const secret = (...keys: readonly string[]) => secretYaml('cloudfront', keys.map((key) => `${key}: ""`).join('\n'));

testRule('IR224', {
  accept: {
    'the key that the Config names': documents(secret('private.pem'), CONFIG),
    'the key beside others': documents(secret('note', 'private.pem'), CONFIG),
    'keys that only the store knows': documents(extractYaml('cloudfront'), CONFIG),
    'a Secret of another name': documents(secret('key.pem').replace('cloudfront', 'other'), CONFIG),
    'a Secret of another namespace': documents(inNamespace('openshift-config', secret('key.pem')), CONFIG),
    'a Secret that no Config names': documents(secret('key.pem'), S3),
    'a Secret without a Config': secret('key.pem'),
    'a Secret that is not among the objects': CONFIG,
    'a Config that does not name a key': documents(secret('key.pem'), cloudFront('name: cloudfront')),
    'another storage': documents(secret('key.pem'), configWith('gcs: {bucket: layers}')),
    'no storage': documents(secret('key.pem'), configYaml('replicas: 1')),
    'a Config that says nothing': documents(secret('key.pem'), BARE_CONFIG),
  },
  reject: {
    'a key of another name': {
      yaml: documents(secret('note', 'privat.pem'), CONFIG),
      findings: [
        {
          line: 8,
          field: 'stringData["privat.pem"]',
          object: 'Secret/cloudfront',
          found: 'keys note, privat.pem',
          expected: 'key private.pem, which spec.storage.s3.cloudFront.privateKey.key of Config/cluster names',
          fix: 'rename the key that holds the private key to private.pem, or correct spec.storage.s3.cloudFront.privateKey.key',
          related: 'Config/cluster, line 10',
        },
      ],
    },
    'no key': {
      yaml: documents(secret(), CONFIG),
      findings: [{ line: 1, field: '', found: 'no keys' }],
    },
    'an ExternalSecret that brings another key': {
      yaml: documents(externalSecretYaml('cloudfront', 'openshift-image-registry', ['key.pem']), CONFIG),
      findings: [{ line: 11, field: 'spec.data[0].secretKey', object: 'ExternalSecret/cloudfront' }],
    },
    'a text for a name that no key can have': {
      yaml: documents(secret('key.pem'), cloudFront('name: cloudfront, key: "private key"')),
      findings: [
        {
          line: 7,
          field: 'stringData["key.pem"]',
          expected: 'key "private key", which spec.storage.s3.cloudFront.privateKey.key of Config/cluster names',
        },
      ],
    },
    'the second and the third of three Secrets': {
      yaml: documents(secret('private.pem'), secret('a'), sealedSecretYaml('cloudfront', 'b: AgBy'), CONFIG),
      findings: [
        { line: 15, field: 'stringData.a' },
        { line: 24, field: 'spec.encryptedData.b' },
      ],
    },
    'what the second of two Configs names': {
      yaml: documents(secret('private.pem'), CONFIG, cloudFront('name: cloudfront, key: a')),
      findings: [{ line: 7, field: 'stringData["private.pem"]' }],
    },
  },
});

testHides('IR224', 'wJalrXUtnFEMI', { yaml: documents(secretYaml('cloudfront', 'key.pem: wJalrXUtnFEMI'), CONFIG) });

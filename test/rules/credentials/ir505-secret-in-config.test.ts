import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { BARE_CONFIG, live as marked, testHides } from './secrets';

const live = (yaml: string) => `${marked(yaml)}status: {observedGeneration: 1}\n`;
const httpSecret = (text: string) => configYaml(`replicas: 1\nhttpSecret: ${JSON.stringify(text)}`);
const proxied = (url: string, scheme = 'https') =>
  configYaml(`replicas: 1\nproxy:\n  ${scheme}: ${JSON.stringify(url)}`);
const USER = 'http://user:hunter2@proxy.example.com:3128';

const SHAPES = configYaml(
  `replicas: 1
secretKey: hunter2
storage:
  gcs:
    keyfile: '{"private_key": "hunter2"}'
  s3:
    secretkey: [hunter2]
    credentials:
      secretKey: hunter2
    users: [{password: hunter2}]`,
);

const rejected = (url: string) => ({
  yaml: proxied(url),
  findings: [{ line: 8, field: 'spec.proxy.https' }],
});

testRule('IR505', {
  accept: {
    'neither secret nor proxy': configYaml('replicas: 1'),
    'no spec': BARE_CONFIG,
    'a proxy that admits everybody': proxied('http://proxy.example.com:3128'),
    'a secret that is empty': httpSecret(''),
    'a secret that SOPS encrypted': httpSecret('ENC[AES256_GCM,data:p673w==,iv:YY=,aad:UQ=,tag:A=,type:str]'),
    'a secret that the plugin of Vault fills in': httpSecret('<path:secret/data/registry#http-secret>'),
    'a proxy that a template fills in': proxied('{{ .user@proxy }}'),
    'the Config as the cluster has it': documents(live(httpSecret('hunter2')), live(proxied(USER))),
    'an at sign in the path': proxied('http://proxy.example.com/a@b'),
    'an at sign in the query': proxied('http://proxy.example.com?a@b'),
    'an at sign in the fragment': proxied('http://proxy.example.com#a@b'),
    'keys of the storage that are filled in, or empty': configYaml(
      'replicas: 1\nstorage: {s3: {bucket: layers, accessKey: "<path:kv/data/registry#key>", secretKey: ""}}',
    ),
    'a key that is no secret, and names of Secrets': configYaml(
      'replicas: 1\nstorage: {s3: {bucket: layers, keyID: a, secretKey: {name: a}, credentials: {secretKeyRef: {name: a, key: b}}}}',
    ),
    'a secret key of others': configYaml('replicas: 1\nproxy: {auth: {secretKey: hunter2}}'),
    'the path of a key, and what is filled in, in a list': configYaml(
      'replicas: 1\nstorage: {gcs: {keyfile: /etc/gcs/key.json}, s3: {secretkey: ["${KEY}", 1]}}',
    ),
    'nothing before the at sign': proxied('http://@proxy.example.com'),
    'a list of hosts without a proxy': configYaml('replicas: 1\nproxy:\n  noProxy: user@example.com'),
  },
  reject: {
    'keys of the storage': {
      yaml: configYaml('replicas: 1\nstorage:\n  s3:\n    bucket: layers\n    accessKey: AKIA\n    secretKey: hunter2'),
      findings: [
        {
          line: 10,
          field: 'spec.storage.s3.accessKey',
          found: 'a secret (not shown)',
          expected:
            'no credentials in the Config; the Operator reads them from Secret image-registry-private-configuration-user',
          fix: 'remove the field; create a new key at the storage, because everyone who reads the file knows this one, and put the new key into Secret image-registry-private-configuration-user, for example with an ExternalSecret',
        },
        { line: 11, field: 'spec.storage.s3.secretKey' },
      ],
    },
    'keys of the storage in other shapes': {
      yaml: SHAPES,
      findings: [
        { line: 7, field: 'spec.secretKey' },
        { line: 10, field: 'spec.storage.gcs.keyfile' },
        { line: 12, field: 'spec.storage.s3.secretkey' },
        { line: 14, field: 'spec.storage.s3.credentials.secretKey' },
        { line: 15, field: 'spec.storage.s3.users[0].password' },
      ],
    },
    'a secret': {
      yaml: httpSecret('hunter2'),
      findings: [
        {
          line: 7,
          field: 'spec.httpSecret',
          object: 'Config/cluster',
          found: 'a secret (not shown)',
          expected: 'no field, since the Operator generates it',
          fix: 'remove spec.httpSecret here and in the live Config: the Operator then generates a new one; let the GitOps tool ignore differences in this field',
        },
      ],
    },
    'user and password of a proxy': {
      yaml: proxied(USER),
      findings: [
        {
          line: 8,
          field: 'spec.proxy.https',
          object: 'Config/cluster',
          found: 'a URL with user information (not shown)',
          expected: 'a URL without credentials',
          fix: 'set spec.proxy.https to a proxy that accepts the cluster without a password; change this password at the proxy, because everyone who reads the file knows it',
        },
      ],
    },
    'the proxy for plain HTTP': {
      yaml: proxied(USER, 'http'),
      findings: [{ line: 8, field: 'spec.proxy.http' }],
    },
    'a user alone': rejected('http://u@proxy.example.com'),
    'no scheme': rejected('user:hunter2@proxy.example.com:3128'),
    'a scheme in capitals': rejected('HTTP://user:hunter2@proxy.example.com'),
    'a scheme with digits and signs': rejected('socks5+a.b-c://user:hunter2@proxy.example.com'),
    'everything at once, after a Config that is right': {
      yaml: documents(
        configYaml('replicas: 1'),
        live(configYaml('replicas: 1\nhttpSecret: hunter2')),
        configYaml(`replicas: 1\nhttpSecret: hunter2\nproxy:\n  http: ${USER}\n  https: ${USER}`),
      ),
      findings: [
        { line: 24, field: 'spec.httpSecret' },
        { line: 26, field: 'spec.proxy.http' },
        { line: 27, field: 'spec.proxy.https' },
      ],
    },
    'a secret in a manifest in which somebody left the uid': {
      yaml: marked(httpSecret('hunter2')),
      findings: [{ line: 8, field: 'spec.httpSecret' }],
    },
  },
});

testHides('IR505', 'hunter2', { yaml: httpSecret('hunter2') });
testHides('IR505', 'hunter2', { yaml: proxied(USER) });
testHides('IR505', 'hunter2', { yaml: proxied('user:hunter2@proxy.example.com:3128') });
testHides('IR505', 'hunter2', { yaml: SHAPES });

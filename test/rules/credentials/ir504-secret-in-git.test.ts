import { EXAMPLE_CA, EXAMPLE_LEAF } from '../../../src/rules/examples/example-certificates';
import { annotated } from '../../../src/rules/examples/example-objects';
import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { findingsOf, testRule } from '../rule-table';
import { extractYaml, inNamespace, sealedSecretYaml, testHides } from './secrets';

const SECRET = secretYaml('registry-tls', 'password: hunter2\nempty: ""\nuser: admin');
const ENCODED = secretYaml('registry-tls', 'empty: ""\npassword: aHVudGVyMg==').replace('stringData:', 'data:');
const inBase64 = (text: string) => Buffer.from(text).toString('base64');
const asText = (key: string, text: string) => secretYaml('registry-tls', `${key}: ${JSON.stringify(text)}`);
const clouds = (password: string, more = '') =>
  `clouds:\n  openstack:\n    auth:\n      auth_url: https://keystone.example.com:5000/v3\n      username: admin\n      password: ${password}\n${more}`;
const awsFile = (key: string, more = '') =>
  `[default]\naws_access_key_id = {{ id }}\naws_secret_access_key = ${key}\n${more}`;
const PRIVATE_KEY = '-----BEGIN PRIVATE KEY-----\nMIIhunter2\n-----END PRIVATE KEY-----\n';
const OF_TOOLS = [
  '# Issuer: CN=Entrust.net Certification Authority (2048) O=Entrust.net OU=www.entrust.net/CPS_2048 incorp. by ref. (limits liab.)/(c) 1999 Entrust.net Limited',
  '# Subject: CN=NetLock Arany F\\u0151tan\\xfas\\xedtv\\xe1ny O=Actalis S.p.A./03358520967',
  '# Label: "OISTE WISeKey Global Root GB CA"',
  '# Serial: 157768595616588414422159278966750757568',
  '# MD5 Fingerprint: ee:29:31:bc:32:7e:9a:e6:e8:b5:f7:51:b4:34:71:90',
  'SHA256 Fingerprint=6D:C4:71:72:E0:1C:BC:B0:BF:62:58:0D:89:5F:E2:B8:AC:9A:D4:F8:73:80:1E:0C:10:B9:C8:37:D2:1E:B1:77',
  'subject=O = Example, CN = ingress-operator@1653123456',
  'issuer=/C=US/O=Example/CN=openshift-service-serving-signer',
  'serial=21D6D04A4F250FC93237FCAA5E128DE9',
  '# valid until 2027-09-26',
];
const CERTIFICATES_ONLY = {
  expected: 'no value in Git, unless it contains only certificates (certificates are public)',
  fix: 'keep only the certificates (PEM blocks) in this value, or replace this Secret with an ExternalSecret or a SealedSecret; if the file is in Git already, create new credentials, too, because the old ones stay in its history. If the file is never in Git, acknowledge IR504',
};

testRule('IR504', {
  accept: {
    'a certificate and its chain, which are public': asText('tls.crt', `${EXAMPLE_LEAF}\n# the CA\n\n${EXAMPLE_CA}`),
    'what tools write beside certificates': asText('ca-bundle.crt', `${OF_TOOLS.join('\n')}\n${EXAMPLE_CA}`),
    'a certificate in lines of Windows': asText('tls.crt', EXAMPLE_LEAF.replaceAll('\n', '\r\n')),
    'a CA under any name, in base64': secretYaml('registry-tls', `ca: ${inBase64(EXAMPLE_CA)}`).replace(
      'stringData:',
      'data:',
    ),
    'a certificate in the template of a SealedSecret': sealedSecretYaml('registry-tls', 'password: null').replace(
      /encryptedData:[^]*/,
      `template:\n    data:\n      tls.crt: ${JSON.stringify(EXAMPLE_LEAF)}\n`,
    ),
    'empty values': secretYaml('registry-tls', 'a: ""\nb: null'),
    'values that tools fill in': secretYaml(
      'registry-tls',
      'a: $KEY\nb: vault:secret/data/tls#key\nc: __KEY__\nd: ref+vault://tls#/key\ne: ${KEY}',
    ),
    'a file in which tools fill in the credentials': secretYaml(
      'registry-tls',
      `clouds.yaml: ${JSON.stringify(clouds('{{ password }}'))}\ncredentials: ${JSON.stringify(awsFile('$SECRET_KEY'))}\nkey.json: '{"client_email": "a@b.example.com", "private_key": "<path:secret/data/x#key>"}'`,
    ),
    'the same in base64': secretYaml('registry-tls', `clouds.yaml: ${inBase64(clouds('${PASSWORD}'))}`).replace(
      'stringData:',
      'data:',
    ),
    'no keys': secretYaml('registry-tls', ''),
    'a placeholder': secretYaml('registry-tls', 'a: "<path:secret/data/x#a>"'),
    'a Secret of another namespace': inNamespace('team-a', SECRET),
    'a Secret without a namespace': inNamespace(undefined, SECRET),
    'a store that brings the values': extractYaml('registry-tls'),
    'an object that brings no Secret': configYaml('replicas: 1'),
  },
  reject: {
    'values in clear': {
      yaml: SECRET,
      findings: [
        {
          line: 7,
          field: 'stringData.password',
          object: 'Secret/registry-tls',
          found: 'values of password, user, which everyone with access to the repository can read',
          expected: 'no value in Git',
          fix: 'replace this Secret with an ExternalSecret or a SealedSecret; if the file is in Git already, create new credentials, too, because the old ones stay in its history. If the file is never in Git, acknowledge IR504',
          source: 'kubernetes/website content/en/docs/concepts/security/secrets-good-practices.md Good practices',
        },
      ],
    },
    'values in base64, which hides nothing': {
      yaml: ENCODED,
      findings: [
        {
          line: 8,
          field: 'data.password',
          found: 'values of password, which everyone with access to the repository can read',
        },
      ],
    },
    'the keys of Swift, of which its documentation speaks': {
      yaml: secretYaml('x', 'REGISTRY_STORAGE_SWIFT_USERNAME: a'),
      findings: [
        {
          line: 7,
          field: 'stringData.REGISTRY_STORAGE_SWIFT_USERNAME',
          fix: 'replace this Secret with an ExternalSecret or a SealedSecret (in TypeScript: StorageCredentials.externalSecret); if the file is in Git already, create new credentials, too, because the old ones stay in its history. If the file is never in Git, acknowledge IR504',
          source: 'openshift/openshift-docs modules/registry-operator-config-resources-secret-openstack.adoc',
        },
      ],
    },
    'the certificate of a route, which no credentials construct makes': {
      yaml: secretYaml('registry-tls', 'tls.crt: a\ntls.key: b'),
      findings: [
        {
          line: 7,
          field: 'stringData["tls.crt"]',
          fix: 'let cert-manager issue the certificate (in TypeScript: prop certificate of the route), or replace this Secret with an ExternalSecret or a SealedSecret; if the file is in Git already, create new credentials, too, because the old ones stay in its history. If the file is never in Git, acknowledge IR504',
        },
      ],
    },
    'a private key beside its certificate': {
      yaml: secretYaml('registry-tls', `tls.key: b\ntls.crt: ${JSON.stringify(EXAMPLE_LEAF)}`),
      findings: [
        {
          line: 7,
          field: 'stringData["tls.key"]',
          found: 'values of tls.key, which everyone with access to the repository can read',
        },
      ],
    },
    'a text under the name of a certificate': {
      yaml: asText('tls.crt', 'hunter2'),
      findings: [
        {
          line: 7,
          field: 'stringData["tls.crt"]',
          found: 'a text that is not a certificate in PEM (not shown)',
          ...CERTIFICATES_ONLY,
        },
      ],
    },
    'a private key under the name of a certificate': {
      yaml: asText('tls.cacrt', `${EXAMPLE_LEAF}\n${PRIVATE_KEY}`),
      findings: [
        { line: 7, field: 'stringData["tls.cacrt"]', found: 'a private key (not shown)', ...CERTIFICATES_ONLY },
      ],
    },
    'a password beside a certificate': {
      yaml: asText('tls.crt', `password: hunter2\n${EXAMPLE_LEAF}`),
      findings: [
        {
          line: 7,
          field: 'stringData["tls.crt"]',
          found: 'text beside certificates (not shown)',
          ...CERTIFICATES_ONLY,
        },
      ],
    },
    'a certificate that hides a value that it replaces': {
      yaml: `${secretYaml('registry-tls', `ca: ${JSON.stringify(EXAMPLE_CA)}`)}data: {ca: aHVudGVyMg==}\n`,
      findings: [
        {
          line: 7,
          field: 'stringData.ca',
          found: 'values of ca, which everyone with access to the repository can read',
        },
      ],
    },
    'a certificate that was to be sealed': {
      yaml: sealedSecretYaml('registry-tls', `tls.crt: ${JSON.stringify(EXAMPLE_LEAF)}`),
      findings: [
        {
          line: 8,
          field: 'spec.encryptedData["tls.crt"]',
          found: 'values of tls.crt, which everyone with access to the repository can read',
        },
      ],
    },
    'the Secret of the Operator': {
      yaml: secretYaml('image-registry-private-configuration', 'REGISTRY_STORAGE_AZURE_ACCOUNTKEY: a'),
      findings: [
        {
          line: 7,
          field: 'stringData.REGISTRY_STORAGE_AZURE_ACCOUNTKEY',
          fix: 'remove this Secret from the input: the Operator writes it; if the file is in Git already, create new credentials, too, because the old ones stay in its history. If the file is never in Git, acknowledge IR504',
          source: 'openshift/openshift-docs modules/registry-operator-config-resources-secret-azure.adoc',
        },
      ],
    },
    'a value that was to be sealed': {
      yaml: sealedSecretYaml('registry-tls', 'password: hunter2'),
      findings: [{ line: 8, field: 'spec.encryptedData.password', object: 'SealedSecret/registry-tls' }],
    },
    'a key that cannot be one': {
      yaml: secretYaml('registry-tls', '"pass word": hunter2'),
      findings: [
        {
          line: 7,
          field: 'stringData["pass word"]',
          found: 'values of "pass word", which everyone with access to the repository can read',
        },
      ],
    },
    'two Secrets after one that is empty, the last with a reason': {
      yaml: documents(
        secretYaml('a', 'a: ""'),
        SECRET,
        annotated(ENCODED, { 'acknowledge.cdk8s-openshift-image-registry/IR504': 'a cluster for tests' }),
      ),
      findings: [
        { line: 15, field: 'stringData.password' },
        { line: 28, field: 'data.password', acknowledged: 'a cluster for tests' },
      ],
    },
  },
});

test.each([
  ['a token', '# token: sha256~hunter2secret'],
  ['a password', '# password=hunter2'],
  ['a password of letters alone', '# password: hunter'],
  ['a user and its password', '# https://admin:hunter2@example.com'],
  ['the body of a private key', `# MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgw\n# zo6rUUhgpK0K7zvfao4XnboSueA9YYV2YkPFPj2p`],
  ['a key called a certificate', '# -----BEGIN CERTIFICATE-----\n# zo6rUUhgpK0K7zvf\n# -----END CERTIFICATE-----'],
  ['a key called a subject', 'subject=zo6rUUhgpK0K7zvfao4XnboSueA9'],
  ['a key called a fingerprint', `# SHA256 Fingerprint: ${'0a1b2c3d'.repeat(8)}`],
  ['a long text', `# ${'word '.repeat(60)}`],
])('a comment beside a certificate that is %s', (_, comment) => {
  const found = findingsOf('IR504', asText('tls.crt', `${EXAMPLE_LEAF}\n${comment}\n`));
  expect(found.map((each) => each.found)).toEqual(['text beside certificates (not shown)']);
});

test.each([
  ['another field that is called a credential', clouds('{{ password }}', '      token: hunter2\n')],
  ['one that is a number', clouds('{{ password }}', '      token: 12345\n')],
  ['a credential under another name', clouds('{{ password }}', '      note: sha256~hunter2hunter2\n')],
  ['a document behind it', clouds('{{ password }}', '---\npassword: hunter2\n')],
  ['a comment', clouds('{{ password }}', '# password: hunter2\n')],
  ['a line without a name', awsFile('$SECRET_KEY', 'hunter2\n')],
  ['no place that is filled in', clouds('hunter2')],
  ['no other field, if it is no file', 'hunter2=$WORD'],
  ['a password in a file within it', 'files: |\n  password: hunter2\nuser: ${NAME}'],
  ['an account key in a text', 'url: AccountName=a;AccountKey=aHVudGVyMg==\nuser: ${NAME}'],
  ['a password in a comment behind a field', 'user: ${NAME} # password: hunter2'],
  ['a password as the default of a variable', 'password: "${PASSWORD:-hunter2}"\nuser: admin'],
  ['a field of something that is called a secret', 'password: {value: hunter2}\nuser: ${NAME}'],
])('a file in which tools fill in a part, with %s', (_, text) => {
  const found = findingsOf('IR504', asText('clouds.yaml', text));
  expect(found.map((each) => each.found)).toEqual([
    'values of clouds.yaml, which everyone with access to the repository can read',
  ]);
});

testHides('IR504', 'hunter2', { yaml: SECRET });
testHides('IR504', 'hunter2', { yaml: asText('tls.crt', PRIVATE_KEY) });
testHides('IR504', 'hunter2', { yaml: asText('tls.crt', `password: hunter2\n${EXAMPLE_LEAF}`) });
testHides('IR504', 'admin', { yaml: SECRET });
testHides('IR504', 'hunter2', { yaml: ENCODED });
testHides('IR504', 'hunter2', { yaml: sealedSecretYaml('registry-tls', 'password: hunter2') });

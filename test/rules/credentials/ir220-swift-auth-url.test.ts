import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { BARE_CONFIG, configWith, inNamespace, testHides, USER_SECRET } from './secrets';

const USER = 'REGISTRY_STORAGE_SWIFT_USERNAME: registry\nREGISTRY_STORAGE_SWIFT_PASSWORD: wJalrXUtnFEMI';
const SECRET = secretYaml(USER_SECRET, USER);
const application = ['ID', 'NAME', 'SECRET']
  .map((key) => `REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIAL${key}: a`)
  .join('\n');
const AT = { field: 'spec.storage.swift.authURL' };
const swift = (authUrl: string) => configWith(`swift: {container: layers${authUrl}}`);

testRule('IR220', {
  accept: {
    'the address of Keystone': documents(SECRET, swift(', authURL: "https://keystone.example.com:13000/v3"')),
    'no address beside the credentials of the cluster': swift(''),
    'no address beside a Secret of another name': documents(SECRET.replace(USER_SECRET, 'registry'), swift('')),
    'no address beside a Secret of another namespace': documents(inNamespace('default', SECRET), swift('')),
    'another storage': documents(SECRET, configWith('s3: {bucket: layers}')),
    'no storage': documents(SECRET, configYaml('replicas: 1')),
    'a Config that says nothing': documents(SECRET, BARE_CONFIG),
  },
  reject: {
    'no address': {
      yaml: documents(SECRET, swift('')),
      findings: [
        {
          line: 18,
          field: 'spec.storage.swift.authURL',
          object: 'Config/cluster',
          found: `none, with credentials in ${USER_SECRET}`,
          expected: 'the URL of Keystone, which this Secret cannot contain',
          fix: 'set spec.storage.swift.authURL, such as https://keystone.example.com:13000/v3; also set domain, because the Operator cannot authenticate by user name without it; also set tenant if the user has no default project',
          related: 'Secret/image-registry-private-configuration-user, line 1',
        },
      ],
    },
    'an empty address': {
      yaml: documents(SECRET, swift('').replace('{container: layers}', '\n      container: layers\n      authURL: ""')),
      findings: [{ line: 20, field: 'spec.storage.swift.authURL' }],
    },
    'a domain, and no address': {
      yaml: documents(SECRET, swift(', domainID: default')),
      findings: [
        {
          line: 18,
          field: 'spec.storage.swift.authURL',
          fix: 'set spec.storage.swift.authURL, such as https://keystone.example.com:13000/v3; also set tenant if the user has no default project',
        },
      ],
    },
    'no address of an application credential, which has its project': {
      yaml: documents(secretYaml(USER_SECRET, application), swift('')),
      findings: [
        { ...AT, line: 19, fix: 'set spec.storage.swift.authURL, such as https://keystone.example.com:13000/v3' },
      ],
    },
    'no address, and a Secret that has all keys': {
      yaml: documents(secretYaml(USER_SECRET, `${application}\n${USER}`), swift('')),
      findings: [
        {
          ...AT,
          line: 21,
          fix: 'set spec.storage.swift.authURL, such as https://keystone.example.com:13000/v3; also set domain if the Secret has a password, because the Operator cannot authenticate by user name without it; also set tenant if the Secret has a password and the user has no default project',
        },
      ],
    },
    'the second of two Configs': {
      yaml: documents(SECRET, swift(', authURL: "https://keystone.example.com:13000/v3"'), swift('')),
      findings: [{ line: 28, field: 'spec.storage.swift.authURL' }],
    },
  },
});

testHides('IR220', 'wJalrXUtnFEMI', { yaml: documents(SECRET, swift('')) });

import { Release } from '../../../src/core/release';
import { imageYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const EXPECTED_HOST =
  'the host of a registry, with or without a port, such as registry.example.com or registry.example.com:5000';
const EXPECTED_SCOPE = 'a host, with port and path if needed, or "*." and a domain';
const FIX = 'write host or host:port, such as registry.example.com, without scheme, path and wildcard';

const external = (...hosts: string[]) => imageYaml(`externalRegistryHostnames: ${JSON.stringify(hosts)}`);
const imports = (...domains: string[]) =>
  imageYaml(`allowedRegistriesForImport: [${domains.map((domain) => `{domainName: "${domain}"}`).join(', ')}]`);
const sources = (list: string, ...registries: string[]) =>
  imageYaml(`registrySources:\n  ${list}: ${JSON.stringify(registries)}`);
const on422 = (yaml: string) => ({ yaml, release: Release.V4_22 });

testRule('IR122', {
  accept: {
    'a host for users, with and without a port': external('registry.example.com', 'registry.example.com:5000'),
    'a host for imports, with and without a port': imports('quay.io', 'quay.io:443'),
    'a wildcard for imports': imports('*.example.com', 'registry.*.com:5000', '*'),
    'registries to pull from': on422(sources('allowedRegistries', 'quay.io', 'registry.example.com:5000')),
    'part of a registry to pull from': on422(sources('allowedRegistries', 'quay.io/openshift/release')),
    'a wildcard to pull from': on422(sources('allowedRegistries', '*.example.com')),
    'registries to search': sources(
      'containerRuntimeSearchRegistries',
      'quay.io',
      'registry.example.com:5000',
      'docker.io/',
      '[fd00::5]:5000',
    ),
    'what is no object, which the schema rejects': imageYaml('allowedRegistriesForImport:\n- quay.io'),
    'a scheme that the schema refuses from 4.23 on': {
      yaml: sources('allowedRegistries', 'https://registry.example.com'),
      release: Release.V4_23,
    },
    'a wildcard of another form that the schema refuses from 4.23 on': {
      yaml: sources('blockedRegistries', 'docker.io/*'),
      release: Release.V4_23,
    },
    'no lists': on422(imageYaml('{}')),
    'no spec': on422(imageYaml('')),
  },
  reject: {
    'registries to search with scheme, path and wildcard': {
      yaml: sources(
        'containerRuntimeSearchRegistries',
        'https://registry.example.com',
        'quay.io/team',
        '*.example.com',
      ),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.containerRuntimeSearchRegistries[0]',
          found: '"https://registry.example.com" with a scheme',
          fix: FIX,
        },
        { line: 7, field: 'spec.registrySources.containerRuntimeSearchRegistries[1]' },
        { line: 7, field: 'spec.registrySources.containerRuntimeSearchRegistries[2]' },
      ],
    },
    'an object without a host': {
      yaml: imageYaml('allowedRegistriesForImport:\n- insecure: true'),
      findings: [{ line: 7, field: 'spec.allowedRegistriesForImport[0].domainName' }],
    },
    'a host for users with a scheme': {
      yaml: external('registry.example.com', 'https://registry.example.com'),
      findings: [
        {
          line: 6,
          field: 'spec.externalRegistryHostnames[1]',
          object: 'Image/cluster',
          found: '"https://registry.example.com" with a scheme',
          expected: EXPECTED_HOST,
          fix: FIX,
        },
      ],
    },
    'a host for users with a path, and a wildcard': {
      yaml: external('registry.example.com/path', '*.example.com'),
      findings: [
        { line: 6, field: 'spec.externalRegistryHostnames[0]', found: '"registry.example.com/path" with a path' },
        { line: 6, field: 'spec.externalRegistryHostnames[1]', found: '"*.example.com"' },
      ],
    },
    'a host for imports with a scheme': {
      yaml: imports('quay.io', 'docker://quay.io'),
      findings: [
        {
          line: 6,
          field: 'spec.allowedRegistriesForImport[1].domainName',
          found: '"docker://quay.io" with a scheme',
          expected: EXPECTED_HOST,
          fix: FIX,
        },
      ],
    },
    'a host for imports that is not named': {
      yaml: imageYaml('allowedRegistriesForImport:\n- insecure: true'),
      findings: [{ line: 7, field: 'spec.allowedRegistriesForImport[0].domainName', found: '""' }],
    },
    'an allowed registry with a scheme': {
      ...on422(sources('allowedRegistries', 'quay.io', 'https://registry.example.com')),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.allowedRegistries[1]',
          found: '"https://registry.example.com"',
          expected: EXPECTED_SCOPE,
          fix: 'write host, host:port or host/path, without scheme, white space and @',
        },
      ],
    },
    'a wildcard for all of a host': {
      ...on422(sources('blockedRegistries', 'quay.io', 'docker.io/*')),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.blockedRegistries[1]',
          found: '"docker.io/*"',
          expected: EXPECTED_SCOPE,
          fix: 'write docker.io instead',
        },
      ],
    },
    'a wildcard with a port': {
      ...on422(sources('insecureRegistries', '*.docker.io:443')),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.insecureRegistries[0]',
          found: '"*.docker.io:443"',
          fix: 'write *.docker.io instead',
        },
      ],
    },
    'wildcards for part of a name, in a path and for all': {
      ...on422(
        sources(
          'allowedRegistries',
          'registry*.example.com',
          '*.example.com/team',
          '*',
          '*.*.example.com',
          'quay.io/t*/x',
        ),
      ),
      findings: [0, 1, 2, 3, 4].map((index) => ({
        line: 7,
        field: `spec.registrySources.allowedRegistries[${index}]`,
        fix: 'write a host, with port and path if needed, or "*." and a domain, such as *.example.com, without port and path',
      })),
    },
    'a blocked registry with a space': {
      ...on422(sources('blockedRegistries', 'registry example.com')),
      findings: [{ line: 7, field: 'spec.registrySources.blockedRegistries[0]', found: '"registry example.com"' }],
    },
    'an insecure registry with a user': {
      ...on422(sources('insecureRegistries', 'admin@lab.example.com')),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.insecureRegistries[0]',
          found: 'a value with an at sign (not shown)',
          expected: EXPECTED_SCOPE,
        },
      ],
    },
    'a blocked registry without a name': {
      ...on422(sources('blockedRegistries', '')),
      findings: [{ line: 7, field: 'spec.registrySources.blockedRegistries[0]', found: 'an empty text' }],
    },
    'one of each list': {
      yaml: imageYaml(
        [
          'registrySources: {insecureRegistries: ["a b"]}',
          'allowedRegistriesForImport: [{domainName: a/b}]',
          'externalRegistryHostnames: [a/b]',
        ].join('\n'),
      ),
      release: Release.V4_12,
      findings: [
        { line: 6, field: 'spec.registrySources.insecureRegistries[0]' },
        { line: 7, field: 'spec.allowedRegistriesForImport[0].domainName' },
        { line: 8, field: 'spec.externalRegistryHostnames[0]' },
      ],
    },
  },
});

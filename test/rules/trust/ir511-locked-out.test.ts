import { configYaml, documents, imageYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const INTERNAL = 'image-registry.openshift-image-registry.svc:5000';
const allowed = (...registries: string[]) =>
  imageYaml(`registrySources:\n  allowedRegistries: ${JSON.stringify(registries)}`);
const blocked = (...registries: string[]) =>
  imageYaml(`registrySources:\n  blockedRegistries: ${JSON.stringify(registries)}`);

testRule('IR511', {
  accept: {
    'all that the cluster needs': allowed(INTERNAL, 'quay.io', 'registry.redhat.io'),
    'all that the cluster needs, and more': allowed('docker.io', 'registry.redhat.io', 'quay.io', INTERNAL),
    'a part of a registry that the cluster needs': allowed(
      INTERNAL,
      'quay.io/openshift-release-dev',
      'registry.redhat.io',
    ),
    'a wildcard over a registry that the cluster needs': allowed(
      '*.openshift-image-registry.svc',
      'quay.io',
      '*.redhat.io',
    ),
    'a blocked registry that the cluster does not need': blocked('docker.io', 'registry.example.com'),
    'an empty list, which allows all': allowed(),
    'a part of a registry of which the cluster needs another': blocked('quay.io/team', 'registry.redhat.io/ubi9'),
    'a wildcard over others': blocked('*.example.com', '*.openshift-release-dev'),
    'a list without the internal registry, which is removed': documents(
      allowed('quay.io', 'registry.redhat.io'),
      configYaml('managementState: Removed\nreplicas: 1'),
    ),
    'the internal registry blocked, which is removed': documents(
      blocked(INTERNAL, 'image-registry.openshift-image-registry.svc', '*.svc.cluster.local'),
      configYaml('managementState: Removed\nreplicas: 1'),
    ),
    'wildcards that mean all that the cluster needs': allowed(INTERNAL, 'quay.io/*', 'registry.redhat.io/*'),
    'a list that no node gets': allowed('*'),
    'no lists': imageYaml('registrySources: {}'),
    'no spec': imageYaml(''),
  },
  reject: {
    'wildcards, a host without its port, and the images of the release': {
      yaml: blocked(
        '*.redhat.io',
        'image-registry.openshift-image-registry.svc',
        'quay.io/openshift-release-dev',
        '*.svc.cluster.local',
      ),
      findings: [0, 1, 2, 3].map((index) => ({ line: 7, field: `spec.registrySources.blockedRegistries[${index}]` })),
    },
    'another registry blocked, while the internal one is removed': {
      yaml: documents(blocked(INTERNAL, 'quay.io'), configYaml('managementState: Removed\nreplicas: 1')),
      findings: [{ line: 7, field: 'spec.registrySources.blockedRegistries[1]', found: 'quay.io' }],
    },
    'wildcards that mean what the cluster needs': {
      yaml: blocked('quay.io/*', '*.redhat.io:443'),
      findings: [0, 1].map((index) => ({ line: 7, field: `spec.registrySources.blockedRegistries[${index}]` })),
    },
    'wildcards that mean others': {
      yaml: allowed(INTERNAL, 'quay.io/*'),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.allowedRegistries',
          found: 'a list without registry.redhat.io, so that nodes cannot pull from them',
        },
      ],
    },
    'a list without all that the cluster needs': {
      yaml: allowed('registry.example.com'),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.allowedRegistries',
          object: 'Image/cluster',
          found: `a list without ${INTERNAL}, quay.io and registry.redhat.io, so that nodes cannot pull from them`,
          expected: `a list that also contains ${INTERNAL}, quay.io and registry.redhat.io`,
          fix: 'add image-registry.openshift-image-registry.svc:5000, quay.io and registry.redhat.io to spec.registrySources.allowedRegistries; if the cluster pulls the images of quay.io and registry.redhat.io only from mirrors, and no pod uses images of the internal registry, acknowledge IR511 with the reason',
        },
      ],
    },
    'a list without the internal registry': {
      yaml: allowed('quay.io', 'registry.redhat.io'),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.allowedRegistries',
          found: `a list without ${INTERNAL}, so that nodes cannot pull from them`,
        },
      ],
    },
    'a list without the internal registry, which is in use, and without others': {
      yaml: documents(allowed('quay.io'), configYaml('managementState: Managed\nreplicas: 1')),
      findings: [{ line: 7, field: 'spec.registrySources.allowedRegistries' }],
    },
    'a list without the registry of OpenShift, while the internal one is removed': {
      yaml: documents(allowed('registry.redhat.io'), configYaml('managementState: Removed\nreplicas: 1')),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.allowedRegistries',
          found: 'a list without quay.io, so that nodes cannot pull from them',
          expected: 'a list that also contains quay.io',
          fix: 'add quay.io to spec.registrySources.allowedRegistries; if the cluster pulls the images of quay.io only from mirrors, acknowledge IR511 with the reason',
        },
      ],
    },
    'a list without the registry of OpenShift': {
      yaml: allowed(INTERNAL, 'registry.redhat.io'),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.allowedRegistries',
          found: 'a list without quay.io, so that nodes cannot pull from them',
        },
      ],
    },
    'a list with other repositories of a registry that the cluster needs': {
      yaml: allowed(INTERNAL, 'quay.io/team', 'quay.io/openshift-release-dev/ocp-release', 'registry.redhat.io'),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.allowedRegistries',
          found: 'a list without quay.io/openshift-release-dev/ocp-v4.0-art-dev, so that nodes cannot pull from them',
        },
      ],
    },
    'the images of the release alone blocked': {
      yaml: blocked('quay.io/openshift-release-dev/ocp-v4.0-art-dev'),
      findings: [{ line: 7, field: 'spec.registrySources.blockedRegistries[0]' }],
    },
    'a list with the right domain and the wrong host': {
      yaml: allowed(INTERNAL, 'quay.io', 'registry.connect.redhat.io'),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.allowedRegistries',
          found: 'a list without registry.redhat.io, so that nodes cannot pull from them',
        },
      ],
    },
    'a blocked registry that the cluster needs': {
      yaml: blocked('docker.io', 'quay.io'),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.blockedRegistries[1]',
          object: 'Image/cluster',
          found: 'quay.io',
          expected: 'no registry from which the cluster needs images',
          fix: 'remove quay.io from spec.registrySources.blockedRegistries; if the cluster pulls the images of quay.io only from mirrors, acknowledge IR511 with the reason',
        },
      ],
    },
    'the internal registry and that of Red Hat blocked': {
      yaml: blocked(INTERNAL, 'registry.redhat.io'),
      findings: [
        {
          line: 7,
          field: 'spec.registrySources.blockedRegistries[0]',
          found: INTERNAL,
          fix: `remove ${INTERNAL} from spec.registrySources.blockedRegistries; if no pod uses images of the internal registry, acknowledge IR511 with the reason`,
        },
        { line: 7, field: 'spec.registrySources.blockedRegistries[1]', found: 'registry.redhat.io' },
      ],
    },
  },
});

import { configYaml, documents, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const RUNNING = prunerYaml('suspend: false');
const beside = (config: string, pruner = RUNNING) => documents(configYaml(config), pruner);

testRule('IR313', {
  accept: {
    'a registry that writes': beside('replicas: 1'),
    'a registry that is not read-only': beside('replicas: 1\nreadOnly: false'),
    'a registry that leaves the replicas to the Operator': beside('logLevel: Normal'),
    'a read-only registry that is removed': beside('managementState: Removed\nreadOnly: true'),
    'a read-only registry that nobody manages': beside('managementState: Unmanaged\nreplicas: 0'),
    'a pruner that is suspended': beside('readOnly: true', prunerYaml('suspend: true')),
    'a pruner without spec': beside('readOnly: true', prunerYaml('')),
    'a Config without spec': beside(''),
    'no pruner': configYaml('readOnly: true'),
    'no Config': RUNNING,
  },
  reject: {
    'a registry that is read-only': {
      yaml: beside('replicas: 1\nreadOnly: true'),
      findings: [
        {
          line: 14,
          field: 'spec.suspend',
          object: 'ImagePruner/cluster',
          related: 'Config/cluster, line 1',
          found: 'an active pruner while the registry is read-only (spec.readOnly of the Config)',
          expected: 'suspend: true',
          fix: 'set spec.suspend to true until the registry is no longer read-only; until then every run fails, because the pruner deletes layers through the registry',
        },
      ],
    },
    'a managed registry without replicas': {
      yaml: beside('managementState: Managed\nreplicas: 0', prunerYaml('schedule: "@daily"')),
      findings: [
        {
          line: 13,
          field: 'spec.suspend',
          found: 'an active pruner while the registry has no pods (spec.replicas: 0 of the Config)',
          fix: 'set spec.suspend to true until the registry has replicas again; until then every run fails, because the pruner deletes layers through the registry',
        },
      ],
    },
    'a registry that is read-only and without replicas': {
      yaml: beside('readOnly: true\nreplicas: 0'),
      findings: [
        {
          line: 14,
          field: 'spec.suspend',
          found: 'an active pruner while the registry is read-only (spec.readOnly of the Config)',
        },
      ],
    },
    'a registry that exists and is read-only': {
      yaml: RUNNING,
      existing: documents(configYaml('replicas: 1'), configYaml('readOnly: true')),
      findings: [{ line: 6, field: 'spec.suspend' }],
    },
  },
});

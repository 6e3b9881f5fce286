import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (spec: string) => configYaml(`managementState: Managed\n${spec}`);

testRule('IR106', {
  accept: {
    'one replica, which may be rolled': config('replicas: 1\nrolloutStrategy: RollingUpdate'),
    'none, and nothing to roll': config('replicas: 0\nrolloutStrategy: Recreate'),
    'none in a registry that is switched off': configYaml('managementState: Removed\nreplicas: 0'),
    'none in a registry that the Operator leaves alone': configYaml('managementState: Unmanaged\nreplicas: 0'),
    'fewer than none, which is a mistake of its own': config('replicas: -1'),
    'no number at all, which is a mistake of its own': config('rolloutStrategy: RollingUpdate'),
    'a Config without a spec': configYaml(''),
  },
  reject: {
    'none with a rolling update': {
      yaml: config('replicas: 0\nrolloutStrategy: RollingUpdate'),
      findings: [
        {
          line: 7,
          field: 'spec.replicas',
          object: 'Config/cluster',
          found: '0 with rolloutStrategy RollingUpdate',
          expected:
            'at least 1, or rolloutStrategy Recreate, because the Operator writes maxUnavailable -1 (replicas minus 1) into the Deployment, which the API server rejects',
          fix: 'set spec.replicas to 1 or more; to run no pod of the registry, set spec.rolloutStrategy to Recreate',
        },
      ],
    },
    'none with the strategy that the Operator takes where none is named': {
      yaml: config('replicas: 0'),
      findings: [{ line: 7, field: 'spec.replicas' }],
    },
  },
});

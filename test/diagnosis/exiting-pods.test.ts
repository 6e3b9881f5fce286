import { dumpedConfig, dumpOf, NO_PODS } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const KEY = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'image-registry-private-configuration-user', namespace: 'openshift-image-registry' },
  stringData: { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'a2V5' },
};
const INFRASTRUCTURE = {
  apiVersion: 'config.openshift.io/v1',
  kind: 'Infrastructure',
  metadata: { name: 'cluster' },
  status: { platformStatus: { type: 'Azure' } },
};

test('IRC619 does not blame nodes where the registry exits at its start', () => {
  const config = dumpedConfig(NO_PODS, { azure: { accountName: 'acct' } });
  const causes = diagnosisOf(dumpOf(config, KEY, INFRASTRUCTURE)).causes.map(({ id }) => id);
  expect(causes).not.toContain('IRC619');
});

import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, NO_PODS } from '../dump-yaml';

export const irc006: Dumps = {
  shows: () =>
    dumpOf({
      ...dumpedConfig(NO_PODS),
      metadata: { name: 'cluster', managedFields: fields('hosted-cluster-config-operator-manager') },
    }),
  alike: () =>
    dumpOf({ ...dumpedConfig(NO_PODS), metadata: { name: 'cluster', managedFields: fields('kubectl-edit') } }),
};

function fields(manager: string): object[] {
  return [
    { manager, operation: 'Update', fieldsType: 'FieldsV1', fieldsV1: { 'f:spec': { 'f:managementState': {} } } },
  ];
}

import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { fieldOf } from '../../../core/record';

export const irc005 = messageCause({
  id: 'IRC005',
  title: 'managementState is missing or Force',
  why: 'If managementState is missing or Force, the Operator neither deploys nor removes the registry. Since 4.22 it also cannot write observedConfig into such a Config.',
  decides: 'Whether spec.managementState of Config/cluster is missing or Force.',
  source: operatorSource('pkg/operator/controller.go', 'sync'),
  messages: [
    'All resources are successfully applied, but the deployment does not exist',
    'unknown custom resource state',
    'spec.managementState: Invalid value',
  ],
  depth: 2,
  looksLike:
    /WaitingForDeployment|All resources are successfully applied, but the deployment does not exist|unknown custom resource state|spec\.managementState: Invalid value/,
  explain: (_, { config }) => {
    const state = fieldOf(config?.manifest['spec'], 'managementState');
    const isSet = state === 'Managed' || state === 'Unmanaged' || state === 'Removed';
    return {
      certainty: isSet ? 'possible' : 'certain',
      what: isSet
        ? `The Operator reports what it reports if spec.managementState is missing or Force, but the input has ${state}: the status may be older.`
        : `The field spec.managementState is ${typeof state === 'string' ? state : 'not set'}, so the Operator does nothing.`,
      object: THE_CONFIG,
      field: 'spec.managementState',
      explains: ['sync', 'observation'],
      fix: [
        isSet
          ? inRegistry(
              'See whether the Operator still reports it:',
              'logs deployment/cluster-image-registry-operator --tail=50',
            )
          : setInConfig('If you want a registry, set managementState to Managed:', { managementState: 'Managed' }),
      ],
    };
  },
});

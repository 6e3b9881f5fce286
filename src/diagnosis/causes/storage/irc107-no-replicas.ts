import { fieldOf } from '../../../core/record';
import { operatorSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import { statementOf } from '../../evidence/statements-of';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { turnOff } from '../../forms/turn-off';

export const irc107: Cause = {
  id: 'IRC107',
  title: 'Registry with no replicas',
  why: 'With no replicas the registry is not available, and the Operator reports Degraded a few minutes later.',
  decides: 'Whether spec.replicas of Config/cluster is 0.',
  source: operatorSource('pkg/operator/status.go', 'syncStatus'),
  messages: ['NoReplicasAvailable', 'The deployment does not have available replicas'],
  rule: 'IR106',
  depth: 2,
  *find(dump) {
    const { config, statements } = dump;
    const spec = config?.manifest['spec'];
    if (config === undefined || fieldOf(spec, 'replicas') !== 0 || fieldOf(spec, 'managementState') !== 'Managed')
      return;
    const areas = ['rollout'] as const;
    const asked = statementOf(config, ['spec', 'replicas'], 'replicas: 0', { source: 'object', areas });
    const reported = statements.filter(
      ({ object, text }) => object === THE_CONFIG && /NoReplicasAvailable|available replicas/.test(text),
    );
    yield {
      certainty: 'certain',
      what: 'The Config sets no replicas (spec.replicas is 0).',
      object: THE_CONFIG,
      field: 'spec.replicas',
      evidence: [asked, ...reported],
      fix: [
        setInConfig('Run one replica (or set 2 if the pods can share the storage):', { replicas: 1 }),
        turnOff(dump),
      ],
    };
  },
};

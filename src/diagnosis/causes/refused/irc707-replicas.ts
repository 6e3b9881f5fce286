import { operatorSource } from '../../../core/source';
import { refusedField } from '../../forms/refused-field';
import { setInConfig } from '../../forms/steps';
import { turnOff } from '../../forms/turn-off';

export const irc707 = refusedField({
  id: 'IRC707',
  title: 'No replicas with RollingUpdate',
  why: 'With RollingUpdate, the Operator sets maxUnavailable of the Deployment to the number of replicas minus 1. With 0 replicas, maxUnavailable is -1, and the API server rejects the Deployment. Nothing is deployed, and an existing Deployment stays unchanged.',
  decides: 'Whether spec.replicas of Config/cluster is 0, and spec.rolloutStrategy is not Recreate.',
  source: operatorSource('pkg/resource/deployment.go', 'expected'),
  messages: ['maxUnavailable: Invalid value: -1: must be greater than or equal to 0'],
  rule: 'IR106',
  refused: /spec\.strategy\.rollingUpdate\.maxUnavailable|spec\.replicas/,
  field: 'spec.replicas',
  what: 'With 0 replicas and RollingUpdate, the Operator sets maxUnavailable of the Deployment to -1',
  fix: (_, dump) => [
    setInConfig('To run the registry, set replicas to 1 or more:', { replicas: 1 }),
    setInConfig(
      'To keep 0 replicas, set rolloutStrategy to Recreate. The Operator then reports Available=False and later Degraded=True:',
      {
        rolloutStrategy: 'Recreate',
      },
    ),
    turnOff(dump),
  ],
});

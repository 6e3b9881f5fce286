import { refusedField } from '../../forms/refused-field';
import { setInConfig } from '../../forms/steps';
import { turnOff } from '../../forms/turn-off';

export const irc707 = refusedField({
  id: 'IRC707',
  title: 'No replicas with RollingUpdate',
  messages: ['maxUnavailable: Invalid value: -1: must be greater than or equal to 0'],
  rule: 'IR106',
  refused: /spec\.strategy\.rollingUpdate\.maxUnavailable|spec\.replicas/,
  field: 'spec.replicas',
  what: 'With RollingUpdate the number of replicas cannot be 0',
  shown: 'spec.strategy.rollingUpdate.maxUnavailable: Invalid value: -1: must be greater than or equal to 0',
  other: 'spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist of alphanumeric characters',
  fix: () => [setInConfig('Run the registry:', { replicas: 1 }), turnOff({ replicas: 1 })],
});

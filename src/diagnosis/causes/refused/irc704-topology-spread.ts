import { refusedField } from '../../forms/refused-field';
import { setInConfig } from '../../forms/steps';

export const irc704 = refusedField({
  id: 'IRC704',
  title: 'Topology spread constraint is invalid',
  messages: ['maxSkew: Invalid value: 0: must be greater than zero'],
  rule: 'IR116',
  refused: /spec\.template\.spec\.topologySpreadConstraints[\w.[\]]*/,
  field: 'spec.topologySpreadConstraints',
  what: 'A topology spread constraint is invalid',
  fix: () => [
    setInConfig(
      'Correct the field, or remove all constraints as this command does, so that the Operator uses its own:',
      {
        topologySpreadConstraints: null,
      },
    ),
  ],
});

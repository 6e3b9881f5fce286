import { refusedField } from '../../forms/refused-field';
import { setInConfig } from '../../forms/steps';

export const irc703 = refusedField({
  id: 'IRC703',
  title: 'Toleration is invalid',
  messages: ["value must be empty when `operator` is 'Exists'"],
  rule: 'IR114',
  refused: /spec\.template\.spec\.tolerations[\w.[\]]*/,
  field: 'spec.tolerations',
  what: 'A toleration is invalid',
  fix: () => [
    setInConfig(
      'Write each toleration with Exists and no value, or with Equal and a value. An example, which replaces the whole list:',
      {
        tolerations: [{ key: 'node-role.kubernetes.io/infra', operator: 'Exists' }],
      },
    ),
  ],
});

import { refusedField } from '../../forms/refused-field';
import { editConfig } from '../../forms/steps';

export const irc703 = refusedField({
  id: 'IRC703',
  title: 'Toleration is invalid',
  messages: ["value must be empty when `operator` is 'Exists'"],
  rule: 'IR114',
  refused: /spec\.template\.spec\.tolerations[\w.[\]]*/,
  field: 'spec.tolerations',
  what: 'A toleration is invalid',
  fix: () => [
    editConfig(
      'Correct the toleration, also in Git. Operator Exists has no value; operator Equal has a key and a value:',
    ),
  ],
});

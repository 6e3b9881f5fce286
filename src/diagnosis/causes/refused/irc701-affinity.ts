import { refusedField } from '../../forms/refused-field';
import { setInConfig } from '../../forms/steps';

export const irc701 = refusedField({
  id: 'IRC701',
  title: 'Affinity is invalid',
  messages: ['spec.template.spec.affinity: Required value'],
  rule: 'IR115',
  refused: /spec\.template\.spec\.affinity[\w.[\]]*/,
  field: 'spec.affinity',
  what: 'The affinity is invalid',
  fix: () => [
    setInConfig('Correct the field, or remove the affinity as this command does, so that the Operator uses its own:', {
      affinity: null,
    }),
  ],
});

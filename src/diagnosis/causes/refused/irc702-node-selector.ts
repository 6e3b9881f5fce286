import { refusedField } from '../../forms/refused-field';
import { setInConfig } from '../../forms/steps';

export const irc702 = refusedField({
  id: 'IRC702',
  title: 'Node selector is invalid',
  messages: ['spec.template.spec.nodeSelector: Invalid value'],
  rule: 'IR117',
  refused: /spec\.template\.spec\.nodeSelector/,
  field: 'spec.nodeSelector',
  what: 'The node selector is invalid',
  fix: () => [
    setInConfig('Select nodes by labels with a valid key and value:', {
      nodeSelector: { 'node-role.kubernetes.io/infra': '' },
    }),
  ],
});

import { refusedField } from '../../forms/refused-field';
import { removeRuntimeClass } from '../../forms/steps';

export const irc706 = refusedField({
  id: 'IRC706',
  title: 'Runtime class of the overrides is invalid',
  messages: ['spec.template.spec.runtimeClassName: Invalid value'],
  rule: 'IR307',
  refused: /spec\.template\.spec\.runtimeClassName/,
  field: 'spec.unsupportedConfigOverrides.deployment.runtimeClassName',
  what: 'The name of the runtime class is invalid',
  fix: () => [removeRuntimeClass()],
});

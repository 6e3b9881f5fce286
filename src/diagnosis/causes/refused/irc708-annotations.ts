import { refusedField } from '../../forms/refused-field';
import { setInConfig } from '../../forms/steps';

export const irc708 = refusedField({
  id: 'IRC708',
  title: 'Annotations of the overrides are invalid',
  messages: ['metadata.annotations: Invalid value'],
  rule: 'IR119',
  refused: /(?:metadata|spec\.template(?:\.metadata)?)\.annotations/,
  field: 'spec.unsupportedConfigOverrides.deployment.annotations',
  what: 'An annotation of the overrides is invalid',
  fix: () => [setInConfig('Correct the annotations, or remove them:', { unsupportedConfigOverrides: null })],
});

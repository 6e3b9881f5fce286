import { refusedField } from '../../forms/refused-field';
import { editConfig, setOverrides } from '../../forms/steps';

export const irc708 = refusedField({
  id: 'IRC708',
  title: 'Annotations of the overrides are invalid',
  messages: ['metadata.annotations: Invalid value'],
  rule: 'IR119',
  refused: /(?:metadata|spec\.template(?:\.metadata)?)\.annotations/,
  field: 'spec.unsupportedConfigOverrides.deployment.annotations',
  what: 'An annotation of the overrides is invalid',
  fix: ({ group }) => {
    const [, key] = /^Invalid value: "([^"]+)"/.exec(group('why')) ?? [];
    return [
      key === undefined
        ? editConfig('Correct the annotations in spec.unsupportedConfigOverrides.deployment, also in Git:')
        : setOverrides(`Remove the annotation ${JSON.stringify(key)}, also in Git:`, { annotations: { [key]: null } }),
    ];
  },
});

import { refusedField } from '../../forms/refused-field';
import { asRecord, fieldOf } from '../../../core/record';
import { editConfig, setInConfig } from '../../forms/steps';

export const irc702 = refusedField({
  id: 'IRC702',
  title: 'Node selector is invalid',
  messages: ['spec.template.spec.nodeSelector: Invalid value'],
  rule: 'IR117',
  refused: /spec\.template\.spec\.nodeSelector/,
  field: 'spec.nodeSelector',
  what: 'The node selector is invalid',
  // A merge patch keeps what it does not name.
  fix: ({ group }, { config }) => {
    const [, wrong] = /^Invalid value: "([^"]*)"/.exec(group('why')) ?? [];
    const labels = Object.entries(asRecord(fieldOf(config?.manifest['spec'], 'nodeSelector')));
    const invalid = labels.filter((label) => label.includes(wrong));
    return [
      invalid.length === 0
        ? editConfig('In spec.nodeSelector, correct or remove the label with this key or value, also in Git:')
        : setInConfig('Remove the invalid label:', {
            nodeSelector: Object.fromEntries(invalid.map(([key]) => [key, null])),
          }),
    ];
  },
});

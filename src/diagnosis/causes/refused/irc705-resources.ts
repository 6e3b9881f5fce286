import { refusedField } from '../../forms/refused-field';
import { setInConfig } from '../../forms/steps';

export const irc705 = refusedField({
  id: 'IRC705',
  title: 'Requests are above limits',
  messages: ['must be less than or equal to memory limit'],
  rule: 'IR107',
  refused: /spec\.template\.spec\.containers\[0\]\.resources[\w.[\]-]*/,
  field: 'spec.resources',
  what: 'The resources are invalid',
  fix: () => [
    setInConfig('Lower the requests, so that none is more than its limit (or raise the limit):', {
      resources: { requests: { cpu: '100m', memory: '256Mi' } },
    }),
  ],
});

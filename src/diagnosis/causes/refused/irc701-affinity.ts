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
  shown:
    "spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'",
  other: 'spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist of alphanumeric characters',
  fix: () => [
    setInConfig('Correct the affinity, or remove it, so that the Operator uses its own:', { affinity: null }),
  ],
});

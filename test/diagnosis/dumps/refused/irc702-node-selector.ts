import { refusedDumps } from './refused-dumps';

export const irc702 = refusedDumps(
  'spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist of alphanumeric characters',
  'spec.template.spec.tolerations[0].operator: Invalid value: core.Toleration',
);

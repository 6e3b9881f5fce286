import { refusedDumps } from './refused-dumps';

export const irc703 = refusedDumps(
  'spec.template.spec.tolerations[0].operator: Invalid value: core.Toleration{Key:"a", Operator:"Exists", Value:"x"}: value must be empty when `operator` is \'Exists\'',
  'spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist of alphanumeric characters',
);

import { refusedDumps } from './refused-dumps';

export const irc701 = refusedDumps(
  "spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'",
  'spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist of alphanumeric characters',
);

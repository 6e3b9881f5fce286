import { refusedDumps } from './refused-dumps';

export const irc705 = refusedDumps(
  'spec.template.spec.containers[0].resources.requests: Invalid value: "2Gi": must be less than or equal to memory limit of 1Gi',
  'spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist of alphanumeric characters',
);

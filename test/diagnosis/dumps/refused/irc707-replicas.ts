import { refusedDumps } from './refused-dumps';

export const irc707 = refusedDumps(
  'spec.strategy.rollingUpdate.maxUnavailable: Invalid value: -1: must be greater than or equal to 0',
  'spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist of alphanumeric characters',
);

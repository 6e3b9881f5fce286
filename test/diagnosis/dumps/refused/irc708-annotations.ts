import { refusedDumps } from './refused-dumps';

export const irc708 = refusedDumps(
  'metadata.annotations: Invalid value: "a b": name part must consist of alphanumeric characters',
  'spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist of alphanumeric characters',
);

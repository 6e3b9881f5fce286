import { refusedDumps } from './refused-dumps';

export const irc706 = refusedDumps(
  'spec.template.spec.runtimeClassName: Invalid value: "Bad Name": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters',
  'spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist of alphanumeric characters',
);

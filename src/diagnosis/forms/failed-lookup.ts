/**
 * A host that a program in Go does not resolve. If the DNS server does not answer, the connection to it stands before the reason:
 * `lookup HOST on SERVER: read udp CLIENT->SERVER: i/o timeout`.
 */
export const FAILED_LOOKUP =
  /lookup (?<host>[\w.-]+)(?: on \S+)?: (?:(?:no such host|server misbehaving|i\/o timeout|Temporary failure)|(?:dial|read|write) (?:udp|tcp) \S+: )/;

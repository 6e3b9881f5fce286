/**
 * Whether a line of the log of the registry says that the connection of a client ended: an aborted push or pull. It says
 * nothing of the storage. Source: distribution/distribution registry/handlers/helpers.go copyFullPayload
 */
export function isEndOfConnection(line: string): boolean {
  return AT_OWN_PORT.test(line) || (WRITES.test(line) && BODY_ENDS.test(line)) || PAYLOAD_ENDS.test(line);
}

/** The registry listens at port 5000. To its storage it connects from another port. */
const AT_OWN_PORT = /:5000->\S+ (?:(?:read|write): )?(?:connection reset by peer|broken pipe|i\/o timeout)/;

/** An error of the storage begins with the name of its driver, or with what it asked for. */
const BODY_ENDS = /err\.detail"?[=:]\s*"?unexpected EOF(?:["\s,}]|$)/;
const WRITES = /http\.request\.method"?[=:]\s*"?(?:POST|PATCH|PUT)\b/;
const PAYLOAD_ENDS = /reading request payload: unexpected EOF/;

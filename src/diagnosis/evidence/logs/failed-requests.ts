import { isBefore, timeOfLine, type LogTime } from './log-time';

/** Whether a line of the log of the registry is a request that it could not answer, and no later request of the kind succeeded. */
type IsLastingFailure = (line: string, index: number) => boolean;

/**
 * The requests that fail at the end of a log, whatever their error: the registry answers 5xx when its storage fails. A later
 * request that succeeds shows that the storage is used again, but reads say nothing of writes.
 */
export function lastingFailures(lines: readonly string[]): IsLastingFailure {
  const successes = new Map<string, Answer>();
  lines.forEach((line, index) => {
    const answer = answerIn(line, index);
    if (answer === undefined || answer.isFailure) return;
    const before = successes.get(nameOfStep(answer));
    if (before === undefined || !isBefore(answer, before)) successes.set(nameOfStep(answer), answer);
  });
  return (line, index) => {
    const answer = answerIn(line, index);
    return answer?.isFailure === true && ![...successes.values()].some((success) => isProof(success, answer));
  };
}

/** From how many failed requests on they are no coincidence, which may end by itself. */
export const MANY_FAILURES = 3;

interface Answer {
  readonly kind: 'read' | 'write' | 'delete';
  /** A push goes on to its next step only if the last one worked. */
  readonly step: number;
  readonly isFailure: boolean;
  readonly index: number;
  readonly time: LogTime | undefined;
}

/** What the registry logs when it has answered. Its root and its probes do not read the storage, and a client may go away. */
function answerIn(line: string, index: number): Answer | undefined {
  if (!line.includes('response completed') || OF_CLIENT.test(line)) return undefined;
  const [, what] = URI.exec(line) ?? [];
  const [, method = ''] = METHOD.exec(line) ?? [];
  const [, status] = STATUS.exec(line) ?? [];
  const [kind, step] = STEPS[method] ?? [];
  if (what === undefined || status === undefined || kind === undefined || step === undefined) return undefined;
  const isOfLayer = kind === 'read' && what === 'blobs';
  return { kind, step: isOfLayer ? step + 1 : step, isFailure: status === '5', index, time: timeOfLine(line) };
}

/** Reads say nothing of writes, and manifests, which etcd has too, say nothing of layers. */
function isProof(success: Answer, failure: Answer): boolean {
  return success.kind === failure.kind && success.step >= failure.step && !isBefore(success, failure);
}

function nameOfStep({ kind, step }: Answer): string {
  return `${kind} ${step}`;
}

const STEPS: Readonly<Record<string, readonly [Answer['kind'], number]>> = {
  GET: ['read', 0],
  HEAD: ['read', 0],
  DELETE: ['delete', 0],
  POST: ['write', 0],
  PATCH: ['write', 1],
  PUT: ['write', 2],
};
const METHOD = /http\.request\.method"?[=:]"?([A-Z]+)/;
const STATUS = /http\.response\.status"?[=:]"?([235])\d\d\b/;
const URI = /http\.request\.uri"?[=:]"?[^\s"]*\/(blobs|manifests)\//;
const OF_CLIENT = /client disconnected|context canceled/;

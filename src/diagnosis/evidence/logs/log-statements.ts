import type { LogText } from '../../../inputs/dumps/log-text';
import type { NamesRegistry } from '../client-statements';
import { isEndOfConnection } from './client-connections';
import { lastingFailures, MANY_FAILURES } from './failed-requests';
import { shownText } from '../hidden';
import { lastLogLines } from './log-lines';
import { endsOf, pastOf } from './log-time';
import { areasOfLine, isOfOtherRegistry, isOfPruner } from './log-writer';
import { areaOfPod } from '../pod-statements';
import type { Statement } from '../statement';

/** The lines of a log that may say why something fails, each text once, the last ones first. */
export function logStatements({ file, text, firstLine = 1, pod }: LogText, namesRegistry: NamesRegistry): Statement[] {
  const found = new Map<string, Statement>();
  const lines = text.split('\n');
  const ends = endsOf(lines.slice(-MOST_LINES));
  const isPruners = pod === undefined && (isOfPruner(file) || isOfPruner(text));
  const isLasting = BEFORE_RESTART.test(file) ? () => false : lastingFailures(lines);
  const failed = new Set<string>();
  let failures = 0;
  for (const { index, text: written } of lastLogLines(lines, Math.max(0, lines.length - MOST_LINES))) {
    if (found.size >= MOST_TEXTS) break;
    const line = unescaped(written);
    if (!WORTH_A_LOOK.test(line) || isOfOthers(line) || isOfOtherRegistry(line, namesRegistry)) continue;
    if (isEndOfConnection(line)) continue;
    const key = line.replace(/\d+/g, '0');
    const past = pastOf(line, ends);
    if (past === undefined && isLasting(lines[index] ?? '', index)) {
      failures += 1;
      failed.add(key);
    }
    if (found.has(key)) continue;
    const areas = pod === undefined ? areasOfLine(line, isPruners, namesRegistry) : [areaOfPod(pod)];
    if (areas.length === 0 || past === 'over') continue;
    found.set(key, {
      object: pod === undefined ? file : `Pod/${pod}`,
      field: 'log',
      text: shownText(line),
      file,
      line: firstLine + index,
      source: 'log',
      areas,
      ...(past === undefined ? {} : { isStale: true }),
    });
  }
  return [...found].map(([key, statement]) =>
    failed.has(key) ? { ...statement, failedRequests: failures >= MANY_FAILURES ? 'many' : 'few' } : statement,
  );
}

/** Structured logs escape the quotes in a message: `err="unable to sync: persistentvolumeclaims \\"layers\\" not found"`. */
function unescaped(line: string): string {
  return line.replace(/\\+"/g, '"');
}

/** Tables and events of a whole cluster have lines of other Operators and namespaces. */
function isOfOthers(line: string): boolean {
  return OF_OTHERS.test(line) && !line.includes('image-registry');
}

/** Rows of `oc get co`, and what the version operator says of others. */
const OF_OTHERS =
  /^\s*(?:(?:clusteroperators?(?:\.config\.openshift\.io)?|co)\/)?[a-z][a-z-]*\s+\d+\.\d+\.\S+\s+(?:True|False|Unknown)\s+(?:True|False|Unknown)\s+|[Cc]luster ?[Oo]perator[ /]"?[a-z][a-z-]*"? (?:is|has|was|status|Available|Progressing|Degraded|Upgradeable)\b/;

/** The log of a container that was started again since: its last requests are not the newest ones. */
const BEFORE_RESTART = /(?:^|[/-])previous(?:\.insecure)?\.log$/;

const MOST_LINES = 50_000;
const MOST_TEXTS = 2000;
const WORTH_A_LOOK =
  /err|fail|panic|fatal|denied|forbidden|unauthori[sz]ed|invalid|unable|not |cannot|can't|time.?out|timed out|refused|expired|exceed|x509|no such|no space|quota|warning|degraded|unbound|killed|back-?off|missing|unknown|already|does|unsupported|mismatch|insufficient|caused by|gave HTTP|pending|required|being deleted|read-only|disabled|exception|\bfull\b|% free|\btoo /i;

import { createHash } from 'node:crypto';
import { Severity } from '../../../core/finding';
import { printable } from '../../../core/printable';
import { rulePage } from '../../../core/source';
import { headlineOf } from '../../../check/headline';
import { anchorOf } from '../anchor';
import type { CheckReport, LocatedFinding } from '../../../check/check-report';
import { buildsOf } from '../../../check/kustomize/found-in-builds';
import { fingerprint } from '../../../check/ignores/fingerprint';
import { pathFromHere } from '../path-from-here';
import { seeAlso } from '../see-also';

/**
 * The report as Code Quality of GitLab, which a merge request shows line by line. What is suppressed is left out. Fingerprints
 * stay equal when lines move, and are unique, as GitLab asks for.
 */
export function checkGitlab({ findings, unreadable, notJudged }: CheckReport): string {
  const unique = uniqueHashes();
  const issues = [
    ...findings
      .filter(({ suppressedBy }) => suppressedBy === undefined)
      .map((finding) => ({ ...findingIssue(finding), fingerprint: unique(fingerprint(finding, pathFromHere)) })),
    ...unreadable.map(({ file, line, message }) => ({
      ...issue('unreadable', 'blocker', message, { file, line }),
      fingerprint: unique(`unreadable ${pathFromHere(file)} ${message}`),
    })),
    ...notJudged.map(({ file, line, why }) => ({
      ...issue('not judged', 'info', why, { file, line }),
      fingerprint: unique(`not judged ${pathFromHere(file)} ${why}`),
    })),
  ];
  return `${JSON.stringify(issues, null, 2)}\n`;
}

function findingIssue(finding: LocatedFinding): object {
  const { id, severity, fix } = finding;
  const built = buildsOf(finding);
  const where = built === '' ? [] : [`built: ${built}.`];
  const other = seeAlso(finding).map((line) => `${line}.`);
  const description = [headlineOf(finding), ...where, ...other, `fix: ${fix}`, rulePage(id)].join(' ');
  return issue(id, severity === Severity.ERROR ? 'major' : 'minor', description, finding);
}

function issue(
  name: string,
  severity: string,
  description: string,
  { file, line }: Parameters<typeof anchorOf>[0],
): object {
  // GitLab takes no issue without a path.
  const anchor = anchorOf({ file, line }) ?? { file, line };
  return {
    description: printable(description),
    check_name: name,
    severity,
    location: { path: anchor.file, lines: { begin: anchor.line } },
  };
}

/** Hashes of texts; the second of equal texts has another one. */
function uniqueHashes(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return createHash('sha256')
      .update(count === 0 ? text : `${text} ${count}`)
      .digest('hex');
  };
}

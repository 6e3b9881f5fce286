import type { FixStep } from '../../../diagnosis/engine/cause';
import type { DiagnosedCause, Diagnosis } from '../../../diagnosis/engine/diagnosis';
import { commentOf } from '../../markdown/comment-size';
import { code, line, listed, type Markdown } from '../../markdown/markdown';
import { evidenceShown } from '../evidence-shown';
import { explainHeadline, TO_COLLECT } from '../explain-headline';
import { symptomsShown } from '../symptoms-shown';

/** The diagnosis for a ticket. */
export function explainMarkdown(report: Diagnosis): string {
  const { causes, unexplained, collect, notes } = report;
  const head = [
    line`## Image registry`,
    line``,
    line`${explainHeadline(report)}.`,
    ...notes.flatMap((note) => [line``, line`${note}`]),
  ];
  const rest = [
    ...(unexplained.length === 0
      ? []
      : [line`**Not explained:** ${listed(symptomsShown(unexplained).map(code))}`, line``]),
    ...(collect.length === 0
      ? []
      : [line`**${TO_COLLECT}:**`, line``, ...collect.map((each) => line`- ${code(each)}`)]),
  ];
  const left = (count: number): Markdown[] => [
    line`${count} more do not fit into a comment: ${code('--output text')} has all of them.`,
  ];
  return commentOf([head, ...causes.map(section), ...(rest.length === 0 ? [] : [rest])], left);
}

function section({
  id,
  title,
  certainty,
  what,
  object,
  field,
  why,
  evidence,
  fix,
  source,
}: DiagnosedCause): Markdown[] {
  return [
    line`### ${id}: ${title} (${certainty})`,
    line``,
    line`${what} ${why}`,
    line``,
    line`- **Where:** ${code(`${object} ${field}`)}`,
    ...evidenceShown(evidence, MOST_EVIDENCE).map(
      (each) => line`- **Seen in** ${code(`${each.file}:${each.line}`)}, ${code(each.object)}: ${code(each.text)}`,
    ),
    ...fix.flatMap(stepLines),
    line`- **Source:** ${code(source)}`,
  ];
}

const MOST_EVIDENCE = 5;

function stepLines({ do: instruction, command, patch }: FixStep): Markdown[] {
  return [
    line`- **Fix:** ${instruction}`,
    ...(command === undefined ? [] : [line`  - ${code(command)}`]),
    ...(patch === undefined ? [] : [line`  - in Git: ${code(patch.replaceAll('\n', ' ⏎ '))}`]),
  ];
}

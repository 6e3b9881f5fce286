import { jsonText } from '../../../core/formats/json-text';
import type { DiagnosedCause, Diagnosis } from '../../../diagnosis/engine/diagnosis';
import type { Statement } from '../../../diagnosis/evidence/statement';

/** The diagnosis as JSON. The keys and their order are part of the public interface. */
export function explainJson({ release, platform, healthy, causes, unexplained, collect, notes }: Diagnosis): string {
  const report = { release, platform, healthy, causes: causes.map(causeFields), unexplained, collect, notes };
  return `${jsonText(report, 2)}\n`;
}

function causeFields({ id, certainty, what, object, field, evidence, explains, fix, source }: DiagnosedCause): object {
  return {
    id,
    certainty,
    what,
    object,
    field,
    evidence: evidence.slice(0, MOST).map(evidenceFields),
    explains,
    fix,
    source,
  };
}

const MOST = 20;

function evidenceFields({ object, field, text, file, line }: Statement): object {
  return { object, field, text, file, line };
}

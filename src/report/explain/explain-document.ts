import type { DiagnosedCause, Diagnosis } from '../../diagnosis/engine/diagnosis';
import type { Statement } from '../../diagnosis/evidence/statement';

/** The diagnosis for machines: the keys and their order are part of the public interface. */
export interface ExplainDocument extends Omit<Diagnosis, 'causes' | 'guessed' | 'isPrunerOnly'> {
  /** The most certain first. */
  readonly causes: readonly CauseDocument[];
}

/** A cause for machines. */
interface CauseDocument extends Pick<
  DiagnosedCause,
  'id' | 'certainty' | 'what' | 'object' | 'field' | 'explains' | 'fix' | 'source'
> {
  readonly evidence: readonly EvidenceDocument[];
}

type EvidenceDocument = Pick<Statement, 'object' | 'field' | 'text' | 'file' | 'line'>;

export function explainDocument(diagnosis: Diagnosis): ExplainDocument {
  const { release, platform, healthy, causes, unexplained, collect, notes } = diagnosis;
  return { release, platform, healthy, causes: causes.map(causeFields), unexplained, collect, notes };
}

function causeFields(cause: DiagnosedCause): CauseDocument {
  const { id, certainty, what, object, field, evidence, explains, fix, source } = cause;
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

function evidenceFields({ object, field, text, file, line }: Statement): EvidenceDocument {
  return { object, field, text, file, line };
}

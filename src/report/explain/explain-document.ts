import type { DiagnosedCause, Diagnosis } from '../../diagnosis/engine/diagnosis';
import { symptomName } from '../../diagnosis/evidence/symptom';
import type { Statement } from '../../diagnosis/evidence/statement';

/** The diagnosis for machines: the keys and their order are part of the public interface. */
export interface ExplainDocument extends Omit<Diagnosis, 'causes' | 'unexplained' | 'guessed' | 'onlyIll'> {
  /** The most certain first. */
  readonly causes: readonly CauseDocument[];
  /** The names of symptoms. */
  readonly unexplained: readonly string[];
}

/** A cause for machines. */
interface CauseDocument extends Pick<
  DiagnosedCause,
  'id' | 'certainty' | 'what' | 'object' | 'field' | 'fix' | 'source'
> {
  readonly evidence: readonly EvidenceDocument[];
  /** The names of symptoms. */
  readonly explains: readonly string[];
}

type EvidenceDocument = Pick<Statement, 'object' | 'field' | 'text' | 'file' | 'line'>;

export function explainDocument(diagnosis: Diagnosis): ExplainDocument {
  const { release, platform, healthy, causes, unexplained, collect, notes } = diagnosis;
  return {
    release,
    platform,
    healthy,
    causes: causes.map(causeFields),
    unexplained: unexplained.map(symptomName),
    collect,
    notes,
  };
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
    explains: explains.map(symptomName),
    fix,
    source,
  };
}

const MOST = 20;

function evidenceFields({ object, field, text, file, line }: Statement): EvidenceDocument {
  return { object, field, text, file, line };
}

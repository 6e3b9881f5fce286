import type { Statement } from '../../diagnosis/evidence/statement';

/** What proves a cause, each text once, and not more than fits. */
export function evidenceShown(evidence: readonly Statement[], most: number): readonly Statement[] {
  const seen = new Set<string>();
  return evidence
    .filter(({ text }) => {
      const key = text.replace(/^\w+=\w+[^:]*: /, '').slice(0, 80);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, most);
}

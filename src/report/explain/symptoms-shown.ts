import { groupBy } from '../../core/data/group-by';
import type { Symptom } from '../../diagnosis/evidence/symptom';

/** The symptoms of each object behind its name, conditions with their status: `Config/cluster Available=False, Degraded=True`. */
export function symptomsShown(symptoms: readonly Symptom[]): string[] {
  const objects = groupBy(symptoms, ({ object }) => object);
  return [...objects].map(([object, signs]) => `${object} ${signs.map(signShown).join(', ')}`);
}

function signShown({ sign, status }: Symptom): string {
  return status === undefined ? sign : `${sign}=${status}`;
}

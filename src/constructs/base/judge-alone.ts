import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { RULES } from '../../rules';
import { judge, type Asked, type Judgement } from '../../rules/engine/engine';
import type { ClusterFacts } from './cluster-options';

let putOff = false;

/** The errors that the rules for single objects find, without any other construct's objects. */
export function judgeAlone(
  manifests: () => readonly Manifest[],
  existing: readonly Manifest[],
  facts: ClusterFacts,
): readonly Judgement[] {
  return putOff ? [] : judge(manifests(), { ...facts, now: new Date(), existing }, RULES, ASKED);
}

const ASKED: Asked = { scope: 'object', severity: Severity.ERROR };

/**
 * Makes constructs whose objects are judged at synth only, which then judges the same: for many clusters, of which few have
 * a mistake. Whoever finds one makes them again, to hear it in terms of their props.
 */
export function judgedAtSynth(work: () => void): void {
  putOff = true;
  try {
    work();
  } finally {
    putOff = false;
  }
}

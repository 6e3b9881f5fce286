import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { RULES } from '../../rules';
import { judge, type Asked, type Judgement } from '../../rules/engine/engine';
import type { ClusterFacts } from './cluster-options';

/** The errors that the rules of scope `object` find, without the objects of other constructs. */
export function judgeAlone(
  manifests: () => readonly Manifest[],
  existing: readonly Manifest[],
  facts: ClusterFacts,
): readonly Judgement[] {
  return facts.deferred === true ? [] : judge(manifests(), { ...facts, now: new Date(), existing }, RULES, ASKED);
}

const ASKED: Asked = { scope: 'object', severity: Severity.ERROR };

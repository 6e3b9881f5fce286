import { parseAllDocuments } from 'yaml';
import type { Finding } from '../../src/core/finding';
import type { Manifest } from '../../src/core/manifest';
import { NEWEST_RELEASE, type Release } from '../../src/core/release';
import { platformProfile } from '../../src/platforms';
import type { Platform } from '../../src/platforms/platform';
import { RULES } from '../../src/rules';
import type { Circumstances } from '../../src/rules/engine/cluster';
import { judge, toFinding } from '../../src/rules/engine/engine';
import { storageUsers } from '../../src/rules/facts/storage-users';
import type { Rule } from '../../src/rules/engine/rule';

/** The day on which all tests of rules take place. */
export const NOW = new Date('2026-06-01T12:00:00Z');

/** What a test says of the cluster; where it says nothing, nothing is known of it. */
export interface Situation {
  readonly platform?: Platform | undefined;
  readonly release?: Release | undefined;
  readonly existing?: string;
  readonly now?: Date;
  /** Another cluster that is checked together with it. */
  readonly others?: string;
}

/** What the given rules say of YAML text; without any, all of them. */
export function findingsIn(yaml: string, situation: Situation = {}, rules: readonly Rule[] = RULES): Finding[] {
  const manifests = parseManifests(yaml);
  return judge(manifests, circumstances(situation), rules).map((judgement) => toFinding(judgement));
}

/** The rules of these ids alone, for tests of what they have to say; that they alone speak is a law of all rules. */
export function judging(...ids: readonly string[]) {
  const rules = RULES.filter(({ id }) => ids.includes(id));
  if (rules.length !== ids.length) throw new Error(`not all of ${ids.join(', ')} are rules`);
  const findings = (yaml: string, situation: Situation = {}) => findingsIn(yaml, situation, rules);
  return {
    findingsIn: findings,
    /** `IR203 spec.replicas`, for each finding. */
    placesIn: (yaml: string, situation: Situation = {}) =>
      findings(yaml, situation).map(({ id, field }) => `${id} ${field}`.trim()),
  };
}

export function parseManifests(yaml: string): Manifest[] {
  return parseAllDocuments(yaml).map((document) => {
    if (document.errors.length > 0) throw document.errors[0]!;
    return document.toJS() as Manifest;
  });
}

export function circumstances({ platform, release, existing, now, others }: Situation): Circumstances {
  return {
    release: release ?? NEWEST_RELEASE,
    now: now ?? NOW,
    ...(platform === undefined ? {} : { platform: platformProfile(platform) }),
    ...(others === undefined ? {} : { sharedWith: sharedWith(others, release) }),
    ...(existing === undefined ? {} : { existing: parseManifests(existing) }),
  };
}

function sharedWith(others: string, release: Release = NEWEST_RELEASE): Circumstances['sharedWith'] {
  return storageUsers([{ names: ['other'], manifests: parseManifests(others) }], release)('this');
}

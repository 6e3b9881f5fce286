import { stringify } from 'yaml';
import { NEWEST_RELEASE } from '../../../src/core/release';
import { readYaml } from '../../../src/yaml/read-yaml';
import { platformProfile } from '../../../src/platforms';
import { locatedFindings } from '../../../src/check/located-findings';
import { RULES } from '../../../src/rules';
import type { Rule } from '../../../src/rules/engine/rule';

/** Rules that judge the carrier itself, and not what it carries. */
const OF_POLICIES = ['IR227', 'IR509', 'IR517'];
/** Rules that ask for other clusters, of which a policy names none. */
const OF_SEVERAL_CLUSTERS = ['IR331'];

/** A reason to accept a risk is no field that satisfies the rule. */
const ADDED_TO = RULES.filter(
  ({ examples: { failing, passing } }) =>
    !passing.includes('acknowledge.cdk8s-openshift-image-registry/') && isPart(objectsIn(failing), objectsIn(passing)),
);
const CHANGED = RULES.filter((rule) => !ADDED_TO.includes(rule));

test.each(ADDED_TO.map((rule) => [rule.id, rule] as const))(
  '%s, which more fields would satisfy, says nothing of a template that is merged',
  (_, rule) => {
    expect(idsOfTemplates(rule)).not.toContain(rule.id);
  },
);

test('most rules speak of what stands there, also in a template that is merged', () => {
  const silent = CHANGED.filter((rule) => rule.aboutMissing !== true && !idsOfTemplates(rule).includes(rule.id));
  expect(silent.map(({ id }) => id)).toEqual([...OF_POLICIES, ...OF_SEVERAL_CLUSTERS].sort());
  expect(CHANGED.length).toBeGreaterThan(ADDED_TO.length);
});

/** What is found where the failing example of a rule stands in templates of a policy. */
function idsOfTemplates({ examples }: Rule): string[] {
  const templates = objectsIn(examples.failing).map((objectDefinition) => ({
    complianceType: 'musthave',
    objectDefinition,
  }));
  const policy = {
    apiVersion: 'policy.open-cluster-management.io/v1',
    kind: 'ConfigurationPolicy',
    metadata: { name: 'registry' },
    spec: { 'object-templates': templates },
  };
  const { objects } = readYaml('a.yaml', stringify(policy));
  const findings = locatedFindings(
    { objects },
    {
      release: examples.release ?? NEWEST_RELEASE,
      now: new Date(),
      ...(examples.platform === undefined ? {} : { platform: platformProfile(examples.platform) }),
    },
  );
  return findings.map(({ id }) => id);
}

function objectsIn(text: string): unknown[] {
  return readYaml('a.yaml', text).objects.map(({ manifest }) => manifest);
}

/** Whether everything in one value stands in the other. */
function isPart(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part))
    return Array.isArray(whole) && part.every((each) => whole.some((other) => isPart(each, other)));
  if (typeof part !== 'object' || part === null) return part === whole;
  return (
    typeof whole === 'object' &&
    whole !== null &&
    Object.entries(part).every(([key, each]) => isPart(each, (whole as Record<string, unknown>)[key]))
  );
}

import { RULES } from '../../../src/rules';
import type { RuleExamples } from '../../../src/rules/engine/rule';
import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { check } from '../../../src/engine';
import { findingsIn } from '../judging';

/** The YAML, with all of its Configs in a state. */
function inState(yaml: string, state: string): string {
  return yaml
    .split(/^---\n/m)
    .map((text) => {
      if (!text.includes('kind: Config\n')) return text;
      const left = text.replace(/^ {2}managementState: .*\n/m, '');
      return left.replace('\nspec:\n', `\nspec:\n  managementState: ${state}\n`);
    })
    .join('---\n');
}

const isFound = (id: string, { platform, release }: RuleExamples, yaml: string): boolean => {
  const { findings } = check({ 'a.yaml': yaml }, { ...(platform && { platform }), release: release ?? '5.1' });
  return findings.some((finding) => finding.id === id);
};

describe.each(RULES.filter(({ silentIn }) => silentIn !== undefined).map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, { examples, silentIn = [] }) => {
    test('is reported while the Operator applies the Config, and not in other states', () => {
      expect(isFound(id, examples, inState(examples.failing, 'Managed'))).toBe(true);
      for (const state of silentIn) expect(isFound(id, examples, inState(examples.failing, state))).toBe(false);
    });
  },
);

test.each(['IR234', 'IR337'])('%s is reported of the claim of pods that run on while nothing is applied', (id) => {
  const { examples } = RULES.find((rule) => rule.id === id) ?? {};
  expect(examples && isFound(id, examples, inState(examples.failing, 'Unmanaged'))).toBe(true);
});

describe('a mistake in an object beside the Config', () => {
  const secret = secretYaml('image-registry-private-configuration-user', 'REGISTRY_STORAGE_S3_ACCESS_KEY: a');
  const storage = 'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3: {bucket: layers, region: eu-central-1}';
  const ids = (...texts: string[]): string[] =>
    findingsIn(documents(...texts)).flatMap(({ id }) => (id === 'IR208' ? [id] : []));

  test('has the state of the Config that it is about', () => {
    const [removed, managed] = ['Removed', 'Managed'].map((state) =>
      configYaml(`managementState: ${state}\n${storage}`),
    );
    expect(ids(secret, managed ?? '')).toEqual(['IR208']);
    expect(ids(secret, removed ?? '')).toEqual([]);
    expect(ids(secret, configYaml('managementState: Removed\nreplicas: 1'), managed ?? '')).toEqual(['IR208']);
  });
});

import type { Files } from './diffing';
import { answers, CONFIG } from './gitops-tools';

const PRUNER =
  'apiVersion: imageregistry.operator.openshift.io/v1\nkind: ImagePruner\nmetadata: {name: cluster}\nspec: {suspend: false}\n';
const side = (kustomization: string, files: Files = { 'config.yaml': CONFIG, 'pruner.yaml': PRUNER }): Files => ({
  'registry/kustomization.yaml': kustomization,
  ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`registry/${name}`, text])),
});
const OLD = side('resources: [config.yaml, pruner.yaml]\n');

describe('a kustomization that means the same is no change', () => {
  test.each<[string, Files]>([
    [
      'with its header',
      side('apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [config.yaml, pruner.yaml]\n'),
    ],
    ['with ./ before a file', side('resources: [./config.yaml, pruner.yaml]\n')],
    [
      'with a renamed file',
      side('resources: [registry.yaml, pruner.yaml]\n', { 'registry.yaml': CONFIG, 'pruner.yaml': PRUNER }),
    ],
    ['with images', side('resources: [config.yaml, pruner.yaml]\nimages: [{name: a, newTag: "2"}]\n')],
    [
      'with an annotation',
      side(
        'resources: [config.yaml, pruner.yaml]\ncommonAnnotations: {owner: us, argocd.argoproj.io/sync-wave: "1"}\n',
      ),
    ],
  ])('%s', (_, now) => {
    expect(answers(OLD, now)).toEqual([]);
  });

  test('with a comment beside a patch that only a build could judge', () => {
    const patched = (comment: string) =>
      side(
        `${comment}resources: [config.yaml, pruner.yaml]\npatches: [{target: {kind: Config}, patch: '[{op: replace, path: /spec/replicas, value: 1}]'}]\n`,
      );
    expect(answers(patched(''), patched('# ours\n'))).toEqual([]);
    const other = {
      ...patched(''),
      'registry/kustomization.yaml':
        patched('')['registry/kustomization.yaml']?.toString().replace('value: 1', 'value: 3') ?? '',
    };
    expect(answers(patched(''), other).join()).toContain('unknown');
  });

  test('with commonLabels as kustomize edit fix writes them', () => {
    const [common, fixed] = ['commonLabels: {owner: us}', 'labels: [{includeSelectors: true, pairs: {owner: us}}]'].map(
      (labels) => side(`resources: [config.yaml, pruner.yaml]\n${labels}\n`),
    );
    expect(answers(common ?? {}, fixed ?? {})).toEqual([]);
  });

  test('with labels in another order, if no two have the same key', () => {
    const answersTo = (...labels: readonly [string, string]) => {
      const [old, now] = [labels, [...labels].reverse()].map((each) =>
        side(`resources: [config.yaml, pruner.yaml]\nlabels: [${each.join(', ')}]\n`),
      );
      return answers(old ?? {}, now ?? {});
    };
    expect(answersTo('{pairs: {owner: us}}', '{pairs: {team: a}}')).toEqual([]);
    expect(answersTo('{pairs: {owner: us}}', '{pairs: {owner: them}}').join()).toContain('unknown');
  });
});

describe('one that means something else is unknown', () => {
  test.each<[string, Files]>([
    ['leaving out a file that stays', side('resources: [config.yaml]\n')],
    ['taking something from elsewhere', side('resources: [config.yaml, pruner.yaml, https://git.example.com/x]\n')],
    [
      'with an annotation for a tool',
      side(
        'resources: [config.yaml, pruner.yaml]\ncommonAnnotations: {argocd.argoproj.io/sync-options: Replace=true}\n',
      ),
    ],
    [
      'with a label in selectors',
      side('resources: [config.yaml, pruner.yaml]\nlabels: [{includeSelectors: true, pairs: {owner: us}}]\n'),
    ],
    ['with a label', side('resources: [config.yaml, pruner.yaml]\nlabels: [{pairs: {owner: us}}]\n')],
    [
      'with an annotation by which a tool may select',
      {
        ...side('resources: [config.yaml, pruner.yaml]\ncommonAnnotations: {owner: us}\n'),
        'app.yaml':
          'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {source: {kustomize: {patches: [{target: {annotationSelector: owner=us}}]}}}\n',
      },
    ],
    ['as a component', side('kind: Component\nresources: [config.yaml, pruner.yaml]\n')],
  ])('%s', (_, now) => {
    expect(answers(OLD, now).join()).toContain('unknown');
  });
});

test('a patch that applies since the base gives an annotation is unknown', () => {
  const overlay = (annotations: string): Files => ({
    ...side(`resources: [config.yaml, pruner.yaml]\n${annotations}`),
    'overlay/kustomization.yaml':
      "resources: [../registry]\npatches: [{target: {annotationSelector: owner=us}, patch: '[{op: replace, path: /spec/replicas, value: 1}]'}]\n",
  });
  const found = answers(overlay(''), overlay('commonAnnotations: {owner: us}\n')).join();
  expect(found).toContain('unknown registry/kustomization.yaml');
  expect(found).toContain('unknown overlay/kustomization.yaml : a patch that this kustomization merges');
});

test('an annotation that a replacement reads is unknown', () => {
  const annotated = (count: number): Files =>
    side(
      `resources: [config.yaml, pruner.yaml]\ncommonAnnotations: {count: "${count}"}\nreplacements: [{source: {kind: ImagePruner, fieldPath: metadata.annotations.count}, targets: [{select: {kind: Config}, fieldPaths: [spec.replicas]}]}]\n`,
    );
  expect(answers(annotated(2), annotated(1)).join()).toContain('unknown registry/kustomization.yaml');
});

test('a kustomization of which not all can be read is compared as text', () => {
  const twice = (replicas: number) =>
    side(
      `resources: [config.yaml, pruner.yaml]\n${[replicas, 2].map((each) => `patches: [{target: {kind: Config}, patch: '[{op: replace, path: /spec/replicas, value: ${each}}]'}]\n`).join('')}`,
    );
  expect(answers(twice(1), twice(4)).join()).toContain('unknown registry/kustomization.yaml');
  expect(answers(twice(1), twice(1))).toEqual([]);
});

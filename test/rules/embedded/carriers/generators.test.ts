import { embeddedObjects } from '../../../../src/rules/embedded/embedded-objects';
import { configYaml, documents } from '../../../../src/rules/examples/example-yaml';
import { policyGenerator, policyGenTemplate } from '../../delivery/policies';
import { parseManifests } from '../../judging';
import { findingsAt, notJudgedIn } from '../verdicts';

const CONFIG = { apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'Config' };
const FILE = 'path: source-crs/image-registry/ImageRegistryConfig.yaml';
const carriedBy = (yaml: string) => parseManifests(yaml).flatMap((manifest) => embeddedObjects(manifest));

describe('a patch of a PolicyGenerator', () => {
  test.each([
    ['', 'merged'],
    [', complianceType: musthave', 'merged'],
    [', complianceType: mustonlyhave', 'replaced'],
  ])('with%s is a part that is %s', (type, applied) => {
    const patch = `patches: [{spec: {storage: {emptyDir: null, pvc: {claim: a}, $patch: replace}}}]`;
    expect(carriedBy(policyGenerator(type, '', `${FILE}, ${patch}`))).toEqual([
      expect.objectContaining({
        manifest: { ...CONFIG, metadata: { name: 'cluster' }, spec: { storage: { pvc: { claim: 'a' } } } },
        path: ['policies', 0, 'manifests', 0, 'patches', 0],
        ...{ partial: true, applied },
        destination: 'PolicyGenerator/image-registry',
      }),
    ]);
  });

  test('names its object itself, where a file holds several', () => {
    const patch = `{apiVersion: ${CONFIG.apiVersion}, kind: Config, metadata: {name: cluster}, spec: {pvc: 1}}`;
    expect(findingsAt(policyGenerator('', '', `path: input, patches: [${patch}]`))).toEqual([
      '6:157 IR101 Config/cluster spec.pvc',
    ]);
  });

  test('has values that a hub makes, which are not judged', () => {
    const patch = `patches: [{spec: {replicas: '{{hub fromConfigMap "" "a" "b" | toInt hub}}'}}]`;
    expect(findingsAt(policyGenerator('', '', `${FILE}, ${patch}`))).toEqual([]);
  });

  test('of an object that must not be there says nothing', () => {
    const patch = 'patches: [{spec: {pvc: 1}}], complianceType: mustnothave';
    expect(findingsAt(policyGenerator('', '', `${FILE}, ${patch}`)).filter((each) => !each.includes('IR509'))).toEqual(
      [],
    );
  });

  test.each([
    ['a file whose name is about the registry', 'path: input/imageregistry-config.yml, patches: [{spec: {}}]'],
    ['what names the registry', 'path: a.yaml, patches: [{metadata: {namespace: openshift-image-registry}}]'],
  ])('of %s is not judged', (_, manifest) => {
    expect(notJudgedIn(policyGenerator('', '', manifest))).toEqual([
      expect.stringMatching(/^6 a patch of .*; check the output of the generator$/),
    ]);
  });

  test.each([
    ['of a patch', '', 'patches: [{spec: {}}]', /^6 a patch of "?a.yaml/],
    [
      'that must not be there',
      ', complianceType: mustnothave',
      'a: b',
      /^4 complianceType .* for a.yaml, which may hold/,
    ],
    ['that is pruned', ', pruneObjectBehavior: DeleteAll', 'a: b', /^4 pruneObjectBehavior .* for a.yaml, which may/],
  ])('%s is not judged where a Config in the input may be its file', (_, defaults, fields, expected) => {
    const generator = policyGenerator(defaults, '', `path: a.yaml, ${fields}`);
    expect(notJudgedIn(documents(generator, configYaml('replicas: 1')))).toEqual([expect.stringMatching(expected)]);
    expect(notJudgedIn(generator)).toEqual([]);
  });

  test('is judged by its settings alone where the file is known', () => {
    const generator = policyGenerator(', complianceType: mustnothave', '', FILE);
    expect(notJudgedIn(documents(generator, configYaml('replicas: 1')))).toEqual([]);
  });

  test.each([
    ['another file', 'path: a.yaml, patches: [{spec: {}}]'],
    ['another kind', 'path: image-registry.yaml, patches: [{kind: Service, spec: {}}]'],
    ['no patches', 'path: image-registry.yaml'],
  ])('with %s is none of our business', (_, manifest) => {
    expect(notJudgedIn(policyGenerator('', '', manifest))).toEqual([]);
  });
});

describe('a file of a PolicyGenTemplate', () => {
  test('is a part of what the file holds', () => {
    const claim =
      'fileName: storage-lso/StoragePVC.yaml, policyName: a, metadata: {name: b, namespace: openshift-image-registry}, spec: {volumeMode: Filesystem}';
    expect(carriedBy(policyGenTemplate(', complianceType: mustonlyhave', claim))).toEqual([
      expect.objectContaining({
        manifest: {
          ...{ apiVersion: 'v1', kind: 'PersistentVolumeClaim' },
          metadata: { name: 'b', namespace: 'openshift-image-registry' },
          spec: { volumeMode: 'Filesystem' },
        },
        path: ['spec', 'sourceFiles', 0],
        ...{ partial: true, applied: 'replaced' },
      }),
    ]);
  });

  test('is judged where it stands', () => {
    const file = 'fileName: image-registry/ImageRegistryConfig.yaml, spec: {storage: {pvc: {claimName: a}}}';
    expect(findingsAt(policyGenTemplate('', file))).toEqual(['4:110 IR101 Config/cluster spec.storage.pvc.claimName']);
  });

  test.each([
    ['fileName: image-registry/ImageRegistryClaim.yaml', 1],
    ['fileName: a.yaml, metadata: {namespace: openshift-image-registry}', 1],
    ['fileName: image-registry/ImageRegistryPV.yaml', 0],
    ['fileName: a.yaml, spec: {}', 0],
    ['fileName: image-registry/ImageRegistryClaim.yaml, complianceType: mustnothave', 0],
  ])('of which nobody knows what it holds is listed where it may be about the registry: %s', (file, times) => {
    expect(notJudgedIn(policyGenTemplate('', file))).toHaveLength(times);
  });
});

import { check } from '../../../src/engine';
import { secretYaml } from '../../../src/rules/examples/example-yaml';

const notJudged = (yaml: string) => check({ 'a.yaml': yaml }, { release: '4.20', platform: 'aws' }).notJudged;
const encoded = Buffer.from('$PASSWORD').toString('base64');

describe('a value of a Secret that looks like a variable', () => {
  test.each([
    ['of envsubst', 'password: $PASSWORD'],
    ['of Flux', 'password: ${PASSWORD}'],
    ['of kustomize', 'password: $(PASSWORD)'],
    ['of a pipeline', 'password: __PASSWORD__'],
  ])('%s is not judged, and is never shown', (_, data) => {
    const found = notJudged(secretYaml('registry-tls', `user: ""\n${data}`));
    expect(found).toEqual([
      {
        file: 'a.yaml',
        line: 8,
        why: 'values of password look like variables; if nothing fills them in, the registry gets these texts; check the rendered output',
      },
    ]);
  });

  test('is found in base64', () => {
    const yaml = secretYaml('registry-tls', `password: ${encoded}`).replace('stringData:', 'data:');
    expect(notJudged(yaml)).toHaveLength(1);
  });

  test.each([
    ['a placeholder that only its own tool reads', secretYaml('registry-tls', 'a: "<path:secret/data/x#a>"')],
    [
      'a Secret of another namespace',
      secretYaml('registry-tls', 'a: $PASSWORD').replace('openshift-image-registry', 'a'),
    ],
    [
      'a Secret of the cluster, which nothing fills in',
      secretYaml('registry-tls', 'a: $PASSWORD').replace('metadata:', 'metadata:\n  uid: 1b2c'),
    ],
  ])('is not %s', (_, yaml) => {
    expect(notJudged(yaml)).toEqual([]);
  });
});

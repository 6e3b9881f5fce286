import { Release } from '../../../src/core/release';
import { predict } from '../../../src/operator/prediction';
import { previewOf, withoutPrediction } from '../../../src/operator/preview';
import { Platform } from '../../../src/platforms/platform';
import { previewHeadline } from '../../../src/report/preview/preview-headline';
import { config, facts, object } from '../../operator/clusters';

const IMAGE = object('config.openshift.io/v1', 'Image', 'cluster', { spec: {} });
const CONFIG = config({ storage: { emptyDir: {} } });
const headline = (input: Partial<Parameters<typeof predict>[0]>) => {
  const prediction = predict({ manifests: [CONFIG], release: Release.V5_1, ...input });
  return previewHeadline({ preview: previewOf(prediction), prediction });
};

test.each([
  ['a platform that nobody names', {}, 'OpenShift 5.1 (platform not set; assumed: Platform none, without integration)'],
  ['a platform that is named', { platform: Platform.AWS }, 'OpenShift 5.1 (Amazon Web Services)'],
  ['Infrastructure', { manifests: [CONFIG, ...facts('GCP')] }, 'OpenShift 5.1 (Google Cloud)'],
  [
    'no Config',
    { manifests: [IMAGE], platform: Platform.AWS },
    'OpenShift 5.1 (Amazon Web Services), with the Config of a new cluster, because the input has none',
  ],
  ['a cluster that has no Config', { manifests: facts('AWS'), complete: true }, 'OpenShift 5.1 (Amazon Web Services)'],
  ['a Config that is deleted', { manifests: facts('AWS'), removed: [CONFIG] }, 'OpenShift 5.1 (Amazon Web Services)'],
])('%s', (_, input, expected) => {
  expect(headline(input)).toBe(expected);
});

test('without a prediction, nothing is assumed', () => {
  const preview = withoutPrediction(previewOf(predict({ manifests: [], release: Release.V5_1 })));
  expect(previewHeadline({ preview })).toBe('OpenShift 5.1 (platform not set)');
});

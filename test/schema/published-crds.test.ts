import { RELEASES } from '../../src/core/release';
import { crdsByRelease } from '../../tools/crds-by-release';
import { fieldDifferences } from '../../tools/field-differences';
import { crdRecordings } from '../recordings/read';

const OURS = crdsByRelease();
const PUBLISHED = new Map(crdRecordings().map(({ release, crds }) => [release, crds]));

test.each(RELEASES)('crds/ is what %s publishes', (release) => {
  const published = PUBLISHED.get(release);
  expect(published).toBeDefined();
  expect(fieldDifferences(published, OURS.get(release))).toEqual([]);
});

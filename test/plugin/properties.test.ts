import { RELEASES } from '../../src/core/release';
import { platformProfile } from '../../src/platforms';
import { Platform } from '../../src/platforms/platform';
import { readProperties, type ValidationProperties } from '../../src/plugin/properties';

test('nothing is known where nothing is said, and errors fail', () => {
  expect(readProperties({})).toEqual({ failOnWarning: false });
});

test('a release, a platform and what fails', () => {
  expect(readProperties({ release: '4.19', platform: 'vsphere', failOn: 'warning' })).toEqual({
    release: '4.19',
    platform: platformProfile(Platform.VSPHERE),
    failOnWarning: true,
  });
  expect(readProperties({ failOn: 'error' })).toEqual({ failOnWarning: false });
});

test.each([...RELEASES])('release %s', (release) => {
  expect(readProperties({ release }).release).toBe(release);
});

test.each(Object.values(Platform))('platform %s', (platform) => {
  expect(readProperties({ platform }).platform?.id).toBe(platform);
});

test.each([
  [{ release: 4.2 }, /properties\.release: found 4\.2, which is not quoted, expected one of 4\.12, /],
  [{ release: null }, /properties\.release: found null, which is not quoted/],
  [{ release: '4.11' }, /properties\.release: found "4\.11", expected one of 4\.12, /],
  [{ platform: 'vsphre' }, /properties\.platform: found "vsphre", expected one of aws, .* \(did you mean vsphere\?\)$/],
  [{ platform: 'VSPHERE' }, /found "VSPHERE".*did you mean vsphere\?/],
  [{ failOn: 'never' }, /properties\.failOn: found "never", expected one of error, warning$/],
  [{ failon: 'error' }, /properties\.failon: found an unknown property, expected one of release, platform, failOn/],
])('%j is refused', (properties, message) => {
  expect(() => readProperties(properties as ValidationProperties)).toThrow(message);
});

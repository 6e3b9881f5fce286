import { RELEASES } from '../../src/core/release';
import { Platform } from '../../src/platforms/platform';
import { readProperties, type ValidationProperties } from '../../src/plugin/properties';

test('nothing is known where nothing is said', () => {
  expect(readProperties({})).toEqual({ noConfig: false });
});

test('a release, a platform and what fails', () => {
  expect(readProperties({ release: '4.19', platform: 'vsphere', failOn: 'warning' })).toEqual({
    release: '4.19',
    platform: Platform.VSPHERE,
    failOn: 'warning',
    noConfig: false,
  });
  expect(readProperties({ failOn: 'error', noConfig: true })).toEqual({ failOn: 'error', noConfig: true });
  expect(readProperties({ config: 'ci/base.yaml' })).toEqual({ config: 'ci/base.yaml', noConfig: false });
});

test.each([...RELEASES])('release %s', (release) => {
  expect(readProperties({ release }).release).toBe(release);
});

test.each(Object.values(Platform))('platform %s', (platform) => {
  expect(readProperties({ platform }).platform).toBe(platform);
});

test.each([
  [{ release: 4.2 }, /properties\.release: found 4\.2, which is not quoted, expected one of 4\.12, /],
  [{ release: null }, /properties\.release: found null, which is not quoted/],
  [{ release: '4.11' }, /properties\.release: found "4\.11", expected one of 4\.12, /],
  [{ platform: 'vsphre' }, /properties\.platform: found "vsphre", expected one of aws, .* \(did you mean vsphere\?\)$/],
  [{ platform: 'VSPHERE' }, /found "VSPHERE".*did you mean vsphere\?/],
  [{ failOn: 'never' }, /properties\.failOn: found "never", expected one of error, warning$/],
  [{ config: 7 }, /properties\.config: found 7, expected the path of a file$/],
  [{ noConfig: 'yes' }, /properties\.noConfig: found "yes", expected true or false$/],
  [{ noConfig: true, config: 'a.yaml' }, /properties\.noConfig: found config too, expected one of them$/],
  [
    { failon: 'error' },
    /properties\.failon: found the unknown property "failon", expected one of release, platform, failOn/,
  ],
])('%j is refused', (properties, message) => {
  expect(() => readProperties(properties as ValidationProperties)).toThrow(message);
});

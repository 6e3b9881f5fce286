import type { Manifest } from '../../../src/core/manifest';
import { predict } from '../../../src/operator/prediction';
import { previewOf } from '../../../src/operator/preview';
import { Platform } from '../../../src/platforms/platform';
import { Release } from '../../../src/core/release';
import { whatToAdd } from '../../../src/report/preview/what-to-add';
import { config } from '../../operator/clusters';

function added(manifests: readonly Manifest[], platform?: Platform): string | undefined {
  const prediction = predict({ manifests, release: Release.V4_19, ...(platform === undefined ? {} : { platform }) });
  return whatToAdd({ path: '', prediction, preview: previewOf(prediction), errors: () => [] })?.what;
}
const WHOLE = config({
  managementState: 'Managed',
  replicas: 1,
  rolloutStrategy: 'Recreate',
  storage: { emptyDir: {} },
});
const PART = { ...config({}), spec: { logLevel: 'Debug' } };

test('a Config that is not in the input, or only in part, is printed by a command', () => {
  expect(added([PART], Platform.AWS)).toBe('give the live Config to this command as one more input; this prints it:');
  expect(added([], Platform.AWS)).toBe('give the live Config to this command as one more input; this prints it:');
  expect(added([PART])).toMatch(/^set --platform, and give/);
  expect(added([WHOLE])).toBeUndefined();
});

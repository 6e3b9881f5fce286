import type { Manifest } from '../../src/core/manifest';
import { unknownCommands } from '../../src/operator/changes/unknown-commands';
import { policiesOfNamespace } from '../../src/operator/unknown/selects-namespace';
import { unknownMentions } from '../../src/rules/embedded/unknown-mentions';

/** New ConfigMaps with a script, and how often somebody asked what kind one of them is. */
function counted(size: number): { readonly manifests: Manifest[]; readonly asked: () => number } {
  let asked = 0;
  const manifests = Array.from({ length: size }, (_, index) => ({
    apiVersion: 'v1',
    get kind() {
      asked += 1;
      return 'ConfigMap';
    },
    metadata: { name: `c${index}`, namespace: 'ops' },
    data: { run: `oc get pods -l app=a${index}` },
  }));
  return { manifests, asked: () => asked };
}

test.each<[string, (now: readonly Manifest[]) => unknown]>([
  ['commands', (now) => unknownCommands([], now)],
  ['mentions', (now) => unknownMentions([], now)],
  ['policies', (now) => now.map(({ metadata }) => policiesOfNamespace(now).has(metadata.name))],
])('%s of changed objects are looked for in proportion to their number', (_, look) => {
  const [few, many] = [counted(50), counted(500)];
  for (const { manifests } of [few, many]) look(manifests);
  expect(many.asked()).toBeGreaterThan(0);
  expect(many.asked()).toBeLessThan(20 * few.asked());
});

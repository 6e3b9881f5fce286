import { suggested, set } from '../../core/edit';
import { formatFieldPath, valueAt, type FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { configUpdate, configWorks, workYaml } from '../embedded/reading/manifest-works';
import type { Rule } from '../engine/rule';

export const ir232: Rule = {
  id: 'IR232',
  severity: Severity.ERROR,
  title: 'ManifestWork without force, or with an invalid field manager',
  why: 'The Operator owns the fields that it wrote into the Config. Without force, a ManifestWork with another value for such a field gets a conflict, and no field of the Config is applied. The hub rejects a field manager whose name does not begin with work-agent.',
  source: 'open-cluster-management-io/api work/v1/types.go ServerSideApplyConfig',
  scope: 'object',
  acknowledgeable: false,
  examples: {
    line: 11,
    failing: workYaml('{type: ServerSideApply}'),
    passing: workYaml('{type: ServerSideApply, serverSideApply: {force: true}}'),
  },
  *check(cluster) {
    for (const { manifest, path, work } of configWorks(cluster)) {
      const { type, path: place } = configUpdate(work);
      if (type !== 'ServerSideApply') continue;
      const settings: FieldPath = [...path, ...place, 'serverSideApply'];
      const given = valueAt(manifest, settings) !== undefined;
      if (valueAt(manifest, [...settings, 'force']) !== true) {
        yield {
          manifest,
          path: given ? [...settings, 'force'] : settings,
          found: 'ServerSideApply without force for Config/cluster',
          expected:
            'force: true, because without it a conflict over one field of the Operator keeps the whole Config from being applied',
          fix: `set ${formatFieldPath([...settings, 'force'])} to true`,
          edit: suggested(set([...settings, 'force'], true)),
        };
      }
      const manager = valueAt(manifest, [...settings, 'fieldManager']);
      if (typeof manager !== 'string' || manager.startsWith('work-agent')) continue;
      yield {
        manifest,
        path: [...settings, 'fieldManager'],
        found: quoted(manager),
        expected: 'a name that begins with work-agent',
        fix: 'use a name such as work-agent-image-registry',
      };
    }
  },
};

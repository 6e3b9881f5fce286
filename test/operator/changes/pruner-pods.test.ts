import { prunerPodsChanged } from '../../../src/operator/changes/pruner-pods';
import { config, NS, pruner } from '../clusters';
import { found } from './edits';

const side = (spec: object) => [config({ storage: { emptyDir: {} } }), pruner(spec as never)];
const change = (old: object, now: object) => found(prunerPodsChanged, side(old), side(now));

test.each([
  [
    {},
    { nodeSelector: { infra: '' } },
    [
      `change CronJob/${NS}/image-pruner: the next pods of the pruner run with other settings (spec.nodeSelector of ImagePruner/cluster changed): nodeSelector not set → nodeSelector {"infra":""} [pkg/resource/prunercronjob.go expected]`,
    ],
  ],
  [
    {},
    { tolerations: [{ operator: 'Exists' }] },
    [
      `change CronJob/${NS}/image-pruner: the next pods of the pruner run with other settings (spec.tolerations of ImagePruner/cluster changed): tolerations not set → tolerations [{"operator":"Exists"}] [pkg/resource/prunercronjob.go expected]`,
    ],
  ],
  [
    {},
    { affinity: { nodeAffinity: {} } },
    [
      `change CronJob/${NS}/image-pruner: the next pods of the pruner run with other settings (spec.affinity of ImagePruner/cluster changed): affinity {} → affinity {"nodeAffinity":{}} [pkg/resource/prunercronjob.go expected]`,
    ],
  ],
  [
    {},
    { resources: { limits: { cpu: '1' } } },
    [
      `change CronJob/${NS}/image-pruner: the next pods of the pruner run with other settings (spec.resources of ImagePruner/cluster changed): resources {"requests":{"cpu":"100m","memory":"256Mi"}} → resources {"limits":{"cpu":"1"}} [pkg/resource/prunercronjob.go expected]`,
    ],
  ],
  [
    {},
    { successfulJobsHistoryLimit: 1 },
    [
      `change CronJob/${NS}/image-pruner: the next pods of the pruner run with other settings (spec.successfulJobsHistoryLimit of ImagePruner/cluster changed): successfulJobsHistoryLimit 3 → successfulJobsHistoryLimit 1 [pkg/resource/prunercronjob.go expected]`,
    ],
  ],
  [
    {},
    { failedJobsHistoryLimit: 0 },
    [
      `change CronJob/${NS}/image-pruner: the next pods of the pruner run with other settings (spec.failedJobsHistoryLimit of ImagePruner/cluster changed): failedJobsHistoryLimit 3 → failedJobsHistoryLimit 0 [pkg/resource/prunercronjob.go expected]`,
    ],
  ],
  [
    { successfulJobsHistoryLimit: 1, failedJobsHistoryLimit: 1 },
    {},
    [
      `change CronJob/${NS}/image-pruner: the next pods of the pruner run with other settings (spec.successfulJobsHistoryLimit, spec.failedJobsHistoryLimit of ImagePruner/cluster changed): successfulJobsHistoryLimit 1, failedJobsHistoryLimit 1 → successfulJobsHistoryLimit 3, failedJobsHistoryLimit 3 [pkg/resource/prunercronjob.go expected]`,
    ],
  ],
  [
    {},
    { logLevel: 'Debug' },
    [
      `change CronJob/${NS}/image-pruner: the next pods of the pruner run with other settings (spec.logLevel of ImagePruner/cluster changed): logLevel 1 → logLevel 4 [pkg/resource/prunercronjob.go expected]`,
    ],
  ],
  [{}, { logLevel: 'Normal' }, []],
  [{}, { keepTagRevisions: 1 }, []],
  [{}, { nodeSelector: { infra: '' }, schedule: 'whenever' }, []],
  [{ schedule: 'whenever' }, { nodeSelector: { infra: '' } }, []],
])('%j to %j', (old, now, expected) => {
  expect(change(old, now)).toEqual(expected);
});

test('the same amount in another way is no change', () => {
  expect(change({}, { resources: { requests: { cpu: '0.1', memory: '268435456' } } })).toEqual([]);
});

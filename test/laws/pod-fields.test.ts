import fc from 'fast-check';
import { Release } from '../../src/core/release';
import { runs } from '../fuzzing';
import { condition, config, facts, predict } from '../operator/clusters';
import { judging } from '../rules/judging';

/** Words for keys, values and names, right and wrong. */
const WORD = fc.constantFrom('app', 'docker-registry', 'Bad_Name', 'a b', '', 'example.com/gpu', '1');
const WORDS = fc.array(WORD, { maxLength: 2 });
const OPERATOR = fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Equal');
const REQUIREMENTS = fc.array(fc.record({ key: WORD, operator: OPERATOR, values: WORDS }), { maxLength: 2 });
const SELECTOR = fc.record(
  { matchLabels: fc.dictionary(WORD, WORD, { maxKeys: 1 }), matchExpressions: REQUIREMENTS },
  { requiredKeys: [] },
);
const optional: { requiredKeys: [] } = { requiredKeys: [] };
const TERM = fc
  .record(
    {
      labelSelector: SELECTOR,
      namespaceSelector: SELECTOR,
      namespaces: WORDS,
      matchLabelKeys: WORDS,
      mismatchLabelKeys: WORDS,
    },
    optional,
  )
  .chain((term) => WORD.map((topologyKey) => ({ ...term, topologyKey })));
const NODE_TERM = fc.record({ matchExpressions: REQUIREMENTS, matchFields: REQUIREMENTS }, optional);
const WEIGHT = fc.constantFrom(0, 1, 100, 101);
const required = (terms: fc.Arbitrary<unknown>) => fc.record({ requiredDuringSchedulingIgnoredDuringExecution: terms });
const preferred = (field: string, term: fc.Arbitrary<unknown>) =>
  fc.record({
    preferredDuringSchedulingIgnoredDuringExecution: fc.array(fc.record({ weight: WEIGHT, [field]: term }), {
      maxLength: 1,
    }),
  });
const AMOUNTS = fc.dictionary(
  fc.constantFrom('cpu', 'memory', 'mem', 'hugepages-2Mi', 'example.com/gpu', 'requests.example.com/gpu'),
  fc.constantFrom('1', '2', '-1', '500m', '4Mi', '3Mi'),
  { maxKeys: 2 },
);

const FIELDS = fc.oneof(
  fc.record({ nodeSelector: fc.dictionary(WORD, WORD, { maxKeys: 2 }) }),
  fc.record({
    tolerations: fc.array(
      fc.record(
        {
          key: WORD,
          operator: fc.constantFrom('Exists', 'Equal', '', 'Exist'),
          value: WORD,
          effect: fc.constantFrom('', 'NoSchedule', 'NoExecute', 'None'),
          tolerationSeconds: fc.constant(1),
        },
        optional,
      ),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    affinity: fc.oneof(
      fc.record({ nodeAffinity: required(fc.record({ nodeSelectorTerms: fc.array(NODE_TERM, { maxLength: 1 }) })) }),
      fc.record({ nodeAffinity: preferred('preference', NODE_TERM) }),
      fc.record({ podAffinity: required(fc.array(TERM, { maxLength: 1 })) }),
      fc.record({ podAntiAffinity: preferred('podAffinityTerm', TERM) }),
    ),
  }),
  fc.record({
    topologySpreadConstraints: fc.array(
      fc
        .record(
          {
            labelSelector: SELECTOR,
            matchLabelKeys: WORDS,
            minDomains: fc.constantFrom(0, 1),
            nodeTaintsPolicy: fc.constantFrom('Honor', 'honor'),
          },
          optional,
        )
        .chain((rest) =>
          fc
            .record({
              maxSkew: fc.constantFrom(0, 1),
              topologyKey: fc.constantFrom('', 'zone'),
              whenUnsatisfiable: fc.constantFrom('DoNotSchedule', 'ScheduleAnyway', 'Never'),
            })
            .map((needed) => ({ ...rest, ...needed })),
        ),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    resources: fc.record(
      { requests: AMOUNTS, limits: AMOUNTS, claims: fc.array(fc.record({ name: WORD }), { maxLength: 2 }) },
      optional,
    ),
  }),
);

const RULES = judging('IR107', 'IR114', 'IR115', 'IR116', 'IR117', 'IR118');
const SCHEMA = judging('IR101');

test('a field of pods has a finding exactly where the API server rejects the Deployment or its pods', () => {
  const release = fc.constantFrom(Release.V4_18, Release.V4_20, Release.V5_1);
  let judged = 0;
  const law = fc.property(FIELDS, release, (fields, of) => {
    const object = config({ storage: { emptyDir: {} }, ...fields });
    const yaml = JSON.stringify(object);
    if (SCHEMA.placesIn(yaml, { release: of }).length > 0) return;
    judged += 1;
    const available = condition(predict([...facts('None'), object], of), 'Available')?.status;
    expect(RULES.placesIn(yaml, { release: of }).length > 0).toBe(available !== 'True');
  });
  fc.assert(law, runs(150));
  expect(judged).toBeGreaterThan(50);
});

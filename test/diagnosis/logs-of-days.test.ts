import { diagnosisOf } from './diagnosing';

const NOT_RESOLVED =
  'controller.go:377] unable to sync: unable to sync storage configuration: RequestError: send request failed\ncaused by: Head "https://layers.s3.example.com/": dial tcp: lookup layers.s3.example.com on 172.30.0.10:53: no such host, requeuing';

test('an error of the SDK of AWS and its reason on the next line are one message', () => {
  const [first, ...others] = causesOf(`E1120 07:13:55.803154       1 ${NOT_RESOLVED}`);
  expect([first?.id, others]).toEqual(['IRC506', []]);
  expect(first?.evidence.map(({ line, text }) => [line, text.includes('send request failed caused by: Head')])).toEqual(
    [[1, true]],
  );
});

test.each([
  ['E1120 07:13:55.803154       1 ', 'I1120 08:30:00.000000       1 generator.go:62] object updated', undefined],
  ['E1120 07:13:55.803154       1 ', 'I1120 08:10:00.000000       1 generator.go:62] object updated', 'likely'],
  // A log without years that goes on in the new year.
  ['E1231 23:13:55.803154       1 ', 'I0101 00:10:00.000000       1 generator.go:62] object updated', 'likely'],
  ['2024-11-20T07:13:55Z E1120 07:13:55.803154       1 ', '2024-11-20T09:00:00Z I1120 object updated', undefined],
  ['E1120 07:13:55.803154       1 ', 'no time at all', 'likely'],
])(
  'the Operator tries again within minutes, so what it does not repeat is over: %j, then %j: %s',
  (time, end, certainty) => {
    expect(causesOf(`${time}${NOT_RESOLVED}\n${end}`).map((cause) => `${cause.id} ${cause.certainty}`)).toEqual(
      certainty === undefined ? [] : [`IRC506 ${certainty}`],
    );
  },
);

test.each([
  ['a kubelet', 'May 01 09:00:00 worker-1 kubenswrapper[2345]: I0501 09:00:00.123456    2345 kubelet.go:1] "SyncLoop"'],
  ['a kubelet without the journal', 'I0501 09:00:00.123456    2345 kubelet.go:1] "SyncLoop"'],
])('the log of the Operator does not go on with that of %s', (_, line) => {
  expect(causesOf(`E0501 00:00:05.000000       1 ${NOT_RESOLVED}\n${line}`).map(({ id }) => id)).toEqual(['IRC506']);
});

test('of logs with the names of pods, the one of the same workload goes on, also with a new pod', () => {
  const failed = `[pod/cluster-image-registry-operator-5f9c7bc6cb-qk5sn/operator] E0501 00:00:05.000000       1 ${NOT_RESOLVED}`;
  const later = (pod: string): string =>
    `[pod/${pod}/operator] I0501 09:00:00.000000       1 generator.go:62] object updated`;
  expect(causesOf(`${failed}\n${later('ingress-operator-5f9c7bc6cb-x2x5n')}`).map(({ id }) => id)).toEqual(['IRC506']);
  expect(causesOf(`${failed}\n${later('cluster-image-registry-operator-7d8c7bc6cb-x2x5n')}`)).toEqual([]);
});

test('a message that YAML folds is one message, also in a paste that is no YAML', () => {
  const paste = [
    '> look:',
    "```    - lastTransitionTime: '2024-04-02T10:11:12Z'",
    "      message: 'Progressing: Unable to apply resources: unable to sync storage",
    '        configuration: cannot use ReadWriteOnce access mode with RollingUpdate',
    "        rollout strategy'",
    '      reason: Error```',
  ].join('\n');
  const [first] = causesOf(paste);
  expect([first?.id, first?.evidence[0]?.line]).toEqual(['IRC104', 3]);
});

function causesOf(log: string): ReturnType<typeof diagnosisOf>['causes'] {
  return diagnosisOf('', {}, [log]).causes;
}

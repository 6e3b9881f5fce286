import { checkFiles } from './checking';
import type { Files } from './diffing';
import { answers, application, CONFIG, fluxKustomization } from './gitops-tools';

const side = (tool: string, others: Files = {}): Files => ({
  'registry/config.yaml': CONFIG,
  ...(tool === '' ? {} : { 'apps/app.yaml': tool }),
  ...others,
});
const IN_REGISTRY = { namespace: 'openshift-image-registry' };

describe('a tool belongs to the folder that it deploys, whatever its own folder says of the registry', () => {
  test.each<[string, string, Files]>([
    ['itself', application(IN_REGISTRY), {}],
    ['itself, with Flux', fluxKustomization({ rest: 'prune: true, targetNamespace: openshift-image-registry' }), {}],
    ['another tool', application({}), { 'apps/b.yaml': application({ name: 'b', ...IN_REGISTRY }) }],
    [
      'an Image',
      application({}),
      { 'apps/i.yaml': 'apiVersion: config.openshift.io/v1\nkind: Image\nmetadata: {name: cluster}\n' },
    ],
    [
      'a Namespace',
      application({}),
      { 'apps/n.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: openshift-image-registry}\n' },
    ],
  ])('%s names it', (_, tool, others) => {
    expect(answers(side(tool, others), side('', others)).join()).toMatch(
      /(?:^|,)(?:registry)? loss .*\/registry: the \w+ is deleted, and with it/,
    );
  });

  test('its settings and its source are reported there', () => {
    const edited = (rest: string, revision?: string): string[] =>
      answers(
        side(application({ ...IN_REGISTRY, rest: 'syncPolicy: {syncOptions: [ServerSideApply=true]}' })),
        side(application({ ...IN_REGISTRY, rest, ...(revision === undefined ? {} : { revision }) })),
      );
    expect(edited('syncPolicy: {syncOptions: [Replace=true]}').join()).toContain(
      'loss Application/openshift-gitops/registry',
    );
    expect(edited('syncPolicy: {syncOptions: [ServerSideApply=true]}', 'v2')).toEqual([
      ' unknown Application/openshift-gitops/registry spec.source.targetRevision: what it deploys with this edit is not in the input',
    ]);
  });

  test('what decides nothing about objects that exist is no change', () => {
    const old = side(application({ rest: 'syncPolicy: {syncOptions: [Prune=false], retry: {limit: 5}}' }));
    const now = (options: string): Files =>
      side(application({ rest: `syncPolicy: {syncOptions: [Prune=false${options}], retry: {limit: 9}}` }));
    expect(answers(old, now(', CreateNamespace=true'))).toEqual([]);
    expect(answers(old, now(', RespectIgnoreDifferences=true')).join()).toContain('unknown');
  });

  test('the cluster that it deploys, and not the one beside it', () => {
    const clusters = { 'c1/config.yaml': CONFIG, 'c2/config.yaml': CONFIG.replace('layers', 'c2') };
    const old = { ...clusters, 'c1/app.yaml': application({ name: 'two', path: 'c2' }) };
    expect(answers(old, clusters)).toEqual([expect.stringMatching(/^c2 loss Application\/openshift-gitops\/two: /)]);
  });

  test('check judges it with that folder', () => {
    const tool = application({ ...IN_REGISTRY, rest: 'syncPolicy: {syncOptions: [Replace=true]}' });
    expect(checkFiles(side(tool), ['.', '--release', '4.18']).out).toContain('apps/app.yaml:8:30: error IR507');
  });
});

describe('a tool of another app', () => {
  const beside = (tool: string): Files => side(application({}), { 'apps/b.yaml': tool });

  test('says nothing of the registry beside it', () => {
    const guestbook = { name: 'guestbook', namespace: 'guestbook' };
    expect(answers(beside(application(guestbook)), beside(application({ ...guestbook, revision: 'v2' })))).toEqual([]);
    expect(answers(beside(application(guestbook)), side(application({})))).toEqual([]);
  });

  test('is unknown if it may deploy the registry', () => {
    for (const given of [
      { name: 'guestbook' },
      { name: 'cluster-config', namespace: 'x' },
      { name: 'registry-two', namespace: 'x' },
    ])
      expect(answers(beside(application(given)), beside(application({ ...given, revision: 'v2' }))).join()).toContain(
        'unknown',
      );
  });
});

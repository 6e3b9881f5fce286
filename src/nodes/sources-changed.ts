import { docsSource } from '../core/source';
import type { Change, Edit } from '../operator/changes/change';
import { same } from '../operator/go/same';
import { IMAGE } from '../operator/objects';
import type { ImageSpec } from '../schema/kinds/image';
import { blockedOnNodes } from './blocked-registries';
import { imageSettings } from './image-settings';
import { shutOut } from './needed-registries';
import { machineConfigSource } from './sources';

type Sources = NonNullable<ImageSpec['registrySources']>;

/** From where images come after an edit of `registrySources`, and who is locked out. */
export function* sourcesChanged(edit: Edit): Iterable<Change> {
  const [before, after] = [imageSettings(edit.before, edit.old), imageSettings(edit.after, edit.now)];
  const [old, now] = [before.sources, after.sources];
  yield* lockedOut(old, now);
  const passed = without(now.blockedRegistries, blockedOnNodes(after));
  for (const { field, added, removed } of LISTS) {
    const [was, is] = [old[field], now[field]];
    const [more, less] = [without(is, was), without(was, is)];
    const whole = field === 'allowedRegistries' && ((was ?? []).length === 0) !== ((is ?? []).length === 0);
    if (whole) {
      yield effect(field, is === undefined || is.length === 0 ? ANY_ALLOWED : ONLY_ALLOWED, was, is);
      continue;
    }
    if (more.length > 0)
      yield effect(
        field,
        without(more, passed).length === 0 && field === 'blockedRegistries' ? PASSED : added,
        was,
        is,
      );
    if (less.length > 0) yield effect(field, removed, was, is);
    if (more.length + less.length === 0 && !same(was, is)) yield effect(field, REORDERED, was, is);
  }
}

function without(all: readonly string[] = [], others: readonly string[] = []): string[] {
  const left = new Set(others);
  return all.filter((each) => !left.has(each));
}

type Meaning = Pick<Change, 'level' | 'what'>;

const ONLY_ALLOWED: Meaning = {
  level: 'disruption',
  what: 'nodes and builds reject images of every registry that is not in the list',
};
const ANY_ALLOWED: Meaning = { level: 'change', what: 'nodes and builds accept images of every registry again' };
const REORDERED: Meaning = { level: 'change', what: 'the same registries are in a different order' };
const PASSED: Meaning = {
  level: 'disruption',
  what: 'builds and imports reject images of one more registry; nodes do not, because the release images come from there',
};

const LISTS: readonly { readonly field: keyof Sources; readonly added: Meaning; readonly removed: Meaning }[] = [
  {
    field: 'allowedRegistries',
    added: { level: 'change', what: 'nodes and builds accept images of one more registry' },
    removed: { level: 'disruption', what: 'nodes and builds reject images of a registry that they accepted before' },
  },
  {
    field: 'blockedRegistries',
    added: { level: 'disruption', what: 'nodes, builds and imports reject images of one more registry' },
    removed: { level: 'change', what: 'nodes, builds and imports accept images of a registry that was blocked' },
  },
  {
    field: 'insecureRegistries',
    added: { level: 'change', what: 'nodes, builds and imports no longer check the certificate of a registry' },
    removed: {
      level: 'disruption',
      what: 'nodes, builds and imports check the certificate of a registry again: pulls fail if it is private',
    },
  },
  {
    field: 'containerRuntimeSearchRegistries',
    added: { level: 'change', what: 'pods find images with a short name in one more registry' },
    removed: { level: 'disruption', what: 'pods no longer find images with a short name in a registry' },
  },
];

function* lockedOut(old: Sources, now: Sources): Iterable<Change> {
  const [was, is] = [shutOut(old), shutOut(now)];
  const more = is.filter((each) => !was.includes(each));
  if (more.length === 0) return;
  yield {
    level: 'disruption',
    subject: IMAGE,
    what: `the cluster can no longer pull from ${more.join(', ')}: pods, builds and upgrades that need its images fail, unless mirrors serve them`,
    why: 'the lists of spec.registrySources block it',
    old: was.length === 0 ? 'all of its own registries are allowed' : `no ${was.join(', no ')}`,
    new: `no ${is.join(', no ')}`,
    source: docsSource('images-configuration-parameters'),
  };
}

function effect(
  field: keyof Sources,
  { level, what }: Meaning,
  old: readonly string[] | undefined,
  now: readonly string[] | undefined,
): Change {
  return {
    ...{ level, subject: IMAGE, what },
    why: `spec.registrySources.${field} changed`,
    old: inWords(old),
    new: inWords(now),
    source: machineConfigSource(
      'pkg/controller/container-runtime-config/container_runtime_config_controller.go',
      'registriesConfigIgnition',
    ),
  };
}

function inWords(list: readonly string[] | undefined): string {
  return list === undefined ? 'not set' : list.length === 0 ? 'empty' : list.join(', ');
}

import { docsSource } from '../core/source';
import type { Change, Edit } from '../operator/changes/base/change';
import { isSameData } from '../core/data/same-data';
import { IMAGE } from '../operator/objects';
import type { ImageSpec } from '../schema/kinds/image';
import { blockedOnNodes } from './blocked-registries';
import { imageSettings, type ImageSettings } from './image-settings';
import { blockedOf, notAllowed } from './needed-registries';
import { registriesInWords } from './registries-in-words';
import { entriesAround } from './registry-scopes';
import { machineConfigSource } from './sources';

type Sources = NonNullable<ImageSpec['registrySources']>;

/** From where images come after an edit of `registrySources`, and who is locked out. */
export function* sourcesChanged(edit: Edit): Iterable<Change> {
  const [before, after] = [imageSettings(edit.before, edit.old), imageSettings(edit.after, edit.now)];
  const [old, now] = [before.sources, after.sources];
  yield* lockedOut(before, after);
  const passed = without(now.blockedRegistries, blockedOnNodes(after));
  for (const { field, added, removed } of LISTS) {
    const [was, is] = [old[field], now[field]];
    const apart = field === 'containerRuntimeSearchRegistries' ? without : outside;
    const [more, less] = [apart(is, was), apart(was, is)];
    const whole = field === 'allowedRegistries' && ((was ?? []).length === 0) !== ((is ?? []).length === 0);
    if (whole) {
      yield effect(field, is === undefined || is.length === 0 ? ANY_ALLOWED : ONLY_ALLOWED, was, is);
      continue;
    }
    const spared = field === 'blockedRegistries' ? more.filter((each) => passed.includes(each)) : [];
    const meanings = [
      [added, without(more, spared)],
      [PASSED, spared],
      [removed, less],
    ] as const;
    for (const [{ level, what }, names] of meanings) {
      if (names.length > 0) yield effect(field, { level, what: what(names) }, was, is);
    }
    if (more.length + less.length === 0 && !isSameData(was, is)) {
      yield effect(field, without(is, was).length + without(was, is).length > 0 ? COVERED : REORDERED, was, is);
    }
  }
}

function without(all: readonly string[] = [], others: readonly string[] = []): string[] {
  const left = new Set(others);
  return [...new Set(all)].filter((each) => !left.has(each));
}

/** An entry covers those inside of it, such as a repository of a registry. */
function outside(all: readonly string[] = [], others: readonly string[] = []): string[] {
  const around = entriesAround(others);
  return [...new Set(all)].filter((each) => around(each).length === 0);
}

type Meaning = Pick<Change, 'level' | 'what'>;

const ONLY_ALLOWED: Meaning = {
  level: 'disruption',
  what: 'nodes and builds reject images of every registry that is not in this list',
};
const ANY_ALLOWED: Meaning = { level: 'change', what: 'nodes and builds accept images of every registry again' };
const REORDERED: Meaning = { level: 'change', what: 'the list has the same registries in a different order' };
const COVERED: Meaning = { level: 'change', what: 'no effect: the list means the same as before' };

/** What it means for some registries. */
interface NamedMeaning {
  readonly level: Change['level'];
  readonly what: (names: readonly string[]) => string;
}

const PASSED: NamedMeaning = {
  level: 'disruption',
  what: (names) =>
    `builds and imports reject images of ${registriesInWords(names)}; nodes still pull them, because the images of the OpenShift release come from there`,
};

interface ListMeaning {
  readonly field: keyof Sources;
  readonly added: NamedMeaning;
  readonly removed: NamedMeaning;
}

const LISTS: readonly ListMeaning[] = [
  {
    field: 'allowedRegistries',
    added: { level: 'change', what: (names) => `nodes and builds also accept images of ${registriesInWords(names)}` },
    removed: {
      level: 'disruption',
      what: (names) => `nodes and builds reject images of ${registriesInWords(names)}, which they accepted before`,
    },
  },
  {
    field: 'blockedRegistries',
    added: {
      level: 'disruption',
      what: (names) => `nodes, builds and imports reject images of ${registriesInWords(names)}`,
    },
    removed: {
      level: 'change',
      what: (names) => `nodes, builds and imports accept images of ${registriesInWords(names)} again`,
    },
  },
  {
    field: 'insecureRegistries',
    added: { level: 'change', what: (names) => `nodes, builds and imports no longer check ${certificatesOf(names)}` },
    removed: {
      level: 'disruption',
      what: (names) =>
        `nodes, builds and imports check ${certificatesOf(names)} again: pulls fail without a certificate of a trusted CA`,
    },
  },
  {
    field: 'containerRuntimeSearchRegistries',
    added: {
      level: 'change',
      what: (names) => `nodes also look in ${registriesInWords(names)} for images without a registry in their name`,
    },
    removed: {
      level: 'disruption',
      what: (names) =>
        `nodes no longer look in ${registriesInWords(names)} for images without a registry in their name: pods that need them fail`,
    },
  },
];

function certificatesOf(names: readonly string[]): string {
  return `the ${names.length === 1 ? 'certificate' : 'certificates'} of ${registriesInWords(names)}`;
}

function* lockedOut(old: ImageSettings, now: ImageSettings): Iterable<Change> {
  const [was, is] = [shutOut(old), shutOut(now)];
  const around = entriesAround(was);
  const more = is.filter((each) => around(each).length === 0);
  if (more.length === 0) return;
  yield {
    level: 'disruption',
    subject: IMAGE,
    what: `the cluster can no longer pull from ${more.join(', ')}, which OpenShift needs: pods, builds and upgrades that need these images fail, unless mirrors serve them`,
    why: `spec.registrySources does not allow ${more.length === 1 ? 'it' : 'them'}`,
    old: was.length === 0 ? 'all registries that OpenShift needs are allowed' : `not allowed: ${was.join(', ')}`,
    new: `not allowed: ${is.join(', ')}`,
    source: docsSource('images-configuration-parameters'),
  };
}

function shutOut(settings: ImageSettings): string[] {
  const { allowedRegistries: allowed = [] } = settings.sources;
  return [...new Set([...notAllowed(allowed), ...blockedOf(blockedOnNodes(settings))])];
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

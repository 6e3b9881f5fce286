import { NEWEST_RELEASE, RELEASES, type Release } from '../../src/core/release';
import { PLATFORMS } from '../../src/platforms';
import type { Bootstrap, PlatformProfile } from '../../src/platforms/profile';
import { formatFieldPath } from '../../src/core/field-path';
import { platformDefault, storageText } from './platform-defaults';
import { memberOf, platformTable } from './platform-table';

/** docs/reference/platforms.md: everything that the library knows of each platform. */
export function platformsPage(): string {
  return [
    '# Platforms',
    '',
    'The first Config of the Operator on each platform, what `ImageRegistry` configures if you set no storage, and',
    'what else to know. Generated from `src/platforms/` by `npm run docs`; do not edit.',
    '',
    platformTable(),
    '',
    'For a single node, set `topology: ClusterTopology.SINGLE_REPLICA` in addition to the platform: the default is then one replica.',
    '',
    ...PLATFORMS.flatMap(section),
  ].join('\n');
}

function section(profile: PlatformProfile): string[] {
  const base = PLATFORMS.find(({ id }) => id === profile.variantOf);
  return [
    `## ${profile.title}`,
    '',
    `\`Platform.${memberOf(profile.id)}\`, on the command line \`${profile.id}\`` +
      (base === undefined ? '.' : `; a variant of ${base.title}.`),
    '',
    `- Infrastructure type: \`${profile.infrastructureType}\``,
    `- The Operator bootstraps: ${bootstrapText(profile)}`,
    `- Default of \`ImageRegistry\`: ${defaultText(profile)}`,
    `- Usual storage: ${profile.homeStorage.map((field) => `\`${field}\``).join(', ')}`,
    `- Nodes carry zone labels: ${profile.zones ? 'yes' : 'no'}`,
    `- Credentials: ${profile.credentials}`,
    ...profile.notes.map((note) => `- ${note}`),
    ...profile.forbids.map(
      ({ kind, path, values, expected, fix }) =>
        `- Forbidden: ${[kind, path.length === 0 ? '' : `\`${formatFieldPath(path)}\``, (values ?? []).join(' or ')].filter((part) => part !== '').join(' ')}; expected ${expected}: ${fix}.`,
    ),
    '',
  ];
}

/** Once where it is the same in every release, else with the releases. */
function bootstrapText(profile: PlatformProfile): string {
  const spans: { text: string; from: Release; to: Release }[] = [];
  for (const release of RELEASES) {
    const text = describe(profile.bootstrap(release));
    const last = spans.at(-1);
    if (last?.text === text) last.to = release;
    else spans.push({ text, from: release, to: release });
  }
  if (spans.length === 1) return spans[0]?.text ?? '';
  return spans.map(({ text, from, to }) => `${from === to ? from : `${from} to ${to}`}: ${text}`).join('; ');
}

function describe({ storage, managementState, replicas, rolloutStrategy }: Bootstrap): string {
  const [backend] = Object.keys(storage);
  if (backend === undefined) return `${managementState}, no storage`;
  return `${managementState}, \`${backend}\`, ${replicas} ${replicas === 1 ? 'replica' : 'replicas'}, ${rolloutStrategy}`;
}

function defaultText({ id }: PlatformProfile): string {
  const spec = platformDefault(id);
  if (spec === undefined) return `none on OpenShift ${NEWEST_RELEASE}: \`storage\` is required, or Removed`;
  return `${storageText(spec)}, replicas ${spec.replicas ?? ''}, ${spec.rolloutStrategy ?? ''}`;
}

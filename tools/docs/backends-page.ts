import { describeSpan, RELEASES } from '../../src/core/release';
import { BACKENDS } from '../../src/storage';
import type { Backend } from '../../src/storage/backend';

/** docs/reference/backends.md: what each storage type is and needs. */
export function backendsPage(): string {
  return [
    '# Storage backends',
    '',
    'Where the registry can keep its layers. Generated from `src/storage/` by `npm run docs`; do not edit.',
    '',
    ...BACKENDS.flatMap(section),
  ].join('\n');
}

function section(backend: Backend): string[] {
  const { title, field, span, durable, sharing, nameKeys } = backend;
  return [
    `## ${title}`,
    '',
    `- Field: \`spec.storage.${field}\``,
    ...(Object.keys(span).length === 0 ? [] : [`- The Operator has a driver ${describeSpan(span)}.`]),
    `- Layers outlive the pod: ${durable ? 'yes' : 'no'}`,
    `- Pods can share it: ${sharing}`,
    ...(nameKeys.length === 0
      ? []
      : [`- Named by: ${nameKeys.map((key) => `\`${key}\``).join(', ')}. If you name it, it defaults to Unmanaged.`]),
    ...credentialLines(backend),
    '',
  ];
}

/** Once where every release wants the same, else by the releases. */
function credentialLines(backend: Backend): string[] {
  const spans: { text: string; releases: string[] }[] = [];
  for (const release of RELEASES) {
    const padding = backend.paddingKeys(release);
    const sets = backend.credentialSets(release).map(({ keys }) => keys.map((key) => `\`${key}\``).join(' and '));
    const text = `${sets.join('; or ')}${padding.length === 0 ? '' : '. All of these keys must be there, the unused ones empty'}`;
    const last = spans.at(-1);
    if (last?.text === text) last.releases.push(release);
    else spans.push({ text, releases: [release] });
  }
  if (spans.every(({ text }) => text === '')) return ['- Credentials: none'];
  if (spans.length === 1) return [`- Keys of the Secret: ${spans[0]?.text ?? ''}`];
  return spans.map(
    ({ text, releases }) => `- Keys of the Secret, ${releases[0] ?? ''} to ${releases.at(-1) ?? ''}: ${text}`,
  );
}

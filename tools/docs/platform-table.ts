import { PLATFORMS } from '../../src/platforms';
import { Platform } from '../../src/platforms/platform';
import { platformDefault, storageText } from './platform-defaults';

/** What `ImageRegistry` configures on each platform by default. */
export function platformTable(): string {
  const rows = PLATFORMS.map(({ id, title }) => {
    const spec = platformDefault(id);
    const cells =
      spec === undefined
        ? ['none; `storage` is required', '', '']
        : [storageText(spec), String(spec.replicas), spec.rolloutStrategy ?? ''];
    return [`\`${memberOf(id)}\``, title, ...cells];
  });
  return markdownTable(['`Platform.`', 'Where', 'Default storage', 'Replicas', 'Rollout'], rows);
}

export function memberOf(id: Platform): string {
  return Object.entries(Platform).find(([, value]) => value === id)?.[0] ?? id;
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

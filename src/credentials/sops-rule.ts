import { yamlFile } from '../yaml/write/write-yaml';

/** The recipients of each type, keyed by their name in a SOPS rule. */
type SopsRecipients = Readonly<Record<string, readonly string[]>>;

/**
 * A `.sops.yaml` with one rule. It leaves the fields readable that Kubernetes and reviewers need: by default SOPS would
 * also encrypt the name of the Secret.
 *
 * Source: getsops/sops config/config.go creationRule.
 */
export function sopsConfiguration(files: readonly string[], recipients: SopsRecipients): string {
  const given = Object.entries(recipients).filter(([, list]) => list.length > 0);
  const rule = {
    path_regex: `^(${files.map(escaped).join('|')})$`,
    encrypted_regex: '^(data|stringData)$',
    ...Object.fromEntries(given.map(([recipientType, list]) => [recipientType, list.join(',')])),
  };
  return yamlFile({ creation_rules: [rule] });
}

function escaped(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

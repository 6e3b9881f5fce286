/**
 * Whether a tool replaces the value before it reaches the cluster: SOPS (`ENC[…]`), the Argo CD Vault Plugin (`<name>`,
 * `<path:…>`) or RHACM (`{{ … }}`).
 *
 * @see getsops/sops aes/cipher.go Encrypt
 * @see argoproj-labs/argocd-vault-plugin docs/howitworks.md Placeholders
 * @see stolostron/go-template-utils pkg/templates/templates.go ResolveTemplate
 */
export function isPlaceholder(text: string): boolean {
  return /^\s*(?:<[^<>]*>|ENC\[[^\]]*\]|\{\{[^{}]*\}\})\s*$/.test(text);
}

/**
 * Whether something else is put there before it reaches the cluster: by SOPS (`ENC[…]`), the Vault plugin of Argo CD
 * (`<name>`, `<path:…>`) or RHACM (`{{ … }}`).
 *
 * @see getsops/sops aes/cipher.go Encrypt
 * @see argoproj-labs/argocd-vault-plugin docs/howitworks.md Placeholders
 * @see stolostron/go-template-utils pkg/templates/templates.go ResolveTemplate
 */
export function isPlaceholder(text: string): boolean {
  return /^\s*(?:<[^<>]*>|ENC\[[^\]]*\]|\{\{[^{}]*\}\})\s*$/.test(text);
}

/** Placeholder for a value that the cluster or its cloud knows and the input does not contain. */
export const UNKNOWN = '<not in the input>';

/**
 * Whether a tool replaces the value before it reaches the cluster: SOPS (`ENC[…]`), the Argo CD Vault Plugin (`<name>`,
 * `<path:…>`), RHACM (`{{ … }}`), Flux, envsubst, a shell and kustomize (`${…}`, `$(…)`, `$NAME`), the webhook of Bank-Vaults
 * (`vault:path#key`), vals (`ref+vault://…`) or a pipeline that fills in tokens (`__NAME__`).
 *
 * @see getsops/sops aes/cipher.go Encrypt
 * @see argoproj-labs/argocd-vault-plugin docs/howitworks.md Placeholders
 * @see stolostron/go-template-utils pkg/templates/templates.go ResolveTemplate
 * @see fluxcd/pkg kustomize/kustomize_varsub.go SubstituteVariables
 * @see bank-vaults/secrets-webhook pkg/common/common.go HasVaultPrefix
 * @see helmfile/vals vals.go EvalNodes
 */
export function isPlaceholder(text: string): boolean {
  return ENCLOSED.test(text) || OF_WEBHOOK.test(text) || OF_VALS.test(text) || isVariableAlone(text);
}

/**
 * Whether only a variable of Flux, envsubst, a shell, kustomize or a pipeline is there. The text does not show whether any of them
 * renders it: Flux replaces `${NAME}` alone, and only with postBuild.
 */
export function isVariableAlone(text: string): boolean {
  return VARIABLE.test(text) || NAME.test(text);
}

/** Whether only a webhook replaces it: the API server has read the object before. */
export function isOfWebhook(text: string): boolean {
  return OF_WEBHOOK.test(text);
}

const ENCLOSED = /^\s*(?:<[^<>]*>|ENC\[[^\]]*\]|\{\{[^{}]*\}\})\s*$/;
const VARIABLE = /^\s*\$(?:\{[^{}]*\}|\([^()]*\))\s*$/;
const OF_WEBHOOK = /^\s*(?:vault|bao):[^\s#]+#\S+\s*$/;
const OF_VALS = /^\s*ref\+[\w+.-]+:\/\/\S+\s*$/;
/** Names of variables are in capital letters mostly. Others may be passwords. */
const NAME = /^\s*(?:\$[A-Z_][A-Z\d_]*|__[A-Z\d_]+__)\s*$/;
const NAME_OF_ANY_CASE = new RegExp(NAME, 'i');

/** Whether a value of a Secret can be read here: it is not empty, and no tool fills it in later. */
export function isReadable(value: unknown): boolean {
  return value !== '' && value !== null && !(typeof value === 'string' && isPlaceholder(value));
}

/**
 * Whether Flux, envsubst or a shell replaces a part of the text before it reaches the cluster: `${NAME}`, `${NAME:=default}`.
 *
 * @see fluxcd/pkg kustomize/kustomize_varsub.go varsubRegex
 */
export function hasVariable(text: string): boolean {
  // What begins before the last brace that closes ends there at the latest.
  const closed = text.slice(0, text.lastIndexOf('}') + 1);
  return /\$\{[A-Za-z_][A-Za-z0-9_]*[}:=+?#%/^,-]/.test(closed);
}

/** What a prediction shows in place of a name of which a variable or a template is a part. */
export function knownLater(text: string): string {
  return `${text} ${KNOWN_LATER}`;
}

export function isKnownLater(text: string): boolean {
  return text.endsWith(KNOWN_LATER);
}

const KNOWN_LATER = '(known after substitution)';

/**
 * Whether the Argo CD Vault Plugin replaces a part of the text: the path of a secret, or, in an object with the annotation that
 * says where its secrets are, a name.
 *
 * @see argoproj-labs/argocd-vault-plugin pkg/kube/util.go genericPlaceholder, specificPathPlaceholder
 */
export function hasVaultPlaceholder(text: string, isAnnotated: boolean): boolean {
  return (isAnnotated ? /<[^<>\n]+>/ : /<path:[^#<>\n]+#[^<>\n]+>/).test(text);
}

/**
 * Whether the text is the name of a variable of kustomize alone.
 *
 * @see kubernetes-sigs/kustomize api/internal/accumulator/expand.go Expand
 */
export function isKustomizeVariable(text: string): boolean {
  return /^\$\([A-Za-z_][\w.-]*\)$/.test(text);
}

/** Whether a text of objects may hold what is filled in later: quickly, because most texts hold nothing. */
export function mayBeFilledIn(text: string): boolean {
  return hasVariable(text) || hasVaultPlaceholder(text, true) || text.includes('$(');
}

/** Whether a text is not known here: a prediction does not know it, or a tool replaces it or a part of it later. */
export function isFilledInLater(text: string): boolean {
  return (
    isKnownLater(text) ||
    isPlaceholder(text) ||
    NAME_OF_ANY_CASE.test(text) ||
    text.includes('{{') ||
    hasVariable(text) ||
    hasVaultPlaceholder(text, true)
  );
}

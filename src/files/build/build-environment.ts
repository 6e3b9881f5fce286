/** What a program that builds manifests gets of the environment: no tokens, no options of its own, no KUBECONFIG. */
export function buildEnvironment(path: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => KEPT.has(name.toUpperCase()));
  return {
    ...Object.fromEntries(kept),
    PATH: path,
    // A program that fetches a remote base must not wait for an answer.
    GIT_TERMINAL_PROMPT: '0',
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
  };
}

/** To find configuration and cache of the user, to reach remote bases, and to run at all on Windows. */
const KEPT: ReadonlySet<string> = new Set([
  ...['HOME', 'USER', 'LANG', 'TMPDIR', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'SSH_AUTH_SOCK'],
  ...['SYSTEMROOT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'TEMP', 'TMP'],
]);

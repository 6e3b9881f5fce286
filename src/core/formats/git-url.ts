import type { Diagnostic } from '../diagnostic';
import { quoted } from '../quoted';

/** Where a Git or OCI repository is, as Argo CD reads it: a URL, or `user@host:path` for SSH; never with a password. */
export function checkGitUrl(text = ''): Diagnostic | undefined {
  if (!SSH.test(text) && text.includes('@')) return CREDENTIALS;
  if (SSH.test(text) || URL.test(text)) return undefined;
  return { found: text === '' ? 'nothing' : quoted(text), expected: EXPECTED };
}

const SSH = /^(?:ssh:\/\/[^\s:@/]+@[^\s@/]+\/[^\s@]+|[^\s:@/]+@[^\s:@/]+:[^\s@]+)$/;
const URL = /^(?:https?|ssh|oci):\/\/[^\s@/?#]+(?:\/[^\s@?#]*)?$/;
const EXPECTED = 'the URL of a repository, such as https://git.example.com/platform.git';
const CREDENTIALS: Diagnostic = {
  found: 'a URL with user information (not shown)',
  expected: 'a URL without credentials',
  fix: 'put the credentials into the Secret by which Argo CD knows the repository, and replace them if they have been in Git',
};

import type { Diagnostic } from '../diagnostic';
import { quoted } from '../quoted';

/** A Git or OCI repository URL as Argo CD reads it, or `user@host:path` for SSH. A password is rejected. */
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
  fix: 'put the credentials into the repository Secret of Argo CD, and replace them if they were in Git',
};

import type { Rule } from '../engine/rule';
import { ir208 } from './ir208-credential-keys';
import { ir216 } from './ir216-secret-namespace';
import { ir217 } from './ir217-unread-credentials';
import { ir218 } from './ir218-empty-credentials';
import { ir219 } from './ir219-account-key-alone';
import { ir220 } from './ir220-swift-auth-url';
import { ir224 } from './ir224-cloudfront-key';
import { ir231 } from './ir231-named-secret-namespace';
import { ir321 } from './ir321-external-secret-version';
import { ir322 } from './ir322-external-secret-drift';
import { ir332 } from './ir332-no-credentials';
import { ir504 } from './ir504-secret-in-git';
import { ir505 } from './ir505-secret-in-config';

/** Rules on credentials of the storage, and on secrets in the wrong place. */
export const CREDENTIALS_RULES: readonly Rule[] = [
  ir208,
  ir216,
  ir217,
  ir218,
  ir219,
  ir220,
  ir224,
  ir231,
  ir321,
  ir322,
  ir332,
  ir504,
  ir505,
];

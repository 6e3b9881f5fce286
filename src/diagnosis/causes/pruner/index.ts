import type { Cause } from '../../engine/cause';
import { irc901 } from './irc901-pruner-schedule';
import { irc902 } from './irc902-pruner-refused';
import { irc903 } from './irc903-pruner-invalid-references';
import { irc904 } from './irc904-pruner-unauthorized';
import { irc905 } from './irc905-pruner-x509';
import { irc906 } from './irc906-pruner-registry-unreachable';
import { irc907 } from './irc907-pruner-api-timeout';
import { irc908 } from './irc908-pruner-blob-errors';
import { irc909 } from './irc909-pruner-failed';
import { irc910 } from './irc910-pruner-revisions';
import { irc911 } from './irc911-pruner-out-of-memory';
import { irc912 } from './irc912-image-config-missing';
import { irc913 } from './irc913-pruner-pod-waits';
import { irc914 } from './irc914-pruner-cron-job-missing';
import { irc915 } from './irc915-pruner-never-ran';
import { irc916 } from './irc916-pruner-api-missing';

/** Causes in the pruner. */
export const PRUNER_CAUSES: readonly Cause[] = [
  irc901,
  irc902,
  irc903,
  irc904,
  irc905,
  irc906,
  irc907,
  irc908,
  irc909,
  irc910,
  irc911,
  irc912,
  irc913,
  irc914,
  irc915,
  irc916,
];

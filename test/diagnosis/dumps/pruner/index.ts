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
import type { Dumps } from '../dumps';

export const PRUNER_DUMPS: Readonly<Record<string, Dumps>> = {
  IRC901: irc901,
  IRC902: irc902,
  IRC903: irc903,
  IRC904: irc904,
  IRC905: irc905,
  IRC906: irc906,
  IRC907: irc907,
  IRC908: irc908,
  IRC909: irc909,
  IRC910: irc910,
  IRC911: irc911,
  IRC912: irc912,
  IRC913: irc913,
  IRC914: irc914,
  IRC915: irc915,
  IRC916: irc916,
};

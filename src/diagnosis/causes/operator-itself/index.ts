import type { Cause } from '../../engine/cause';
import { irc001 } from './irc001-operator-not-running';
import { irc002 } from './irc002-operator-panics';
import { irc003 } from './irc003-operator-behind';
import { irc004 } from './irc004-object-not-decodable';
import { irc005 } from './irc005-state-omitted';
import { irc006 } from './irc006-written-back';
import { irc007 } from './irc007-namespace-annotation';
import { irc008 } from './irc008-infrastructure-missing';
import { irc009 } from './irc009-sync-fails';
import { irc011 } from './irc011-api-server-unreachable';
import { irc013 } from './irc013-observed-tls';
import { irc014 } from './irc014-status-of-earlier-edit';
import { irc015 } from './irc015-config-being-deleted';
import { irc016 } from './irc016-namespace-being-deleted';
import { irc017 } from './irc017-state-not-acted-on';

/** Causes in the Operator itself and in what it needs of the cluster. */
export const OPERATOR_CAUSES: readonly Cause[] = [
  irc001,
  irc002,
  irc003,
  irc004,
  irc005,
  irc006,
  irc007,
  irc008,
  irc009,
  irc011,
  irc013,
  irc014,
  irc015,
  irc016,
  irc017,
];

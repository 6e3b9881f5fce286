import { listAt, valueAt } from '../../core/field-path';
import { isSameData } from '../../core/data/same-data';
import type { Manifest } from '../../core/manifest';
import { asRecord, fieldOf } from '../../core/record';

type Side = Manifest | undefined;

/**
 * Whether machines are deleted for a MachineSet: for its template none is, and for more machines none.
 * Source: openshift/machine-api-operator pkg/controller/machineset/controller.go syncReplicas.
 */
export function scalesDown(before: Side, after: Side): boolean {
  if (before === undefined) return false;
  return after === undefined || lowers(valueAt(before, REPLICAS), valueAt(after, REPLICAS));
}

const REPLICAS = ['spec', 'replicas'];

/** Whether the autoscaler may delete machines that it kept before: not for higher limits. */
export function lowersLimits(before: Side, after: Side): boolean {
  const [was, is] = [before, after].map((side) => ({ ...asRecord(side?.['spec']), minReplicas: 0, maxReplicas: 0 }));
  if (before === undefined || after === undefined || !isSameData(was, is)) return true;
  return LIMITS.some((limit) => lowers(valueAt(before, ['spec', limit]), valueAt(after, ['spec', limit])));
}

const LIMITS = ['minReplicas', 'maxReplicas'];

/**
 * Whether a health check may replace machines that it left before: not if it stops at fewer of them.
 * Source: openshift/machine-api-operator pkg/controller/machinehealthcheck/machinehealthcheck_controller.go isAllowedRemediation.
 */
export function replacesMore(before: Side, after: Side): boolean {
  const [was, is] = [before, after].map((side) => ({ ...asRecord(side?.['spec']), maxUnhealthy: 0 }));
  if (before === undefined || after === undefined || !isSameData(was, is)) return true;
  return lowers(valueAt(after, MOST), valueAt(before, MOST));
}

const MOST = ['spec', 'maxUnhealthy'];

/** Whether a number, or a part such as `40%`, becomes lower, or may do so. */
function lowers(from: unknown, to: unknown): boolean {
  if (isSameData(from, to)) return false;
  const [was, is] = [from, to].map((value) => AMOUNT.exec(String(value)));
  if (was?.[2] === undefined || is?.[2] === undefined || was[2] !== is[2]) return true;
  return Number(is[1]) < Number(was[1]);
}

const AMOUNT = /^(\d+)(%?)$/;

/**
 * Whether nodes may reboot for a Tuned: what its profiles set while the node runs does not change arguments of the kernel.
 * Source: openshift/cluster-node-tuning-operator pkg/operator/controller.go syncMachineConfig.
 */
export function mayReboot(before: Side, after: Side): boolean {
  const [was, is] = [before, after].map((side) => ({ ...asRecord(side?.['spec']), profile: undefined }));
  if (before === undefined || after === undefined || !isSameData(was, is)) return true;
  return !isSameData(lasting(before), lasting(after));
}

/** The sections of the profiles that may decide about arguments of the kernel or services of the node. */
function lasting(tuned: Manifest): unknown {
  return listAt(tuned, ['spec', 'profile']).map((profile) => {
    const sections = textOf(fieldOf(profile, 'data')).split(/^(?=[^\S\n]*\[)/m);
    return [
      fieldOf(profile, 'name'),
      sections.filter((section) => !WHILE_RUNNING.test(section) || TYPED.test(section)),
    ];
  });
}

function textOf(data: unknown): string {
  return typeof data === 'string' ? data : '';
}

/** Plug-ins of TuneD that only write to the kernel that runs. */
const WHILE_RUNNING = /^\s*\[(?:sysctl|sysfs|vm|net|disk|cpu|scheduler|irqbalance|selinux|usb|audio|video)\]/;
/** A section of any name may be one of another plug-in. */
const TYPED = /^\s*type\s*=/m;

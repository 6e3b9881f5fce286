/** Runs in Argo CD with Lua 5.1: `obj` is the object, and only the basic library is available. */
const CONDITIONS = `local function health(status, message)
  return { status = status, message = message }
end
if obj.status == nil or obj.status.conditions == nil then
  return health("Progressing", "The Operator has not reported yet")
end
local seen = obj.status.observedGeneration
if seen ~= nil and obj.metadata.generation ~= nil and seen < obj.metadata.generation then
  return health("Progressing", "The Operator has not reported on the latest change yet")
end
local conditions = {}
for _, condition in ipairs(obj.status.conditions) do
  conditions[condition.type] = condition
end
local function is(name, status)
  return conditions[name] ~= nil and conditions[name].status == status
end
local function as(status, name)
  return health(status, conditions[name] and conditions[name].message)
end
`;

/** Source: openshift/cluster-image-registry-operator pkg/operator/status.go syncStatus. */
export const CONFIG_HEALTH = `${CONDITIONS}if is("Degraded", "True") then
  return as("Degraded", "Degraded")
end
if is("Progressing", "True") then
  -- Where old pods still run, what the Operator fails to apply never becomes Degraded.
  local failed = conditions.Progressing.reason == "Error"
  return as(failed and "Degraded" or "Progressing", "Progressing")
end
if not is("Available", "True") then
  return as("Progressing", "Available")
end
if obj.spec.managementState == "Removed" or obj.spec.managementState == "Unmanaged" then
  return as("Suspended", "Available")
end
return as("Healthy", "Available")
`;

/** Source: openshift/cluster-image-registry-operator pkg/operator/controllerimagepruner.go syncPrunerStatus. */
export const PRUNER_HEALTH = `${CONDITIONS}if is("Degraded", "True") then
  return as("Degraded", "Degraded")
end
if not is("Available", "True") then
  return as("Progressing", "Available")
end
if is("Scheduled", "False") then
  return as("Suspended", "Scheduled")
end
return as("Healthy", "Scheduled")
`;

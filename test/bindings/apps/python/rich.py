"""python rich.py INPUTS OUTPUT"""

import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from pathlib import Path

import jsii
from cdk8s import App
from cdk8s_openshift_image_registry import (
    ArgoCdRepository,
    Fleet,
    FleetCluster,
    FleetDelivery,
    FleetReport,
    IFleetBuilder,
    ImageRegistry,
    Platform,
    RegistryAlerts,
    RegistryChart,
    RegistryReport,
    RegistryRoute,
    RegistryStorage,
)

from charts import storages
from tools import tools

INPUTS, OUTPUT = sys.argv[1:]


@jsii.implements(IFleetBuilder)
class WithAlerts:
    def fill(self, chart: RegistryChart, cluster: FleetCluster) -> None:
        if cluster.parameters.get("alerts") == "none":
            cluster.fail(f"no alerts for {cluster.name} on {cluster.platform_name}")
            return
        cluster.add_registry(chart)
        RegistryAlerts(chart, "alerts", labels={"release": cluster.release_name or "newest"})


def preview() -> str:
    chart = RegistryChart(App(), "preview", platform=Platform.BARE_METAL)
    storage = RegistryStorage.pvc(chart, "storage", storage_class_name="cephfs")
    predicted = ImageRegistry(chart, "registry", storage=storage).preview()
    lines = [f"{effect.object}: {effect.action_name}: {effect.because}" for effect in predicted.effects]
    return "\n".join([f"{predicted.platform_name} {predicted.release_name}", *lines, ""])


def report() -> str:
    chart = RegistryChart(App(), "report", platform=Platform.NONE)
    storage = RegistryStorage.empty_dir(chart, "storage", acknowledge={"IR502": "lives for one test run"})
    ImageRegistry(chart, "registry", storage=storage)
    return RegistryReport.of(chart, now=datetime(2030, 1, 2, 3, 4, 5, tzinfo=timezone.utc)).to_text()


def fleets() -> Iterator[FleetReport]:
    repository = ArgoCdRepository(repo_url="https://git.example.com/platform/registries.git")
    delivery = FleetDelivery.argo_cd(repository=repository, folder="clusters")
    inventory = f"{INPUTS}/inventory.yaml"
    yield Fleet(inventory=inventory, outdir=f"{OUTPUT}/fleet", delivery=delivery).synth()
    yield Fleet(inventory=inventory, outdir=f"{OUTPUT}/fleet-of-builder", builder=WithAlerts()).synth()


def fleet_text(fleet: FleetReport) -> str:
    failed = "".join(f"{each.cluster}: {' '.join(each.messages)}\n" for each in fleet.failed)
    return f"{' '.join(fleet.written)}\n{failed}"


def no_storage() -> None:
    ImageRegistry(RegistryChart(App(), "chart", platform=Platform.VSPHERE), "registry")


def two_mistakes() -> None:
    routes = [RegistryRoute(name="Public_"), RegistryRoute(name="other", hostname="no host")]
    ImageRegistry(RegistryChart(App(), "chart", platform=Platform.AWS), "registry", routes=routes)


def failing_synth() -> None:
    failing = App(outdir=f"{OUTPUT}/failing")
    chart = RegistryChart(failing, "chart", platform=Platform.AWS)
    ImageRegistry(chart, "registry")
    ImageRegistry(chart, "second")
    failing.synth()


def raised(action: Callable[[], None]) -> str:
    try:
        action()
    except RuntimeError as error:
        return str(error)
    return "nothing was raised"


def write(name: str, text: str) -> None:
    Path(OUTPUT).mkdir(parents=True, exist_ok=True)
    Path(OUTPUT, name).write_text(text, encoding="utf-8")


app = App(outdir=f"{OUTPUT}/charts")
storages(app)
tools(app, INPUTS)
app.synth()

write("preview.txt", preview())
write("report.txt", report())
write("fleet.txt", "".join(fleet_text(each) for each in fleets()))
write("error-constructor.txt", raised(no_storage))
write("error-two.txt", raised(two_mistakes))
write("error-synth.txt", raised(failing_synth))

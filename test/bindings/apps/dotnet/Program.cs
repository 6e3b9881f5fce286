// dotnet Rich.dll INPUTS OUTPUT: the program in ../typescript.
using Amazon.JSII.Runtime.Deputy;
using Cdk8s.OpenShiftImageRegistry;
using Org.Cdk8s;

var inputs = args[0];
var output = args[1];
var app = AppIn(output + "/charts");
Charts.Storages(app);
Tools.All(app, inputs);
app.Synth();

Write("preview.txt", Preview());
Write("report.txt", Report());
Write("fleet.txt", Fleets());
Write("error-constructor.txt", Thrown(() => new ImageRegistry(Charts.ChartOn(new App(), "chart", Platform.VSPHERE), "registry")));
Write("error-two.txt", Thrown(() => new ImageRegistry(Charts.ChartOn(new App(), "chart", Platform.AWS), "registry", new ImageRegistryProps
{
    Routes = new IRegistryRoute[]
    {
        new RegistryRoute { Name = "Public_" },
        new RegistryRoute { Name = "other", Hostname = "no host" },
    },
})));
Write("error-synth.txt", Thrown(() =>
{
    var failing = AppIn(output + "/failing");
    var chart = Charts.ChartOn(failing, "chart", Platform.AWS);
    new ImageRegistry(chart, "registry");
    new ImageRegistry(chart, "second");
    failing.Synth();
}));

string Preview()
{
    var chart = Charts.ChartOn(new App(), "preview", Platform.BARE_METAL);
    var storage = RegistryStorage.Pvc(chart, "storage", new PvcStorageProps { StorageClassName = "cephfs" });
    var predicted = new ImageRegistry(chart, "registry", new ImageRegistryProps { Storage = storage }).Preview();
    var lines = predicted.Effects.Select(effect => $"{effect.Object}: {effect.ActionName}: {effect.Because}\n");
    return $"{predicted.PlatformName} {predicted.ReleaseName}\n" + string.Concat(lines);
}

string Report()
{
    var chart = Charts.ChartOn(new App(), "report", Platform.NONE);
    Charts.RegistryOf(chart, RegistryStorage.EmptyDir(chart, "storage", new EmptyDirStorageProps
    {
        Acknowledge = new Dictionary<string, string> { ["IR502"] = "lives for one test run" },
    }));
    var now = new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    return RegistryReport.Of(chart, new RegistryReportOptions { Now = now }).ToText();
}

string Fleets()
{
    var inventory = inputs + "/inventory.yaml";
    var delivery = FleetDelivery.ArgoCd(new FleetArgoCdProps
    {
        Repository = new ArgoCdRepository { RepoUrl = "https://git.example.com/platform/registries.git" },
        Folder = "clusters",
    });
    return FleetText(new FleetProps { Inventory = inventory, Outdir = output + "/fleet", Delivery = delivery })
        + FleetText(new FleetProps { Inventory = inventory, Outdir = output + "/fleet-of-builder", Builder = new WithAlerts() });
}

string FleetText(IFleetProps props)
{
    var report = new Fleet(props).Synth();
    var failed = report.Failed.Select(each => $"{each.Cluster}: {string.Join(" ", each.Messages)}\n");
    return string.Join(" ", report.Written) + "\n" + string.Concat(failed);
}

App AppIn(string folder) => new App(new AppProps { Outdir = folder });

string Thrown(Action action)
{
    try
    {
        action();
    }
    catch (Exception error)
    {
        return error.Message;
    }
    return "nothing was thrown";
}

void Write(string name, string text) => File.WriteAllText(Path.Combine(output, name), text);

class WithAlerts : DeputyBase, IFleetBuilder
{
    public void Fill(RegistryChart chart, FleetCluster cluster)
    {
        if (cluster.Parameters.TryGetValue("alerts", out var alerts) && alerts == "none")
        {
            cluster.Fail($"no alerts for {cluster.Name} on {cluster.PlatformName}");
            return;
        }
        cluster.AddRegistry(chart);
        new RegistryAlerts(chart, "alerts", new RegistryAlertsProps
        {
            Labels = new Dictionary<string, string> { ["release"] = cluster.ReleaseName ?? "newest" },
        });
    }
}

// Command rich takes INPUTS and OUTPUT, and is the program in ../typescript.
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/aws/jsii-runtime-go"
	registry "github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry-go/imageregistry"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

type withAlerts struct{}

func (*withAlerts) Fill(chart registry.RegistryChart, cluster registry.FleetCluster) {
	parameters := *cluster.Parameters()
	if alerts := parameters["alerts"]; alerts != nil && *alerts == "none" {
		cluster.Fail(jsii.String(fmt.Sprintf("no alerts for %s on %s", *cluster.Name(), *cluster.PlatformName())))
		return
	}
	cluster.AddRegistry(chart)
	release := "newest"
	if name := cluster.ReleaseName(); name != nil {
		release = *name
	}
	registry.NewRegistryAlerts(chart, jsii.String("alerts"), &registry.RegistryAlertsProps{
		Labels: strings(map[string]string{"release": release}),
	})
}

func main() {
	defer jsii.Close()
	inputs, output := os.Args[1], os.Args[2]
	app := appIn(output + "/charts")
	storages(app)
	tools(app, inputs)
	app.Synth()

	write(output+"/preview.txt", preview())
	write(output+"/report.txt", report())
	write(output+"/fleet.txt", fleets(inputs, output))
	write(output+"/error-constructor.txt", panicOf(func() {
		registry.NewImageRegistry(chartOn(cdk8s.NewApp(nil), "chart", registry.Platform_VSPHERE), jsii.String("registry"), nil)
	}))
	write(output+"/error-two.txt", panicOf(func() {
		chart := chartOn(cdk8s.NewApp(nil), "chart", registry.Platform_AWS)
		registry.NewImageRegistry(chart, jsii.String("registry"), &registry.ImageRegistryProps{
			Routes: &[]*registry.RegistryRoute{
				{Name: jsii.String("Public_")},
				{Name: jsii.String("other"), Hostname: jsii.String("no host")},
			},
		})
	}))
	write(output+"/error-synth.txt", panicOf(func() {
		failing := appIn(output + "/failing")
		chart := chartOn(failing, "chart", registry.Platform_AWS)
		registry.NewImageRegistry(chart, jsii.String("registry"), nil)
		registry.NewImageRegistry(chart, jsii.String("second"), nil)
		failing.Synth()
	}))
}

func preview() string {
	chart := chartOn(cdk8s.NewApp(nil), "preview", registry.Platform_BARE_METAL)
	storage := registry.RegistryStorage_Pvc(chart, jsii.String("storage"), &registry.PvcStorageProps{
		StorageClassName: jsii.String("cephfs"),
	})
	predicted := registry.NewImageRegistry(chart, jsii.String("registry"), &registry.ImageRegistryProps{
		Storage: storage,
	}).Preview(nil)
	text := fmt.Sprintf("%s %s\n", *predicted.PlatformName, *predicted.ReleaseName)
	for _, effect := range *predicted.Effects {
		text += fmt.Sprintf("%s: %s: %s\n", *effect.Object, *effect.ActionName, *effect.Because)
	}
	return text
}

func report() string {
	chart := chartOn(cdk8s.NewApp(nil), "report", registry.Platform_NONE)
	registryOf(chart, registry.RegistryStorage_EmptyDir(chart, jsii.String("storage"), &registry.EmptyDirStorageProps{
		Acknowledge: strings(map[string]string{"IR502": "lives for one test run"}),
	}))
	now := time.Date(2030, 1, 2, 3, 4, 5, 0, time.UTC)
	return *registry.RegistryReport_Of(chart, &registry.RegistryReportOptions{Now: &now}).ToText()
}

func fleets(inputs, output string) string {
	inventory := jsii.String(inputs + "/inventory.yaml")
	delivery := registry.FleetDelivery_ArgoCd(&registry.FleetArgoCdProps{
		Repository: &registry.ArgoCdRepository{RepoUrl: jsii.String("https://git.example.com/platform/registries.git")},
		Folder:     jsii.String("clusters"),
	})
	return fleetText(&registry.FleetProps{Inventory: inventory, Outdir: jsii.String(output + "/fleet"), Delivery: delivery}) +
		fleetText(&registry.FleetProps{
			Inventory: inventory, Outdir: jsii.String(output + "/fleet-of-builder"), Builder: &withAlerts{},
		})
}

func fleetText(props *registry.FleetProps) string {
	report := registry.NewFleet(props).Synth()
	text := joined(report.Written) + "\n"
	for _, failure := range *report.Failed {
		text += fmt.Sprintf("%s: %s\n", *failure.Cluster, joined(failure.Messages))
	}
	return text
}

func joined(texts *[]*string) string {
	line := ""
	for index, text := range *texts {
		if index > 0 {
			line += " "
		}
		line += *text
	}
	return line
}

func appIn(folder string) cdk8s.App {
	return cdk8s.NewApp(&cdk8s.AppProps{Outdir: jsii.String(folder)})
}

func panicOf(action func()) (message string) {
	defer func() { message = fmt.Sprint(recover()) }()
	action()
	return
}

func write(path, text string) {
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		panic(err)
	}
}

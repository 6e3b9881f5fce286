package rich;

import io.github.cdk8s_openshift_image_registry.ArgoCdRepository;
import io.github.cdk8s_openshift_image_registry.EmptyDirStorageProps;
import io.github.cdk8s_openshift_image_registry.Fleet;
import io.github.cdk8s_openshift_image_registry.FleetArgoCdProps;
import io.github.cdk8s_openshift_image_registry.FleetCluster;
import io.github.cdk8s_openshift_image_registry.FleetDelivery;
import io.github.cdk8s_openshift_image_registry.FleetFailure;
import io.github.cdk8s_openshift_image_registry.FleetReport;
import io.github.cdk8s_openshift_image_registry.IFleetBuilder;
import io.github.cdk8s_openshift_image_registry.ImageRegistry;
import io.github.cdk8s_openshift_image_registry.Platform;
import io.github.cdk8s_openshift_image_registry.PreviewEffect;
import io.github.cdk8s_openshift_image_registry.PvcStorageProps;
import io.github.cdk8s_openshift_image_registry.RegistryAlerts;
import io.github.cdk8s_openshift_image_registry.RegistryChart;
import io.github.cdk8s_openshift_image_registry.RegistryPreview;
import io.github.cdk8s_openshift_image_registry.RegistryReport;
import io.github.cdk8s_openshift_image_registry.RegistryReportOptions;
import io.github.cdk8s_openshift_image_registry.RegistryRoute;
import io.github.cdk8s_openshift_image_registry.RegistryStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.AppProps;

/** {@code java rich.Rich INPUTS OUTPUT}: the program in ../typescript. */
public final class Rich {
    private Rich() {}

    private static final class WithAlerts implements IFleetBuilder {
        @Override
        public void fill(RegistryChart chart, FleetCluster cluster) {
            if ("none".equals(cluster.getParameters().get("alerts"))) {
                cluster.fail("no alerts for " + cluster.getName() + " on " + cluster.getPlatformName());
                return;
            }
            cluster.addRegistry(chart);
            String release = cluster.getReleaseName() == null ? "newest" : cluster.getReleaseName();
            RegistryAlerts.Builder.create(chart, "alerts").labels(Map.of("release", release)).build();
        }
    }

    public static void main(String[] args) throws IOException {
        String inputs = args[0];
        String output = args[1];
        App app = appIn(output + "/charts");
        Charts.storages(app);
        Tools.tools(app, inputs);
        app.synth();

        write(output, "preview.txt", preview());
        write(output, "report.txt", report());
        write(output, "fleet.txt", fleets(inputs, output));
        write(output, "error-constructor.txt", thrown(() -> ImageRegistry.Builder.create(
                Charts.chartOn(new App(), "chart", Platform.VSPHERE), "registry").build()));
        write(output, "error-two.txt", thrown(() -> ImageRegistry.Builder.create(
                        Charts.chartOn(new App(), "chart", Platform.AWS), "registry")
                .routes(List.of(
                        RegistryRoute.builder().name("Public_").build(),
                        RegistryRoute.builder().name("other").hostname("no host").build()))
                .build()));
        write(output, "error-synth.txt", thrown(() -> {
            App failing = appIn(output + "/failing");
            RegistryChart chart = Charts.chartOn(failing, "chart", Platform.AWS);
            ImageRegistry.Builder.create(chart, "registry").build();
            ImageRegistry.Builder.create(chart, "second").build();
            failing.synth();
        }));
    }

    private static String preview() {
        RegistryChart chart = Charts.chartOn(new App(), "preview", Platform.BARE_METAL);
        RegistryStorage storage = RegistryStorage.pvc(chart, "storage", PvcStorageProps.builder()
                .storageClassName("cephfs").build());
        RegistryPreview predicted =
                ImageRegistry.Builder.create(chart, "registry").storage(storage).build().preview();
        StringBuilder text = new StringBuilder(predicted.getPlatformName() + " " + predicted.getReleaseName() + "\n");
        for (PreviewEffect effect : predicted.getEffects()) {
            text.append(effect.getObject() + ": " + effect.getActionName() + ": " + effect.getBecause() + "\n");
        }
        return text.toString();
    }

    private static String report() {
        RegistryChart chart = Charts.chartOn(new App(), "report", Platform.NONE);
        Charts.registryOf(chart, RegistryStorage.emptyDir(chart, "storage", EmptyDirStorageProps.builder()
                .acknowledge(Map.of("IR502", "lives for one test run")).build()));
        Instant now = Instant.parse("2030-01-02T03:04:05Z");
        return RegistryReport.of(chart, RegistryReportOptions.builder().now(now).build()).toText();
    }

    private static String fleets(String inputs, String output) {
        String inventory = inputs + "/inventory.yaml";
        FleetDelivery delivery = FleetDelivery.argoCd(FleetArgoCdProps.builder()
                .repository(ArgoCdRepository.builder()
                        .repoUrl("https://git.example.com/platform/registries.git").build())
                .folder("clusters")
                .build());
        return fleetText(Fleet.Builder.create()
                        .inventory(inventory).outdir(output + "/fleet").delivery(delivery).build().synth())
                + fleetText(Fleet.Builder.create()
                        .inventory(inventory).outdir(output + "/fleet-of-builder").builder(new WithAlerts()).build().synth());
    }

    private static String fleetText(FleetReport report) {
        StringBuilder text = new StringBuilder(String.join(" ", report.getWritten()) + "\n");
        for (FleetFailure failure : report.getFailed()) {
            text.append(failure.getCluster() + ": " + String.join(" ", failure.getMessages()) + "\n");
        }
        return text.toString();
    }

    private static App appIn(String folder) {
        return new App(AppProps.builder().outdir(folder).build());
    }

    private static String thrown(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException error) {
            return error.getMessage();
        }
        return "nothing was thrown";
    }

    private static void write(String folder, String name, String text) throws IOException {
        Files.writeString(Path.of(folder, name), text);
    }
}

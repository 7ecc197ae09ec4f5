package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What packages are made of and by, as far as it can be seen without making one; {@code src/installer/trial.sh} does that. */
class InstallerTest {
    private static final Path INSTALLER = Path.of("src", "installer");
    private static final Path SUMS = INSTALLER.resolve("natives.sha256");
    private static final String FROM = "https://example.org/releases/v9.8.7";

    @TempDir
    Path folder;

    /** A library that comes with other native parts than those that were looked at is seen here, before anything is packed. */
    @Test
    void nativePartsAreThoseThatWereLookedAt() throws Exception {
        int found = 0;
        List<String> others = new ArrayList<>();
        for (Map.Entry<String, String> part : sums().entrySet()) {
            try (InputStream in = InstallerTest.class.getClassLoader().getResourceAsStream(part.getKey())) {
                if (in != null) { // else another system's
                    found++;
                    String sum = sha256(in);
                    if (!sum.equals(part.getValue())) {
                        others.add(sum + "  " + part.getKey());
                    }
                }
            }
        }
        assertThat(others).isEmpty();
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void everySystemThatIsPackedHasItsNativePartsLookedAt() throws Exception {
        String workflow = Files.readString(Path.of(".github", "workflows", "release.yml"));
        List<String> systems = Pattern.compile("\\{ name: ([a-z0-9_-]+), runner:")
                .matcher(workflow)
                .results()
                .map(found -> found.group(1).replace("macos", "macosx"))
                .toList();
        assertThat(systems).hasSize(5);
        for (String system : systems) {
            for (String library : List.of("ffmpeg", "tensorflowlite", "javacpp")) {
                assertThat(sums().keySet())
                        .anyMatch(name -> name.startsWith("org/bytedeco/" + library + "/" + system + "/"));
            }
            String call = "webrtc-java-" + system.replace("macosx", "macos").replace("arm64", "aarch64") + ".";
            assertThat(sums().keySet()).anyMatch(name -> name.contains(call));
        }
    }

    @Test
    void manifestsNameEachPackageWithItsSum() throws Exception {
        for (String kind : List.of(
                "linux-x86_64.tar.xz",
                "macos-x86_64.dmg",
                "macos-arm64.dmg",
                "windows-x86_64.msi",
                "windows-x86_64.zip")) {
            Files.writeString(folder.resolve("greenroom-9.8.7-" + kind), kind);
        }
        manifests();
        assertThat(Files.readString(folder.resolve("SHA256SUMS")).lines())
                .hasSize(5)
                .contains(sum("windows-x86_64.zip") + "  greenroom-9.8.7-windows-x86_64.zip");
        assertThat(Files.readString(folder.resolve("app.greenroom.yml")))
                .contains(
                        "url: " + FROM + "/greenroom-9.8.7-linux-x86_64.tar.xz",
                        "sha256: " + sum("linux-x86_64.tar.xz"));
        assertThat(Files.readString(folder.resolve("greenroom.rb")))
                .contains(
                        "arm:   \"" + sum("macos-arm64.dmg"),
                        "intel: \"" + sum("macos-x86_64.dmg"),
                        "version \"9.8.7\"");
        assertThat(Files.readString(folder.resolve("Greenroom.Greenroom.installer.yaml")))
                .contains("InstallerSha256: " + sum("windows-x86_64.msi"), "PackageVersion: 9.8.7");
        assertThat(folder.resolve("Greenroom.Greenroom.locale.en-US.yaml")).exists();
    }

    @Test
    void aPackageThatIsNotThereGetsNoManifest() throws Exception {
        Files.writeString(folder.resolve("greenroom-9.8.7-macos-arm64.dmg"), "?");
        String said = manifests();
        assertThat(said)
                .contains("No greenroom.rb: greenroom-9.8.7-macos-x86_64.dmg is not there", "No app.greenroom.yml");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("SHA256SUMS", "greenroom-9.8.7-macos-arm64.dmg");
        }
    }

    /** Without these the system ends the program as soon as it opens one of the two. */
    @Test
    void macosIsToldOfCameraAndMicrophone() throws IOException {
        assertThat(Files.readString(INSTALLER.resolve("macos.entitlements")))
                .contains(
                        "<key>com.apple.security.device.camera</key><true/>",
                        "<key>com.apple.security.device.audio-input</key><true/>");
        assertThat(Files.readString(INSTALLER.resolve("Package.java")))
                .contains(
                        "NSCameraUsageDescription", "NSMicrophoneUsageDescription", "src/installer/macos.entitlements");
    }

    private String manifests() throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "bash", INSTALLER.resolve("manifests.sh").toString(), folder.toString(), "9.8.7", FROM)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "SKIPPED: there is no bash");
            throw e;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private String sum(String kind) throws Exception {
        try (InputStream in = Files.newInputStream(folder.resolve("greenroom-9.8.7-" + kind))) {
            return sha256(in);
        }
    }

    private static Map<String, String> sums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(SUMS)) {
            sums.put(line.substring(66), line.substring(0, 64));
        }
        return sums;
    }

    private static String sha256(InputStream in) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[1 << 16];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            digest.update(block, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

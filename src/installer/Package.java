import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes of {@code greenroom.jar} what a person installs: the program with a Java of its own, for the system it runs on, by the
 * tools of the JDK that runs it ({@code jlink}, {@code jpackage}). {@code mvn -Pinstaller package} calls it; its only arguments
 * are the jar, the project's version and the folder to fill.
 *
 * <p>Order matters: the class archive is made last, with the very files that are packed, because Java takes it only where sizes
 * and times of the jar and of its own classes are those it was made with.
 */
final class Package {
    /** What jdeps names, with letters and numbers of other languages, and what tells a screen reader of the window. */
    private static final String MODULES =
            "java.base,java.desktop,java.naming,java.prefs,java.sql,jdk.management,jdk.unsupported,jdk.localedata,jdk.accessibility";

    private static final String LANGUAGES = "en,de,es,ar";

    /** How tightly Java's classes are packed; older JDKs know no other than their own. */
    private static final int LEVEL = Runtime.version().feature() >= 21 ? 9 : 6;

    /** Pictures of the JDK's documentation. Of its classes jlink takes no package away. */
    private static final String UNUSED = "**/doc-files/**";

    /**
     * How many of the first classes the archive holds: 800 make 9 MB, all 2,200 would make 18 MB and win another tenth of a second of
     * the processor (src/site/markdown/performance.md).
     */
    private static final int ARCHIVED = 800;

    private static final String SAMPLE = "samples/low-laptop-bright-window";
    private static final String TELLS_WHAT_IT_DOES = "Checks room, equipment and connection before a virtual interview";

    /** One time for all files, even in seconds as Windows' archives want it. */
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Path jar;
    private final String version;
    private final Path out;
    private final Target target;
    private final Path jdk = Path.of(System.getProperty("java.home"));

    /** A system with its processor, by the words that native parts and packages use. */
    private record Target(String os, String arch) {
        static Target here() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            String os = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
            return new Target(os, System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64");
        }

        boolean is(String system) {
            return os.equals(system);
        }
    }

    private Package(Path jar, String version, Path out) {
        this.jar = jar.toAbsolutePath();
        this.version = version;
        this.out = out.toAbsolutePath();
        target = Target.here();
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("greenroom.jar, the version and the folder to fill are wanted");
        }
        new Package(Path.of(arguments[0]), arguments[1], Path.of(arguments[2])).all();
    }

    private void all() throws Exception {
        delete(out);
        Path input = Files.createDirectories(out.resolve("input"));
        run(
                tool("java"),
                "src/installer/Trim.java",
                jar.toString(),
                input.resolve("greenroom.jar").toString(),
                target.os(),
                target.arch());
        Path icons = out.resolve("icons");
        run(
                tool("java"),
                "-Djava.awt.headless=true",
                "-cp",
                jar.toString(),
                "src/installer/Icons.java",
                icons.toString());
        Path icon = icons.resolve(
                target.is("windows") ? "greenroom.ico" : target.is("macos") ? "greenroom.icns" : "256.png");
        Path runtime = out.resolve("runtime");
        link(runtime);
        Path image = image(input, runtime, icon);
        Path app = image.resolve(target.is("macos") ? "Contents/app" : target.is("linux") ? "lib/app" : "app");
        if (target.is("linux")) {
            put(Path.of("src/installer/templates/greenroom.desktop"), image.resolve("lib/app.greenroom.desktop"));
            strip(image);
        }
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.isSymbolicLink(file)) {
                    Files.setLastModifiedTime(file, TIME);
                }
            }
        }
        archive(runtimeOf(image), app);
        Files.createDirectories(out.resolve("packages"));
        switch (target.os()) {
            case "linux" -> linux(image);
            case "windows" -> windows(image);
            default -> macos(image);
        }
        run(
                tool("java"),
                "-cp",
                jar.toString(),
                "src/installer/Sbom.java",
                app.resolve("greenroom.jar").toString(),
                out.resolveSibling("bom.json").toString(),
                out.resolve("packages/greenroom-" + version + "-" + target.os() + "-" + target.arch() + ".cdx.json")
                        .toString());
        try (Stream<Path> made = Files.list(out.resolve("packages"))) {
            for (Path each : (Iterable<Path>) made.sorted()::iterator) {
                System.out.printf("%s  %.1f MB  %s%n", each, Files.size(each) / 1e6, sha256(Files.readAllBytes(each)));
            }
        }
        System.out.printf("installed %.1f MB%n", size(image) / 1e6);
    }

    private void link(Path runtime) throws Exception {
        String modules = target.is("windows") ? MODULES + ",jdk.crypto.mscapi" : MODULES; // Windows' own trust
        run(
                tool("jlink"),
                "--add-modules",
                modules,
                "--include-locales=" + LANGUAGES,
                "--exclude-resources=" + UNUSED,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                Runtime.version().feature() >= 21 ? "zip-" + LEVEL : "2",
                "--output",
                runtime.toString());
    }

    private Path image(Path input, Path runtime, Path icon) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                tool("jpackage"),
                "--type",
                "app-image",
                "--name",
                target.is("linux") ? "greenroom" : "Greenroom",
                "--app-version",
                numbered(),
                "--vendor",
                "Greenroom",
                "--description",
                TELLS_WHAT_IT_DOES,
                "--input",
                input.toString(),
                "--main-jar",
                "greenroom.jar",
                "--runtime-image",
                runtime.toString(),
                "--icon",
                icon.toString(),
                "--java-options",
                "-XX:SharedArchiveFile=$APPDIR/greenroom.jsa",
                "--java-options", // an archive that does not fit is left alone, and nobody wants to read so
                "-Xlog:disable",
                "--dest",
                out.resolve("image").toString()));
        if (Runtime.version().feature() >= 22) {
            command.addAll(List.of("--java-options", "--enable-native-access=ALL-UNNAMED"));
        }
        if (target.is("macos")) {
            command.addAll(List.of("--mac-package-identifier", "app.greenroom"));
        }
        if (target.is("windows")) { // the window's launcher has no console to print to
            command.addAll(List.of("--add-launcher", "greenroom-cli=src/installer/console.properties"));
        }
        run(command.toArray(String[]::new));
        delete(runtime);
        try (Stream<Path> made = Files.list(out.resolve("image"))) {
            return made.findFirst().orElseThrow();
        }
    }

    /** Native parts of Java and of the launcher keep names that only those who debug them want. */
    private static void strip(Path image) throws Exception {
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".so"))::iterator) {
                run("strip", "--strip-unneeded", file.toString());
            }
        }
    }

    /** macOS takes no version that begins with nought; the true one is written into the bundle afterwards. */
    private String numbered() {
        return target.is("macos") && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    private Path runtimeOf(Path image) {
        return switch (target.os()) {
            case "linux" -> image.resolve("lib/runtime");
            case "windows" -> image.resolve("runtime");
            default -> image.resolve("Contents/runtime/Contents/Home");
        };
    }

    /**
     * Makes the archive of the first of those classes that a check and the window have in common: what each start needs. All classes
     * of both would take six times the place.
     */
    private void archive(Path runtime, Path app) throws Exception {
        Path java = runtime.resolve(target.is("windows") ? "bin/java.exe" : "bin/java");
        Path work = Files.createDirectories(out.resolve("training"));
        Path packed = app.resolve("greenroom.jar");
        String home = "-Duser.home=" + work;
        Path check = work.resolve("check.lst");
        Process checking = start(
                work,
                java,
                "-XX:DumpLoadedClassList=" + check,
                home,
                "-jar",
                packed,
                "check",
                "--input",
                SAMPLE,
                "--no-history");
        if (checking.waitFor() != 1) { // that sample is not ready
            throw new IllegalStateException(
                    "The check that shows which classes are wanted ended with " + checking.exitValue());
        }
        List<String> wanted = classes(check);
        Path window = work.resolve("window.lst");
        Process showing = start(work, java, "-XX:DumpLoadedClassList=" + window, home, "-jar", packed);
        if (!showing.waitFor(25, TimeUnit.SECONDS)) { // where there is no screen it has ended
            showing.destroy();
            showing.waitFor();
            Set<String> shown = new LinkedHashSet<>(classes(window));
            wanted.removeIf(line -> !shown.contains(line));
            System.out.println("Class archive: " + wanted.size() + " classes of check and window");
        } else {
            System.out.println("Class archive: without the window, for there is no screen");
        }
        Path list = Files.write(work.resolve("classes.lst"), wanted.subList(0, Math.min(ARCHIVED, wanted.size())));
        dump(java, list, app);
    }

    /** Makes the class archive of the jar as it lies there. */
    private static void dump(Path java, Path list, Path app) throws Exception {
        run(
                java.toString(),
                "-Xshare:dump",
                "-Xlog:disable",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + app.resolve("greenroom.jsa"),
                "-cp",
                app.resolve("greenroom.jar").toString());
        Files.setLastModifiedTime(app.resolve("greenroom.jsa"), TIME);
    }

    /** Classes, and what Java makes of lambdas, without numbers and places in tables, which hold for one run alone. */
    private static List<String> classes(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        Set<String> names = new LinkedHashSet<>();
        for (String line : lines.subList(0, Math.max(0, lines.size() - 1))) { // the last may have been cut off
            if (!line.startsWith("#") && !line.startsWith("@cp") && !line.contains(" source: ")) {
                names.add(line.replaceFirst(" id: .*", ""));
            }
        }
        return new ArrayList<>(names);
    }

    private Process start(Path work, Object... command) throws IOException {
        List<String> words = Stream.of(command).map(Object::toString).toList();
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(work.resolve("out.txt").toFile())
                .redirectError(work.resolve("err.txt").toFile());
        builder.environment()
                .putAll(Map.of(
                        "XDG_CACHE_HOME", work.resolve("cache").toString(),
                        "XDG_DATA_HOME", work.resolve("data").toString(),
                        "XDG_CONFIG_HOME", work.resolve("config").toString(),
                        "LOCALAPPDATA", work.toString(),
                        "APPDATA", work.toString()));
        return builder.start();
    }

    /**
     * A tree that runs from any folder, and Debian's package of the same files. In both the jar and Java's classes lie unpacked, so that
     * all is packed together and once, which is smaller to fetch; {@code lib/app/install/pack} makes them small on the disk too, which
     * Debian's package does while it is installed, and the tree when somebody wants it. The tree holds a class archive, Debian's
     * package makes its own.
     */
    private void linux(Path image) throws Exception {
        Path packages = out.resolve("packages");
        Path root = out.resolve("deb");
        Path tree = root.resolve("opt/greenroom");
        Files.createDirectories(tree.getParent());
        run("cp", "--archive", image.toString(), tree.toString());
        long installed = size(root);
        loosen(tree);
        portable(tree, packages);
        Files.delete(tree.resolve("lib/app/greenroom.jsa"));
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/greenroom"), Path.of("../../opt/greenroom/bin/greenroom"));
        put(
                Path.of("src/installer/templates/greenroom.desktop"),
                root.resolve("usr/share/applications/app.greenroom.desktop"));
        for (int size : new int[] {16, 32, 48, 128, 256}) {
            put(
                    out.resolve("icons/" + size + ".png"),
                    root.resolve("usr/share/icons/hicolor/" + size + "x" + size + "/apps/app.greenroom.png"));
        }
        put(Path.of("NOTICE"), root.resolve("usr/share/doc/greenroom/copyright"));
        Path control = root.resolve("DEBIAN/control");
        put(Path.of("src/installer/templates/control"), control);
        for (String script : List.of("postinst", "prerm", "postrm")) {
            Path into = root.resolve("DEBIAN").resolve(script);
            put(Path.of("src/installer/templates").resolve(script), into);
            Files.setPosixFilePermissions(into, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(
                control,
                Files.readString(control)
                        .replace("@version@", version)
                        .replace("@architecture@", target.arch().equals("arm64") ? "arm64" : "amd64")
                        .replace("@kilobytes@", Long.toString(installed / 1024)));
        touch(root);
        run(
                "dpkg-deb",
                "--root-owner-group",
                "-Zxz",
                "-z9",
                "-Sextreme",
                "--build",
                root.toString(),
                packages.resolve("greenroom_" + version + "_" + (target.arch().equals("arm64") ? "arm64" : "amd64")
                                + ".deb")
                        .toString());
        delete(root);
    }

    /** Unpacks the jar and Java's classes, and lays beside them what packs them again. */
    private void loosen(Path tree) throws Exception {
        Path installing = Files.createDirectories(tree.resolve("lib/app/install"));
        String jarSum = unpack("jar", tree.resolve("lib/app/greenroom.jar"), 9);
        String modulesSum = unpack("modules", tree.resolve("lib/runtime/lib/modules"), LEVEL);
        run(tool("javac"), "--release", "17", "-d", installing.toString(), "src/installer/Repack.java");
        Files.copy(out.resolve("training/classes.lst"), installing.resolve("classes.lst"));
        Path pack = installing.resolve("pack");
        Files.writeString(
                pack,
                Files.readString(Path.of("src/installer/templates/pack"))
                        .replace("@jar@", jarSum)
                        .replace("@modules@", modulesSum)
                        .replace("@level@", Integer.toString(LEVEL)));
        Files.setPosixFilePermissions(pack, PosixFilePermissions.fromString("rwxr-xr-x"));
        touch(tree);
    }

    private void portable(Path tree, Path packages) throws Exception {
        Path app = tree.resolve("lib/app");
        dump(tree.resolve("lib/runtime/bin/java"), app.resolve("install/classes.lst"), app);
        String name = "greenroom-" + version + "-linux-" + target.arch();
        run(
                "tar",
                "--create",
                "--sort=name",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--mode=u+rwX,go+rX,go-w",
                "--mtime=" + TIME,
                "--use-compress-program=xz -9e",
                "--file=" + packages.resolve(name + ".tar.xz"),
                "--transform=s,^greenroom," + name + ",S",
                "--directory=" + tree.getParent(),
                "greenroom");
        System.out.printf("portable tree on the disk %.1f MB%n", size(tree) / 1e6);
    }

    /** One time for all that was made now. */
    private static void touch(Path folder) throws Exception {
        run(
                "find",
                folder.toString(),
                "-newermt",
                TIME.toString(),
                "-exec",
                "touch",
                "-h",
                "-d",
                TIME.toString(),
                "{}",
                "+");
    }

    /**
     * Unpacks a file's entries, and makes sure that installing can pack them to the same bytes.
     *
     * @return the SHA-256 of the packed file
     */
    private String unpack(String kind, Path file, int level) throws Exception {
        Path loose = out.resolve("loose");
        Path again = out.resolve("again");
        run(tool("java"), "src/installer/Repack.java", kind, file.toString(), loose.toString(), "0");
        run(
                tool("java"),
                "src/installer/Repack.java",
                kind,
                loose.toString(),
                again.toString(),
                Integer.toString(level));
        if (Files.mismatch(file, again) >= 0) {
            throw new IllegalStateException(file + " is not the same once it was unpacked and packed again");
        }
        String sum = sha256(Files.readAllBytes(file));
        Files.delete(again);
        Files.move(loose, file, StandardCopyOption.REPLACE_EXISTING);
        return sum;
    }

    private void windows(Path image) throws Exception {
        Path packages = out.resolve("packages");
        String name = "greenroom-" + version + "-windows-" + target.arch();
        sign(image, "*.exe");
        run(
                "powershell",
                "-NoProfile",
                "-Command",
                "Compress-Archive -Path '" + image + "' -DestinationPath '" + packages.resolve(name + ".zip")
                        + "' -CompressionLevel Optimal");
        run(
                tool("jpackage"),
                "--type",
                "msi",
                "--name",
                "Greenroom",
                "--app-version",
                version,
                "--app-image",
                image.toString(),
                "--vendor",
                "Greenroom",
                "--description",
                TELLS_WHAT_IT_DOES,
                "--license-file",
                "LICENSE",
                "--win-per-user-install",
                "--win-menu",
                "--win-menu-group",
                "Greenroom",
                "--win-shortcut-prompt",
                "--win-upgrade-uuid",
                "6f6a1d3e-8a53-4c0e-9a43-0c2a6f0f7f51",
                "--dest",
                packages.toString());
        Path msi = packages.resolve("Greenroom-" + version + ".msi");
        Files.move(msi, packages.resolve(name + ".msi"));
        sign(packages, "*.msi");
    }

    /** Signs where a certificate is given; without one, the system warns whoever starts it. */
    private void sign(Path folder, String files) throws Exception {
        String certificate = System.getenv("WINDOWS_CERTIFICATE_FILE");
        if (certificate == null || certificate.isEmpty()) {
            System.out.println("Not signed: WINDOWS_CERTIFICATE_FILE names no certificate");
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each :
                    (Iterable<Path>) all.filter(file -> file.toString().endsWith(files.substring(1)))::iterator) {
                run(
                        "signtool",
                        "sign",
                        "/fd",
                        "SHA256",
                        "/tr",
                        "http://timestamp.digicert.com",
                        "/td",
                        "SHA256",
                        "/f",
                        certificate,
                        "/p",
                        System.getenv().getOrDefault("WINDOWS_CERTIFICATE_PASSWORD", ""),
                        each.toString());
            }
        }
    }

    private void macos(Path image) throws Exception {
        Path packages = out.resolve("packages");
        Path plist = image.resolve("Contents/Info.plist");
        for (Map.Entry<String, String> each : Map.of(
                        "CFBundleShortVersionString",
                        version,
                        "CFBundleVersion",
                        version,
                        "NSCameraUsageDescription",
                        "Greenroom looks at the camera's picture to tell how you will be seen. It keeps none.",
                        "NSMicrophoneUsageDescription",
                        "Greenroom listens to tell how you will be heard. It keeps no sound.")
                .entrySet()) {
            quietly("/usr/libexec/PlistBuddy", "-c", "Delete :" + each.getKey(), plist.toString());
            run(
                    "/usr/libexec/PlistBuddy",
                    "-c",
                    "Add :" + each.getKey() + " string " + each.getValue().replace("'", "\\'"),
                    plist.toString());
        }
        // Without an identity the signature is one of no name: it runs on this Mac, and elsewhere after "Open anyway".
        String identity = System.getenv().getOrDefault("MACOS_SIGNING_IDENTITY", "");
        run(
                "codesign",
                "--force",
                "--deep",
                "--options",
                "runtime",
                "--entitlements",
                "src/installer/macos.entitlements",
                "--sign",
                identity.isEmpty() ? "-" : identity,
                image.toString());
        String name = "greenroom-" + version + "-macos-" + target.arch();
        for (String type : List.of("dmg", "pkg")) {
            run(
                    tool("jpackage"),
                    "--type",
                    type,
                    "--name",
                    "Greenroom",
                    "--app-version",
                    numbered(),
                    "--app-image",
                    image.toString(),
                    "--dest",
                    packages.toString());
            Files.move(packages.resolve("Greenroom-" + numbered() + "." + type), packages.resolve(name + "." + type));
        }
    }

    private String tool(String name) {
        return jdk.resolve("bin")
                .resolve(target.is("windows") ? name + ".exe" : name)
                .toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status);
        }
    }

    /** For what may have nothing to do. */
    private static void quietly(String... command) throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void put(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(each);
                }
            }
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

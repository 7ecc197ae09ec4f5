package app.greenroom.fuzz;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs Jazzer over every parser that outsiders feed, one after the other: {@code FuzzRun FOLDER SECONDS [PART OF A NAME]}. What
 * it learns is kept in {@code FOLDER}, and what it finds; what is worth keeping goes to {@code src/test/resources/fuzz}, from
 * where {@link CorporaTest} takes it. A target is a class whose name ends in {@code Fuzz}, with a method {@code
 * fuzzerTestOneInput}; a new one needs nothing but a folder with an example.
 */
public final class FuzzRun {
    private static final String METHOD = "fuzzerTestOneInput";
    private static final String ENDING = "Fuzz.class";

    private FuzzRun() {}

    /** The exit status is the number of targets with findings. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath();
        int failed = 0;
        for (String target : targets()) {
            if (args.length > 2 && !target.contains(args[2])) {
                continue;
            }
            String name = target.substring(target.lastIndexOf('.') + 1);
            Path learnt = Files.createDirectories(folder.resolve(name));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx900m",
                            "-Djava.awt.headless=true",
                            "-XX:+EnableDynamicAgentLoading",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "com.code_intelligence.jazzer.Jazzer",
                            "--target_class=" + target,
                            "--instrumentation_includes=app.greenroom.**",
                            "--reproducer_path=" + folder,
                            "-artifact_prefix=" + folder.resolve(name + "-"),
                            "-max_total_time=" + args[1],
                            "-timeout=60",
                            "-rss_limit_mb=3000",
                            "-print_final_stats=1",
                            learnt.toString(),
                            corpus(target).toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile())
                    .start();
            int status = process.waitFor();
            failed += status == 0 ? 0 : 1;
            System.out.println(name + (status == 0 ? " found nothing" : " found something, see its log"));
        }
        System.exit(failed);
    }

    /** The names of all targets. */
    static List<String> targets() throws IOException {
        Path classes = folder();
        List<String> names = new ArrayList<>();
        try (Stream<Path> all = Files.walk(classes)) {
            all.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.replaceAll("[/\\\\]", ".").replaceAll("\\.class$", ""))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    /** What is known to be worth trying. */
    static Path corpus(String target) {
        return Path.of("src/test/resources/fuzz", target.substring(target.lastIndexOf('.') + 1));
    }

    /** Gives a target some bytes. */
    static void give(String target, byte[] bytes) throws ReflectiveOperationException {
        try {
            Class.forName(target).getMethod(METHOD, byte[].class).invoke(null, (Object) bytes);
        } catch (InvocationTargetException e) {
            throw new AssertionError(target, e.getCause());
        }
    }

    private static Path folder() {
        try {
            return Path.of(FuzzRun.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

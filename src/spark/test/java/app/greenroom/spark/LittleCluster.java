package app.greenroom.spark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Spark's own cluster manager with its master and two workers, each in a process of its own, on the loopback alone. */
final class LittleCluster implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int WORKERS = 2;

    private final List<Process> all = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private final Path folder;
    private final int port;

    LittleCluster(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("home").resolve("jars")); // Spark looks for one; the class path is ours
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        awaitMaster(start(
                "org.apache.spark.deploy.master.Master", "--host", HOST, "--port", port + "", "--webui-port", "0"));
        for (int i = 0; i < WORKERS; i++) {
            workers.add(start(
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    HOST,
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    folder.resolve("work" + i).toString(),
                    master()));
        }
    }

    /** Nobody who comes before it listens tries again soon. */
    private void awaitMaster(Process master) throws IOException, InterruptedException {
        while (master.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (ConnectException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("the master ended with status " + master.exitValue());
    }

    String master() {
        return "spark://" + HOST + ":" + port;
    }

    /** Spark's home for whoever speaks to this cluster. */
    String home() {
        return folder.resolve("home").toString();
    }

    static String classPath() {
        return System.getProperty("java.class.path", "");
    }

    private Process start(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(List.of(org.apache.spark.launcher.JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-cp", classPath(), main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        Redirect.to(folder.resolve("log" + all.size() + ".txt").toFile()));
        builder.environment().put("SPARK_HOME", home());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("scratch").toString());
        Process process = builder.start();
        all.add(process);
        return process;
    }

    /**
     * Kills the worker that holds an executor, and the executor, as soon as it has started processes, which are left alone.
     *
     * @return the processes that the executor had started
     */
    List<ProcessHandle> kill(String executor) throws IOException, InterruptedException {
        for (int i = 0; i < workers.size(); i++) {
            if (holds(i, executor)) {
                Process worker = workers.get(i);
                List<ProcessHandle> executors = worker.children().toList();
                List<ProcessHandle> orphans = started(executors);
                while (orphans.isEmpty() && worker.isAlive()) {
                    TimeUnit.MILLISECONDS.sleep(50);
                    orphans = started(executors);
                }
                worker.destroyForcibly();
                executors.forEach(ProcessHandle::destroyForcibly);
                worker.waitFor();
                return orphans;
            }
        }
        throw new IOException("no worker holds executor " + executor);
    }

    private static List<ProcessHandle> started(List<ProcessHandle> executors) {
        return executors.stream().flatMap(ProcessHandle::descendants).toList();
    }

    /** A worker keeps a folder for each of an application's executors. */
    private boolean holds(int worker, String executor) throws IOException {
        try (Stream<Path> applications = Files.list(folder.resolve("work" + worker))) {
            return applications.anyMatch(each -> Files.isDirectory(each.resolve(executor)));
        }
    }

    /** How many workers are left. */
    long left() {
        return workers.stream().filter(Process::isAlive).count();
    }

    @Override
    public void close() {
        for (Process process : all) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        for (Process process : all) {
            try {
                process.waitFor(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package app.greenroom.ui;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Looks every few milliseconds at what the Swing thread does, and notes what it should not: files, sockets, processes,
 * databases, analysis.
 */
final class SwingThreadWatch implements AutoCloseable {
    private static final long EVERY_MILLIS = 3;

    private static final List<String> FORBIDDEN = List.of(
            "app.greenroom.vision.",
            "app.greenroom.speech.",
            "app.greenroom.network.",
            "app.greenroom.capture.",
            "app.greenroom.memory.",
            "app.greenroom.report.page.HtmlReport",
            "app.greenroom.report.page.PdfReport",
            "java.io.FileInputStream.open",
            "java.io.FileOutputStream.open",
            "java.io.RandomAccessFile.open",
            "java.nio.channels.FileChannel.open",
            "java.nio.file.Files.new",
            "java.nio.file.Files.write",
            "java.net.Socket.connect",
            "java.lang.ProcessBuilder.start",
            "java.sql.",
            "java.lang.Thread.sleep");

    /** What looks only at values that were read before; whatever it might read after all is seen by the names below it. */
    private static final List<String> READ_BEFORE = List.of(
            "app.greenroom.memory.RunMemory.marked",
            "app.greenroom.memory.RunMemory.next",
            "app.greenroom.memory.RunMemory.settings",
            "app.greenroom.memory.RunMemory.agreed",
            "app.greenroom.memory.RunMemory.interviews",
            "app.greenroom.memory.RunMemory.accepted",
            "app.greenroom.memory.RunMemory.canAccept",
            "app.greenroom.memory.RunMemory.remembers",
            "app.greenroom.memory.OwnInterview.next",
            "app.greenroom.memory.RememberedRun.finding");

    /** What Java itself reads when a class is used for the first time is nobody's input or output. */
    private static final List<String> LOADING = List.of(
            "java.lang.ClassLoader.loadClass",
            "jdk.internal.loader.",
            "java.util.ResourceBundle.",
            "sun.font.",
            "sun.awt.",
            "javax.swing.UIDefaults",
            "javax.swing.UIManager.initialize", // its swing.properties
            "javax.imageio.",
            "com.formdev.flatlaf.");

    private final Set<String> seen = Collections.synchronizedSet(new TreeSet<>());
    private final Thread watcher = new Thread(this::watch, "swing-watch");
    private volatile boolean closed;
    private final AtomicInteger looks = new AtomicInteger();

    SwingThreadWatch() {
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        while (!closed) {
            Thread swing = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("AWT-EventQueue"))
                    .findFirst()
                    .orElse(null);
            for (int i = 0; i < 300 && !closed && swing != null; i++) {
                look(swing.getStackTrace());
                pause();
            }
            pause();
        }
    }

    private void look(StackTraceElement[] stack) {
        looks.incrementAndGet();
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName() + "." + frame.getMethodName();
            if (LOADING.stream().anyMatch(name::startsWith)) {
                return;
            }
        }
        if (isPressed(stack)) {
            return;
        }
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName() + "." + frame.getMethodName();
            if (READ_BEFORE.stream().noneMatch(name::startsWith)
                    && FORBIDDEN.stream().anyMatch(name::startsWith)) {
                seen.add(name + " under " + callers(stack));
            }
        }
    }

    /** Swing's own pause while a button that a key has pressed looks pressed. */
    private static boolean isPressed(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> !frame.getClassName().startsWith("java.lang.Thread"))
                .findFirst()
                .filter(frame -> frame.getClassName().equals("javax.swing.AbstractButton"))
                .isPresent();
    }

    /** The outer frames, which tell what it was for. */
    private static String callers(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .filter(name -> !name.startsWith("java.awt.Event") && !name.startsWith("java.security."))
                .limit(14)
                .collect(Collectors.joining(" < "));
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often it looked. */
    int looks() {
        return looks.get();
    }

    /** What the Swing thread was seen doing that it should not. */
    Set<String> seen() {
        return new TreeSet<>(seen);
    }

    @Override
    public void close() {
        closed = true;
    }
}

package app.greenroom.session.device;

import app.greenroom.io.AtomicFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers the camera and the microphone that worked last, in a small file. What cannot be read is not known, and where
 * nothing can be written nothing is remembered: a check needs neither. Used by several threads.
 */
public final class DeviceMemory {
    private static final int MOST_BYTES = 10_000;

    private final Optional<AtomicFile> file;

    /** Remembers in {@code devices.properties} in this folder, which need not exist; empty to remember nothing. */
    public DeviceMemory(Optional<Path> folder) {
        file = folder.map(f -> AtomicFile.kept(f.resolve("devices.properties")));
    }

    /**
     * A device.
     *
     * @param id what tells it from all others
     * @param name as the user knows it
     */
    record Device(String id, String name) {}

    /** The device of a kind, {@code camera} or {@code microphone}, that worked last. */
    synchronized Optional<Device> last(String kind) {
        Properties all = read();
        String name = all.getProperty(kind + ".name", "");
        return name.isBlank() ? Optional.empty() : Optional.of(new Device(all.getProperty(kind + ".id", name), name));
    }

    /** This device worked. */
    synchronized void worked(String kind, Device device) {
        if (file.isEmpty() || last(kind).equals(Optional.of(device))) {
            return;
        }
        Properties all = read();
        all.setProperty(kind + ".id", device.id());
        all.setProperty(kind + ".name", device.name());
        write(all, file.get());
    }

    /** None of this kind is to be taken again. */
    synchronized void forget(String kind) {
        if (file.isEmpty() || last(kind).isEmpty()) {
            return;
        }
        Properties all = read();
        all.remove(kind + ".id");
        all.remove(kind + ".name");
        write(all, file.get());
    }

    private static void write(Properties all, AtomicFile target) {
        try {
            StringWriter text = new StringWriter();
            all.store(text, "The devices that worked last");
            target.write(text.toString());
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            return; // read-only, full or gone: the check went well all the same
        }
    }

    private Properties read() {
        Properties all = new Properties();
        if (file.isEmpty()) {
            return all;
        }
        try {
            byte[] bytes = file.get().read(MOST_BYTES).orElse(new byte[0]);
            all.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) { // not there, or damaged
            all.clear();
        }
        return all;
    }
}

package app.greenroom.io;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where the parts of this program that are not Java are unpacked before they are loaded: a folder of the user's own, closed to
 * everybody else, on a disk that runs programs and has room. Left to themselves the libraries that bring such parts take the
 * home, which may be full or allow no programs, and then names in the shared temporary folder that another user can guess and
 * fill first.
 *
 * <p>There is one place for the whole program; each part that stays there is compared with the jar's, byte for byte, before it
 * is loaded.
 */
public final class NativeParts {
    /** All libraries unpack some 70 MB. */
    private static final long ROOM = 80_000_000;

    /** What is unpacked anew each time. */
    private static final long LITTLE_ROOM = 4_000_000;

    private static final int BLOCK = 1 << 16;
    private static final String UNPACKED = "javacpp";
    private static final List<String> EACH_TIME = List.of("sqlite", "jna");
    private static final Duration LEFT = Duration.ofMinutes(1);
    private static final String TEMPORARY = "greenroom-native-";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private static volatile NativeParts here = new NativeParts(Optional.empty(), Optional.empty());

    private final Optional<Path> folder;
    private final Optional<Trouble> trouble;
    private final Set<String> compared = ConcurrentHashMap.newKeySet();

    /**
     * Why no part can be loaded.
     *
     * @param what a sentence
     * @param fix what to do, a sentence
     */
    public record Trouble(Text what, Text fix) {}

    private NativeParts(Optional<Path> folder, Optional<Trouble> trouble) {
        this.folder = folder;
        this.trouble = trouble;
    }

    /**
     * Chooses the place and tells the libraries; to be called before any of them is touched.
     *
     * @param wanted folders in the order of preference; they need not exist
     * @param temporary the shared folder for temporary files, where nothing better is to be had
     */
    public static void settle(List<Path> wanted, Path temporary) {
        here = choose(wanted, temporary);
        here.folder.ifPresent(folder -> {
            tell("org.bytedeco.javacpp.cachedir", folder.resolve(UNPACKED));
            tell("org.sqlite.tmpdir", folder.resolve(EACH_TIME.get(0)));
            tell("jna.tmpdir", folder.resolve(EACH_TIME.get(1)));
        });
    }

    /** The place; empty where none was chosen. */
    public static Optional<Path> folder() {
        return here.folder;
    }

    /** Unpacks the window's part, which its library would put under a guessable name. */
    public static void layWindows() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String kind = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "macos" : "linux";
        String processor = System.getProperty("os.arch", "").equals("aarch64") ? "arm64" : "x86_64";
        String name = System.mapLibraryName("flatlaf-" + kind + "-" + processor);
        here.folder.ifPresent(folder -> {
            String resource = "com/formdev/flatlaf/natives/" + name;
            Path window = folder.resolve("window");
            Path file = window.resolve(name);
            try (InputStream in = NativeParts.class.getClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    return; // a system for which it has none
                }
                if (!isTheJars(file, resource)) {
                    Files.createDirectories(window);
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                tell("flatlaf.nativeLibraryPath", window);
            } catch (IOException e) {
                return; // the window does without
            }
        });
    }

    /**
     * Looks at what was unpacked earlier, once in a process, and removes what is not what the jar holds; it is unpacked again
     * then. To be called before a library is loaded.
     *
     * @param library the folder of its resources, such as {@code org/bytedeco/ffmpeg}
     */
    public static void compare(String library) {
        here.folder
                .filter(folder -> here.compared.add(library))
                .ifPresent(folder -> compare(folder.resolve(UNPACKED), library + "/"));
    }

    /**
     * Why a part could not be loaded, as far as it lies at the place.
     *
     * @return empty where the place is well
     */
    public static Optional<Trouble> trouble() {
        return here.folder.isPresent() && !hasRoom(here.folder.get())
                ? Optional.of(full(here.folder.get()))
                : here.trouble;
    }

    private static NativeParts choose(List<Path> wanted, Path temporary) {
        List<Path> narrow = new ArrayList<>();
        for (Path each : wanted) {
            if (isOurs(each)) {
                if (hasRoom(each)) {
                    return new NativeParts(Optional.of(each), Optional.empty());
                }
                narrow.add(each);
            }
        }
        Optional<Path> own = inTemporary(temporary);
        if (own.isPresent() && (narrow.isEmpty() || hasRoom(own.get()))) {
            return new NativeParts(own, Optional.empty());
        }
        return narrow.isEmpty()
                ? new NativeParts(
                        Optional.empty(),
                        Optional.of(new Trouble(
                                Text.of("Parts of this program cannot be loaded, because no folder of yours may hold"
                                        + " programs."),
                                Text.of("Let {0} name a folder on a disk that may.", Argument.name("XDG_CACHE_HOME")))))
                : new NativeParts(Optional.of(narrow.get(0)), Optional.empty());
    }

    /** A folder of ours in a shared one: the one of an earlier run, or a new one. Nobody else can make one that is ours. */
    private static Optional<Path> inTemporary(Path shared) {
        try (Stream<Path> all = Files.list(shared)) {
            Optional<Path> earlier = all.filter(
                            path -> path.getFileName().toString().startsWith(TEMPORARY))
                    .filter(Files::isDirectory)
                    .filter(NativeParts::isOurs)
                    .findFirst();
            if (earlier.isPresent()) {
                return earlier;
            }
            return Optional.of(Files.createTempDirectory(shared, TEMPORARY)).filter(NativeParts::isOurs);
        } catch (IOException | UncheckedIOException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** Whether it is, or can be made, a folder of this user alone from which programs run. */
    private static boolean isOurs(Path folder) {
        if (!FileNames.isSpelled(folder)) {
            return false;
        }
        try {
            AtomicFile.makePrivate(folder);
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            Path probe = Files.createTempFile(folder, "probe", "");
            try {
                return isPrivate(folder, Files.getOwner(probe)) && runs(probe);
            } finally {
                sweep(folder, Files.getLastModifiedTime(probe));
                Files.delete(probe);
            }
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }

    private static boolean isPrivate(Path folder, UserPrincipal user) throws IOException {
        if (!isPosix(folder)) {
            return true; // the user's own folders are closed to others there
        }
        if (!Files.getOwner(folder).equals(user)) {
            return false;
        }
        Set<PosixFilePermission> allowed = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
        if (allowed.removeAll(OTHERS)) {
            Files.setPosixFilePermissions(folder, allowed);
            return Files.getPosixFilePermissions(folder).equals(allowed);
        }
        return true;
    }

    /** A disk that allows no programs says so of each file that would be one. */
    private static boolean runs(Path probe) throws IOException {
        if (isPosix(probe)) {
            Files.setPosixFilePermissions(probe, PosixFilePermissions.fromString("rwx------"));
        }
        return Files.isExecutable(probe);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static boolean hasRoom(Path folder) {
        try {
            long room = Files.getFileStore(folder).getUsableSpace();
            return room >= Math.max(LITTLE_ROOM, ROOM - size(folder.resolve(UNPACKED)));
        } catch (IOException e) {
            return true; // not known: trying tells
        }
    }

    private static long size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long size = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                size += Files.isSymbolicLink(each) ? 0 : Files.size(each);
            }
        }
        return size;
    }

    private static Trouble full(Path folder) {
        return new Trouble(
                Text.of(
                        "Parts of this program cannot be unpacked, because the disk with “{0}” is full.",
                        Argument.name(folder.toString())),
                Text.of("Free {0} MB on it.", Argument.number(ROOM / 1e6, 0)));
    }

    /** Removes what processes that were killed left of what is unpacked each time; what is loaded already does not mind. */
    private static void sweep(Path folder, FileTime now) {
        for (String each : EACH_TIME) {
            try (Stream<Path> all = Files.list(folder.resolve(each))) {
                for (Path file : all.toList()) {
                    if (Files.getLastModifiedTime(file).toInstant().plus(LEFT).isBefore(now.toInstant())) {
                        Files.deleteIfExists(file);
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                // There is none yet, or it is in use; the next start tries again.
            }
        }
    }

    private static void compare(Path unpacked, String library) {
        try (Stream<Path> all = Files.walk(unpacked)) {
            for (Path file : all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                Path inJar = unpacked.relativize(file); // the jar's name, and the resource's in it
                String resource = inJar.getNameCount() < 2
                        ? ""
                        : inJar.subpath(1, inJar.getNameCount()).toString().replace('\\', '/');
                if (resource.startsWith(library) && !isTheJars(file, resource)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return; // nothing was unpacked yet
        }
    }

    private static boolean isTheJars(Path file, String resource) throws IOException {
        if (Files.isSymbolicLink(file)) { // another version's name of a file beside it
            Path target = Files.readSymbolicLink(file);
            return file.resolveSibling(target).normalize().startsWith(file.getParent());
        }
        try (InputStream jars = NativeParts.class.getClassLoader().getResourceAsStream(resource)) {
            if (jars == null || !Files.isRegularFile(file)) {
                return false;
            }
            try (InputStream ours = new BufferedInputStream(Files.newInputStream(file))) {
                byte[] one = jars.readNBytes(BLOCK);
                while (one.length > 0) {
                    if (!Arrays.equals(one, ours.readNBytes(one.length))) {
                        return false;
                    }
                    one = jars.readNBytes(BLOCK);
                }
                return ours.read() < 0;
            }
        }
    }

    private static void tell(String property, Path folder) {
        if (System.getProperty(property) == null) { // whoever starts the program may know better
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                return; // the library complains, and that is told
            }
            System.setProperty(property, folder.toString());
        }
    }
}

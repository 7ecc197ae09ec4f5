package app.greenroom.io;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what this program itself did wrong, so that somebody can mend it: where it happened, as the classes and lines of code
 * that were running. Up to five files of up to 64 kB hold it; when all are full, the oldest is begun anew.
 *
 * <p>A trace is made to be sent to a stranger. Of a message, which may quote anything, only words remain that are on a list of
 * words that programs use, small numbers, and names of Java's and this program's own classes: no picture, sound, address, path,
 * name of a person, a computer or a device gets through, whatever it looks like.
 *
 * <p>There is one for the whole program, as there is one screen; until it is {@linkplain #use set}, nothing is kept. Used by
 * several threads.
 */
public final class FaultTrace {
    private static final int FILES = 5;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_FRAMES = 60;
    private static final int DEEPEST = 6;
    private static final int MOST_SUPPRESSED = 3;
    private static final int LONGEST_MESSAGE = 300;
    private static final int MOST_NUMBERS = 4; // and only between words: rows of them are addresses, pictures and sound

    /** How many of the last traces are known again, so that a fault that comes back every second does not drive out others. */
    private static final int REMEMBERED = 20;

    private static final Pattern TOKEN = Pattern.compile("[^\\s\"'“”‘’`()\\[\\]{}<>,;=]+");
    private static final Pattern END = Pattern.compile("[.:!?…]+$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}");
    private static final Pattern CLASS = Pattern.compile(
            "(?:java|javax|jdk|sun|app\\.greenroom)(?:\\.[a-z][a-z0-9]{0,20}){1,5}(?:\\.[A-Z][A-Za-z0-9]{0,40}){1,2}"
                    + "(?:\\.[a-z][A-Za-z0-9]{0,40})?");
    private static final Pattern NOT_CODE = Pattern.compile("[^A-Za-z0-9_.$/<>-]");
    private static final Set<String> WORDS = Set.copyOf(List.of(
            ("a address already an and allocate allowed and any arena argument arguments array as assign at available be"
                            + " because before begin beginning bigger bound bounds broken buffer but by byte bytes call"
                            + " called cannot capacity cast change channel char class close closed code column component"
                            + " concurrent connection count create current data denied depth dependent different digit"
                            + " directory disk divide does duplicate element elements empty end ended enough enter error"
                            + " exception expected failed failure field fields file find for format found from full get"
                            + " greater has have heap here illegal image in incompatible index initialize input instance"
                            + " int integer interrupted invalid invoke is it item iterator java key large larger length"
                            + " less library limit line link list load loaded local lock long lookup map match maximum may"
                            + " memory method minimum minus missing module monitor more most must name native negative"
                            + " next no non not null number object of offset on open opened operation option or out output"
                            + " over parameter parse path pending permission place pointer position possible present"
                            + " property protocol queue range read reading receive record refused rejected remaining"
                            + " required reserve reset resource result return running same send sequence set shutdown size small"
                            + " smaller space stack start started state static status store stream string supported task"
                            + " than that the there this thread throw time timed timeout to token too transform two type"
                            + " unable unexpected unexpectedly unknown unsupported until use used valid value values was when"
                            + " while width height with without write writing wrong zero")
                    .split(" ")));

    private static volatile Optional<FaultTrace> current = Optional.empty();

    private final Path folder;
    private final Path home;
    private final Clock clock;
    private final Deque<Known> known = new ArrayDeque<>();

    private record Known(String trace, Path file) {}

    /**
     * Traces in a folder, which need not exist yet.
     *
     * @param home the user's home, which is told as {@code ~}
     * @param clock when it happens
     */
    public FaultTrace(Path folder, Path home, Clock clock) {
        this.folder = folder;
        this.home = home;
        this.clock = clock;
    }

    /** Where this program's faults go from now on; empty to keep none. */
    public static void use(Optional<FaultTrace> trace) {
        current = trace;
    }

    /**
     * Keeps a fault where this program's faults go, and says that this program failed.
     *
     * @param at at what it failed, such as "camera"
     * @return one sentence, which names the file
     */
    public static Text told(Text at, Throwable why) {
        Argument what = Argument.of(at);
        Argument kind = Argument.name(kind(why));
        return kept(why)
                .map(file -> Text.of(
                        "This program failed at the {0} ({1}; more is kept in {2}).", what, kind, Argument.name(file)))
                .orElseGet(() -> Text.of("This program failed at the {0} ({1}).", what, kind));
    }

    /**
     * Keeps a fault where this program's faults go.
     *
     * @return the file, as its user is told; empty when it is not kept
     */
    public static Optional<String> kept(Throwable why) {
        return current.flatMap(trace -> trace.keep(why));
    }

    /**
     * Keeps a fault.
     *
     * @return the file, as its user is told; empty when nothing can be written there
     */
    public synchronized Optional<String> keep(Throwable why) {
        String trace = trace(why);
        for (Known each : known) {
            if (each.trace().equals(trace) && Files.exists(each.file())) {
                return Optional.of(shown(each.file()));
            }
        }
        try {
            byte[] text = (clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + system() + "\n" + trace + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            Path file = room(text.length);
            AtomicFile.makePrivate(folder);
            if (!Files.exists(file)) {
                AtomicFile.createPrivate(file);
            }
            Files.write(file, text, StandardOpenOption.APPEND);
            known.addFirst(new Known(trace, file));
            if (known.size() > REMEMBERED) {
                known.removeLast();
            }
            return Optional.of(shown(file));
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            return Optional.empty(); // a fault is told all the same
        }
    }

    /**
     * Deletes all that was kept in a folder.
     *
     * @return whether there was any
     * @throws IOException when any of it cannot be deleted
     */
    public static boolean erase(Path folder) throws IOException {
        boolean was = false;
        for (int i = 1; i <= FILES; i++) {
            was = Files.deleteIfExists(file(folder, i)) || was;
        }
        return was;
    }

    private Path file(int number) {
        return file(folder, number);
    }

    private static Path file(Path folder, int number) {
        return folder.resolve("faults-" + number + ".txt");
    }

    /** The file that was written last, or the one after it, begun anew, when it has no room left. */
    private Path room(int bytes) throws IOException {
        int last = 1;
        @Nullable FileTime newest = null;
        for (int i = 1; i <= FILES; i++) {
            if (Files.exists(file(i))) {
                FileTime time = Files.getLastModifiedTime(file(i));
                if (newest == null || time.compareTo(newest) >= 0) {
                    newest = time;
                    last = i;
                }
            }
        }
        if (!Files.exists(file(last)) || Files.size(file(last)) + bytes <= MOST_BYTES) {
            return file(last);
        }
        Path next = file(last % FILES + 1);
        Files.deleteIfExists(next);
        return next;
    }

    private String shown(Path file) {
        Path full = file.toAbsolutePath();
        return full.startsWith(home) && !home.equals(full.getRoot())
                ? Path.of("~").resolve(home.relativize(full).toString()).toString()
                : Path.of("…", String.valueOf(folder.getFileName()), String.valueOf(file.getFileName()))
                        .toString();
    }

    private static String system() {
        return code("Java " + System.getProperty("java.version", "") + ", " + System.getProperty("os.name", "") + " "
                        + System.getProperty("os.arch", ""))
                .trim();
    }

    private static String kind(Throwable why) {
        String name = why.getClass().getSimpleName();
        return name.isEmpty() ? why.getClass().getName() : name;
    }

    /** The trace, as it is kept: no message and no name in it comes from outside. */
    static String trace(Throwable why) {
        StringBuilder text = new StringBuilder();
        add(text, "", why, new StackTraceElement[0], DEEPEST, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.length() <= MOST_BYTES / 4 ? text.toString() : text.substring(0, MOST_BYTES / 4);
    }

    private static void add(
            StringBuilder text,
            String title,
            Throwable why,
            StackTraceElement[] around,
            int depth,
            Set<Throwable> seen) {
        if (depth == 0 || !seen.add(why)) {
            return;
        }
        text.append(title)
                .append(code(why.getClass().getName()))
                .append(message(why))
                .append('\n');
        StackTraceElement[] frames = why.getStackTrace();
        int shown = Math.min(frames.length - common(frames, around), MOST_FRAMES);
        for (int i = 0; i < shown; i++) {
            text.append("    at ")
                    .append(code(frames[i].getClassName() + "." + frames[i].getMethodName()))
                    .append(" line ")
                    .append(frames[i].getLineNumber())
                    .append('\n');
        }
        if (frames.length > shown) {
            text.append("    and ").append(frames.length - shown).append(" more\n");
        }
        Throwable[] suppressed = why.getSuppressed();
        for (int i = 0; i < Math.min(suppressed.length, MOST_SUPPRESSED); i++) {
            add(text, "Beside it: ", suppressed[i], frames, depth - 1, seen);
        }
        Throwable cause = cause(why);
        if (cause != null) {
            add(text, "Caused by: ", cause, frames, depth - 1, seen);
        }
    }

    /** How many frames two traces have in common at their ends. */
    private static int common(StackTraceElement[] one, StackTraceElement[] other) {
        int count = 0;
        while (count < Math.min(one.length, other.length)
                && one[one.length - 1 - count].equals(other[other.length - 1 - count])) {
            count++;
        }
        return count;
    }

    private static @Nullable Throwable cause(Throwable why) {
        try {
            return why.getCause();
        } catch (RuntimeException e) {
            return null; // a class of its own that does not know
        }
    }

    private static String message(Throwable why) {
        try {
            String message = why.getLocalizedMessage();
            return message == null ? "" : ": " + scrubbed(message);
        } catch (RuntimeException e) {
            return ""; // a class of its own that has none to tell
        }
    }

    /** What of a message may be kept; "…" stands for what may not. */
    static String scrubbed(String message) {
        List<String> tokens = TOKEN.matcher(message.substring(0, Math.min(message.length(), 10 * LONGEST_MESSAGE)))
                .results()
                .map(token -> END.matcher(token.group()).replaceFirst(""))
                .toList();
        StringBuilder text = new StringBuilder();
        boolean left = false;
        int numbers = 0;
        for (int i = 0; i < tokens.size() && text.length() < LONGEST_MESSAGE; i++) {
            String token = tokens.get(i);
            boolean number = NUMBER.matcher(token).matches();
            numbers += number ? 1 : 0;
            boolean plain = number
                    ? numbers <= MOST_NUMBERS && isPlain(tokens, i - 1) && isPlain(tokens, i + 1)
                    : isPlain(tokens, i);
            if (plain) {
                text.append(text.isEmpty() ? "" : " ").append(isWord(token) ? token.toLowerCase(Locale.ROOT) : token);
            } else if (!left) {
                text.append(text.isEmpty() ? "…" : " …");
            }
            left = !plain;
        }
        return text.toString();
    }

    /** Whether this token says nothing of anybody, which those that are not there do not either. */
    private static boolean isPlain(List<String> tokens, int index) {
        return index < 0
                || index >= tokens.size()
                || isWord(tokens.get(index))
                || CLASS.matcher(tokens.get(index)).matches();
    }

    private static boolean isWord(String token) {
        return WORDS.contains(token.toLowerCase(Locale.ROOT));
    }

    private static String code(String name) {
        String clean = NOT_CODE.matcher(name).replaceAll(" ");
        return clean.length() <= 200 ? clean : clean.substring(0, 200);
    }
}

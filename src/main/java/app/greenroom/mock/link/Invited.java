package app.greenroom.mock.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.greenroom.call.CallCode;
import app.greenroom.call.CallCodeException;
import app.greenroom.io.DiskTrouble;
import app.greenroom.mock.MockException;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A candidate's invitation as a mentor's Greenroom takes it: the code alone, or the page that browsers open, of which nothing is
 * run and nothing but these three read.
 *
 * @param code the candidate's end of the call
 * @param together whether picture and sound travel; empty where a code alone does not say
 * @param recording whether the candidate wants to record; empty likewise
 */
public record Invited(CallCode code, Optional<Boolean> together, Optional<Boolean> recording) {
    private static final int MOST_BYTES = 1_000_000;
    private static final Pattern CODE = Pattern.compile("<body data-code=\"([0-9A-Z-]{1,1000})\"");
    private static final Pattern TOGETHER = Pattern.compile(" data-together=\"(true|false)\"");
    private static final Pattern RECORDING = Pattern.compile(" data-recording=\"(true|false)\"");

    /**
     * Reads a code that was pasted.
     *
     * @throws MockException when it is none, too old, or an answer
     */
    public static Invited code(String pasted, Instant now) throws MockException {
        try {
            return new Invited(CallCode.offer(pasted, now), Optional.empty(), Optional.empty());
        } catch (CallCodeException e) {
            throw new MockException(e.text(), e);
        }
    }

    /** What is wrong with a code that was pasted, with what to do; empty when nothing is. */
    public static Optional<Text> fault(String pasted, Instant now) {
        try {
            var unused = code(pasted, now);
            return Optional.empty();
        } catch (MockException e) {
            return Optional.of(e.text());
        }
    }

    /**
     * Reads a page that a candidate sent.
     *
     * @throws MockException when it is none, or too old
     */
    public static Invited page(Path file, Instant now) throws MockException {
        String page;
        try (InputStream in = Files.newInputStream(file)) {
            page = new String(in.readNBytes(MOST_BYTES), UTF_8);
        } catch (IOException e) {
            throw new MockException(DiskTrouble.kept(Text.of("The page could not be read"), file, e), e);
        }
        Optional<String> code = first(CODE, page);
        if (code.isEmpty()) {
            throw new MockException(Text.of(
                    "{0} is not a page of Greenroom's that invites a mentor: open the file that the candidate sent.",
                    Argument.name(String.valueOf(file.getFileName()))));
        }
        Invited read = code(code.get(), now);
        return new Invited(read.code, flag(TOGETHER, page), flag(RECORDING, page));
    }

    private static Optional<Boolean> flag(Pattern pattern, String page) {
        return first(pattern, page).map(Boolean::valueOf);
    }

    private static Optional<String> first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

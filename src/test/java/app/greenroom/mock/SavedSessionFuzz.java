package app.greenroom.mock;

import app.greenroom.fuzz.FuzzFile;
import java.nio.charset.StandardCharsets;

/** A mock interview's folder, and a mentor's marks, as somebody passes them on: what happened, and who was there. */
public final class SavedSessionFuzz {
    private static final byte[] DECK = "title: One\n? Why?\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ABOUT =
            ("{\"schema\": \"greenroom.mock/1\", \"made\": \"2026-11-30T13:19Z\", \"title\": \"One\","
                            + " \"company\": \"alone\", \"recorded\": \"nothing\"}")
                    .getBytes(StandardCharsets.UTF_8);

    private SavedSessionFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        FuzzFile.of(SessionFolder.DECK, DECK);
        open(ABOUT, bytes);
        open(bytes, new byte[0]);
        try {
            ReturnedMarks marks = ReturnedMarks.read(FuzzFile.of("marks.json", bytes));
            if (!ReturnedMarks.read(FuzzFile.of("marks.json", marks.json().getBytes(StandardCharsets.UTF_8)))
                    .by()
                    .equals(marks.by())) {
                throw new AssertionError("somebody else's");
            }
        } catch (MockException e) {
            return; // refused in one sentence
        }
    }

    private static void open(byte[] about, byte[] events) {
        FuzzFile.of(SessionFolder.ABOUT, about);
        FuzzFile.of(SessionFolder.EVENTS, events);
        try {
            SavedSession.open(FuzzFile.place());
        } catch (MockException e) {
            return; // refused in one sentence
        }
    }
}

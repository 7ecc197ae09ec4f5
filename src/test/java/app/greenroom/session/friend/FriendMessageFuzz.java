package app.greenroom.session.friend;

import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonForm;
import app.greenroom.io.StrictJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a friend's computer says of a test, or what somebody says in its place: what it wants to do, and what it found. */
public final class FriendMessageFuzz {
    private static final int MOST = 16_000; // bytes
    private static final double MOST_TRAFFIC =
            2e9; // bytes; what a plan may ask for is asked of a line that somebody pays

    private FriendMessageFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] message) {
        FriendPlan plan = read(JsonForm.of(FriendPlan.class), message);
        if (plan != null && !(plan.mostBytes() > 0 && plan.mostBytes() < MOST_TRAFFIC)) {
            throw new AssertionError("a plan of " + plan.mostBytes() + " bytes");
        }
        var unused = read(Half.FORM, message);
    }

    private static <R extends Record> @Nullable R read(JsonForm<R> form, byte[] message) {
        try {
            R read = form.read(StrictJson.of(message, MOST));
            R again = form.read(StrictJson.of(form.write(read).getBytes(StandardCharsets.UTF_8), 2 * MOST));
            if (!again.equals(read)) {
                throw new AssertionError(read + " became " + again);
            }
            return read;
        } catch (JsonFault e) {
            return null; // what no Greenroom says
        }
    }
}

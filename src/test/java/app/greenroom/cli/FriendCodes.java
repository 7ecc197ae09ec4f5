package app.greenroom.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the codes of a test with a friend off a terminal. */
final class FriendCodes {
    private static final Pattern CODE = Pattern.compile("(?m)^[0-9A-Z]{5}(-[0-9A-Z]{1,5}){15,}$");

    private FriendCodes() {}

    /** The code that is shown, once it is. */
    static String shown(Supplier<String> terminal) throws InterruptedException {
        for (int i = 0; i < 3_000; i++) {
            Matcher code = CODE.matcher(terminal.get());
            if (code.find()) {
                return code.group();
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("no code in: " + terminal.get());
    }
}

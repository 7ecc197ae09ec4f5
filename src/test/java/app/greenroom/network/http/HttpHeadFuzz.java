package app.greenroom.network.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The head of a web server's answer. */
public final class HttpHeadFuzz {
    private HttpHeadFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            HttpHead.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            return; // refused
        }
    }
}

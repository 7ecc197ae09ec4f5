package app.greenroom.mock.link;

import app.greenroom.io.JsonFault;

/** What the other end of a link sends, or what somebody sends in its place. */
public final class LinkMessageFuzz {
    private LinkMessageFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] message) {
        try {
            var unused = LinkMessage.read(message);
        } catch (JsonFault e) {
            // as it should be
        }
        try {
            var unused = LinkMessage.ofCandidate(message);
        } catch (JsonFault e) {
            // as it should be
        }
    }
}

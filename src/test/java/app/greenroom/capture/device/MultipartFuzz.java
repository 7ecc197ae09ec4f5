package app.greenroom.capture.device;

/** A network camera's stream of pictures. */
public final class MultipartFuzz {
    private MultipartFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] stream) {
        MultipartReader reader = new MultipartReader("frame");
        int parts = 0;
        for (int at = 0; at < stream.length; ) {
            int taken = reader.feed(stream, at, stream.length);
            if (taken <= 0) {
                throw new AssertionError("takes nothing");
            }
            at += taken;
            if (reader.complete() && (reader.length() > stream.length || ++parts > stream.length)) {
                throw new AssertionError("a part of " + reader.length());
            }
        }
    }
}

package app.greenroom.call;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** What somebody pastes as a code: as it stands, and as a code that was made with malice, whose check sum is right. */
public final class CallCodeFuzz {
    private CallCodeFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        read(new String(bytes, StandardCharsets.UTF_8));
        CRC32 crc = new CRC32();
        crc.update(bytes);
        read(CodeLetters.write(ByteBuffer.allocate(bytes.length + Integer.BYTES)
                .put(bytes)
                .putInt((int) crc.getValue())
                .array()));
    }

    private static void read(String pasted) {
        try {
            CallCode code = CallCode.parse(pasted);
            String[] lines = code.description().split("\r\n", -1);
            for (String line : lines) {
                if (line.contains("\n") || line.contains("\r")) {
                    throw new AssertionError("a line of its own: " + line);
                }
            }
            if (!CallCode.parse(code.text()).equals(code)) {
                throw new AssertionError("another code: " + code.text());
            }
        } catch (CallCodeException e) {
            return; // refused in one sentence
        }
    }
}

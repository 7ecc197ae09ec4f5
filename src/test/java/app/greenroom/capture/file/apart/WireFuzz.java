package app.greenroom.capture.file.apart;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** What a reader says that is broken by what it reads. */
public final class WireFuzz {
    private WireFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        for (int i = 0; i < 4; i++) {
            read(i, new DataInputStream(new ByteArrayInputStream(bytes)));
        }
    }

    private static void read(int what, DataInputStream from) {
        try {
            switch (what) {
                case 0 -> Wire.readFacts(from);
                case 1 -> Wire.readFault(from);
                case 2 -> Wire.readFrame(from);
                default -> Wire.readBlocks(from);
            }
        } catch (IOException e) {
            return; // not believed
        }
    }
}

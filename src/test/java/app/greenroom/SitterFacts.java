package app.greenroom;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.FrameFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What was measured in the sitters' pictures, each once however many tests ask: the nets cost most of their time. */
public final class SitterFacts {
    private static final Map<Path, FrameFacts> FACTS = new HashMap<>();

    private SitterFacts() {}

    /** All pictures in a list with what was measured in them. */
    public static synchronized Map<Path, FrameFacts> of(Iterable<Path> files) throws CaptureException, IOException {
        try (FrameAnalysis analysis = new FrameAnalysis()) {
            for (Path file : files) {
                if (!FACTS.containsKey(file)) {
                    analysis.restart();
                    FACTS.put(file, analysis.measure(ImageFile.read(file, 0)));
                }
            }
        }
        return Map.copyOf(FACTS);
    }
}

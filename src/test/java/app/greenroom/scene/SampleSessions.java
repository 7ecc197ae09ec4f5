package app.greenroom.scene;

import app.greenroom.network.NetworkSamples;
import app.greenroom.network.record.NetworkRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** The sample sessions that this program generates: a drawn person, a synthesised voice and a made-up line. */
public final class SampleSessions {
    private static final double ROUND_TRIP = 38; // ms, a home line to a nearby data centre

    private SampleSessions() {}

    /**
     * A sample.
     *
     * @param id its folder's name
     * @param title what it shows
     * @param expected the verdict that it should get
     */
    public record Sample(String id, String title, String expected) {}

    /** Every sample. */
    public static List<Sample> all() {
        return SampleScenes.all().stream()
                .map(s -> new Sample(s.id(), s.title(), s.expected()))
                .toList();
    }

    /**
     * Writes one sample.
     *
     * @param id which one
     * @param folder where all samples lie; the sample gets a folder of its own in it
     * @param rate pictures a second, if not as many as the sample has
     * @throws IOException when it cannot be written; what was there before is then as it was
     * @throws IllegalArgumentException when there is no such sample
     */
    public static void write(String id, Path folder, OptionalDouble rate) throws IOException {
        SampleScene scene =
                SampleScenes.of(id).orElseThrow(() -> new IllegalArgumentException("there is no sample '" + id + "'"));
        Optional<String> probes = Optional.of(NetworkRecord.toJson(
                NetworkSamples.of(SampleProbes.clean(new SplittableRandom(scene.seed()), ROUND_TRIP))));
        if (rate.isPresent()) {
            scene.write(folder.resolve(id), scene.voice().seconds(), rate.getAsDouble(), probes);
        } else {
            scene.write(folder.resolve(id), probes);
        }
    }
}

package app.greenroom.vision;

import app.greenroom.model.live.PictureEvent;
import app.greenroom.vision.light.LightSteps;
import app.greenroom.vision.pose.Rocking;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happens at one moment in a stretch of pictures, as they come, live and of a recording alike: steps of the light, and somebody
 * who rocks. Each is told once, some seconds after it was over. Used by one thread.
 */
public final class PictureEvents {
    private final LightSteps light = new LightSteps();
    private final Rocking rocking = new Rocking();

    /** Takes what one more picture shows, in the order of their times. */
    public List<PictureEvent> accept(FrameFacts facts) {
        return Stream.of(light.accept(facts), rocking.accept(facts))
                .flatMap(Optional::stream)
                .toList();
    }

    /** There are no more pictures: what was going on until then. */
    public List<PictureEvent> end() {
        return rocking.end().stream().toList();
    }

    /** Forgets what it saw: the next picture has nothing to do with the last. */
    public void restart() {
        light.restart();
        rocking.restart();
    }
}

package app.greenroom.session.live;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.LiveLevel;
import app.greenroom.model.live.LiveLook;
import app.greenroom.model.live.PictureEvent;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Set;

/** Something that happens in a live watch. Times are seconds since the watch began. */
public sealed interface LiveEvent {
    /**
     * A camera, a microphone, or the recording that is watched from now on; a device that was missing, once it is there.
     *
     * @param name in quotation marks, such as {@code “Front”}
     */
    record Watching(Text name) implements LiveEvent {}

    /** What is not watched nor waited for, though nobody left it out: there is none. */
    record Without(Outcome.CouldNotCheck why) implements LiveEvent {}

    /**
     * A device that had failed works again.
     *
     * @param device as a sentence names it after "the", such as {@code camera “Front”}
     */
    record Back(double time, Text device) implements LiveEvent {}

    /** Something settled. */
    record Changed(double time, List<FindingChange> changes) implements LiveEvent {
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Other findings than before differ from what is shown and may be about to change.
     *
     * @param before the ids of their checks until now
     * @param now the ids of their checks from now on
     */
    record Turning(Set<String> before, Set<String> now) implements LiveEvent {
        public Turning {
            before = Set.copyOf(before);
            now = Set.copyOf(now);
        }
    }

    /**
     * What is shown, with its newest numbers, several times a second; only the newest of each side counts.
     *
     * @param findings of one side
     */
    record Stands(double time, List<Finding> findings) implements LiveEvent {
        public Stands {
            findings = List.copyOf(findings);
        }
    }

    /** An um, a long pause, a knock or a gap in the sound, told within a second of its end, an um within two. */
    record Heard(SoundEvent sound) implements LiveEvent {}

    /** The light changed at once, or somebody rocked; told some seconds after it was over. */
    record Happened(PictureEvent event) implements LiveEvent {}

    /** How loud it is, ten times a second; only the newest counts. */
    record Level(LiveLevel level) implements LiveEvent {}

    /** Nothing is heard any more, because the microphone is gone. */
    record NoLevel() implements LiveEvent {}

    /** Nothing is seen any more: the camera is gone, or its picture is black or stands still. */
    record NoPicture(Outcome.CouldNotCheck why) implements LiveEvent {}

    /** Something is seen again. */
    record PictureBack() implements LiveEvent {}

    /** What a picture shows; only the newest counts. */
    record Looked(LiveLook look) implements LiveEvent {}
}

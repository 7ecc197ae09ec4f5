package app.greenroom.session.live;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.check.Observed;
import app.greenroom.vision.FrameMeter;
import app.greenroom.vision.PictureAnalysis;
import app.greenroom.vision.PictureFacts;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Watches a frame source to its end, or for a time. */
public final class PictureWatch {
    private PictureWatch() {}

    /**
     * Watches. The frame that is the facts' evidence stays with them and is not given back to its source.
     *
     * @param seconds how long, by the frames' own times; infinite for a recording
     * @param named the source as a sentence names it
     * @param at told the time of each frame
     */
    public static Observed<PictureFacts> watch(
            FrameSource source, FrameMeter nets, double seconds, DeviceName named, DoubleConsumer at)
            throws InterruptedException {
        PictureAnalysis analysis = new PictureAnalysis(nets);
        try {
            Optional<Frame> frame = source.next();
            while (frame.isPresent() && frame.get().time() < seconds) {
                analysis.accept(frame.get());
                at.accept(frame.get().time());
                frame.get().release();
                frame = source.next();
            }
            frame.ifPresent(Frame::release);
        } catch (CaptureException e) {
            analysis.letGo();
            return new Observed.Unseen<>(FaultText.of(e.fault()));
        }
        return analysis.finish(source.kind(), source.arrivals())
                .map(facts -> judge(facts, named))
                .orElseGet(() -> new Observed.Unseen<>(FaultText.of(new DeviceFault.Silent(named))));
    }

    /** A picture that is black or stands still has not been seen. */
    public static Observed<PictureFacts> judge(PictureFacts facts, DeviceName named) {
        if (facts.video().black()) {
            return new Observed.Unseen<>(FaultText.of(new DeviceFault.Black(named)));
        } else if (facts.video().frozen()) {
            return new Observed.Unseen<>(FaultText.of(new DeviceFault.Frozen(named)));
        }
        if (facts.camera().covered()) {
            return new Observed.Unseen<>(FaultText.of(new DeviceFault.Covered(named)));
        }
        return new Observed.Seen<>(facts);
    }
}

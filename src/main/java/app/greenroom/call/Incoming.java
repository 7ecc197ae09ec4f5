package app.greenroom.call;

import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Hands on what comes in. */
final class Incoming {
    private final LongSupplier nanoTime;
    volatile Consumer<CallPicture> pictures = picture -> {};
    volatile SoundSink sounds = (samples, rate, channels) -> {};
    private volatile boolean stopped;

    Incoming(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void track(MediaStreamTrack track) {
        if (track instanceof VideoTrack video) {
            video.addSink(frame -> {
                try {
                    if (!stopped) {
                        PictureReader.read(frame, nanoTime.getAsLong()).ifPresent(pictures);
                    }
                } finally {
                    frame.release();
                }
            });
        } else if (track instanceof AudioTrack audio) {
            audio.addSink((data, bits, rate, channels, frames) -> {
                if (!stopped && bits == Short.SIZE) {
                    sounds.sound(ByteBuffer.wrap(data), rate, channels);
                }
            });
        }
    }

    void stop() {
        stopped = true;
    }
}

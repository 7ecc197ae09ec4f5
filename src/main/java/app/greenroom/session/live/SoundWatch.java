package app.greenroom.session.live;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.check.Observed;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.session.device.OtherMicrophones;
import app.greenroom.speech.SoundAnalysis;
import app.greenroom.speech.SoundMeter;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.microphone.LevelMeter;
import app.greenroom.speech.microphone.OtherMicrophone;
import app.greenroom.speech.room.NoiseSource;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Listens to an audio source to its end, or for a time. */
public final class SoundWatch {
    /** Seconds of digital silence at the end after which a microphone counts as muted: short mutes are none. */
    static final double MUTED = 2.7;

    private SoundWatch() {}

    /** Listens, and to no other microphone. */
    public static Observed<SpeechFacts> listen(
            AudioSource source, double seconds, Outcome.CouldNotCheck silent, DoubleConsumer at)
            throws InterruptedException {
        return listen(source, seconds, silent, Optional.empty(), SoundAnalysis::new, at);
    }

    /**
     * Listens.
     *
     * @param others are asked where this source does not hear enough; empty for a recording
     * @param seconds how long, by the blocks' own times; infinite for a recording
     * @param silent what is said when nothing comes, or nothing but digital silence
     * @param hearing measures the sound
     * @param at told the time of each block
     */
    public static Observed<SpeechFacts> listen(
            AudioSource source,
            double seconds,
            Outcome.CouldNotCheck silent,
            Optional<OtherMicrophones> others,
            SoundMeter.Opening hearing,
            DoubleConsumer at)
            throws InterruptedException {
        SpeechFacts facts;
        boolean muted;
        try {
            Optional<AudioBlock> block = source.next();
            if (block.isEmpty()) {
                return new Observed.Unseen<>(silent);
            }
            SoundMeter analysis =
                    hearing.open(block.get().sampleRate(), block.get().channels());
            LevelMeter level =
                    new LevelMeter(block.get().sampleRate(), block.get().channels());
            while (block.isPresent() && block.get().time() < seconds) {
                analysis.accept(block.get());
                level.accept(block.get());
                if (others.isPresent()) {
                    others.get().at(block.get().time(), analysis);
                }
                at.accept(block.get().time());
                block = source.next();
            }
            facts = analysis.finish().from(source.kind());
            muted = Double.isFinite(seconds) && isMuted(facts, level.silence() >= MUTED); // a file may end in silence
        } catch (CaptureException e) {
            return new Observed.Unseen<>(FaultText.of(e.fault()));
        }
        Optional<OtherMicrophone> better =
                others.isPresent() ? others.get().better(facts.level().speech()) : Optional.empty();
        if (better.isEmpty()) {
            return muted ? new Observed.Unseen<>(silent) : judge(facts, silent);
        } else if (muted || facts.signal().digitalSilence()) {
            return new Observed.Unseen<>(instead(silent, better.get()));
        }
        return judge(facts.butBetter(better.get()), silent);
    }

    private static Outcome.CouldNotCheck instead(Outcome.CouldNotCheck silent, OtherMicrophone other) {
        return new Outcome.CouldNotCheck(
                Text.sentences(silent.reason(), Text.of("“{0}” hears you.", Argument.name(other.name()))),
                new Fix(Text.of(
                        "Choose “{0}” here and in the call, or unmute the one that you want.",
                        Argument.name(other.name()))));
    }

    /** A noise gate closes whenever nobody speaks, and that somebody speaks no more is no mute. */
    private static boolean isMuted(SpeechFacts facts, boolean silent) {
        return silent
                && facts.room()
                        .noise()
                        .source()
                        .filter(NoiseSource.GATED::equals)
                        .isEmpty();
    }

    /** Whether sound ends in so much digital silence that its microphone may have been muted, whatever was heard before. */
    public static boolean endsInSilence(List<AudioBlock> blocks) {
        LevelMeter level = null;
        AudioBlock before = null;
        for (AudioBlock block : blocks) {
            if (level == null
                    || before == null
                    || block.sampleRate() != before.sampleRate()
                    || block.channels() != before.channels()) {
                level = new LevelMeter(block.sampleRate(), block.channels());
            }
            level.accept(block);
            before = block;
        }
        return level != null && level.silence() >= MUTED;
    }

    /**
     * A microphone that was muted has not been heard.
     *
     * @param ended whether its sound {@linkplain #endsInSilence ends in silence}
     */
    public static Observed<SpeechFacts> judge(SpeechFacts facts, boolean ended, Outcome.CouldNotCheck silent) {
        return isMuted(facts, ended) ? new Observed.Unseen<>(silent) : judge(facts, silent);
    }

    /** A microphone that gives nothing but digital silence has not been heard. */
    public static Observed<SpeechFacts> judge(SpeechFacts facts, Outcome.CouldNotCheck silent) {
        return facts.signal().digitalSilence() ? new Observed.Unseen<>(silent) : new Observed.Seen<>(facts);
    }
}

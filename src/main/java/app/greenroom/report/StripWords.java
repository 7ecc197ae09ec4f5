package app.greenroom.report;

import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;

/** What a sound strip shows, in words. */
public final class StripWords {
    private static final int MOST_TIMES = 12;

    private StripWords() {}

    /** Such as "10 s of sound, 7.4 s of it speech. 2 silent pauses, the longest 1.2 s." */
    public static String summary(SoundStrip strip, Language language) {
        return language.say(summaryOf(strip));
    }

    /** See {@link #summary}. */
    public static Text summaryOf(SoundStrip strip) {
        List<Text> out = new ArrayList<>();
        double speech = strip.speech().stream().mapToDouble(Interval::length).sum();
        out.add(
                speech > 0
                        ? Text.of(
                                "{0} of sound, {1} of it speech.",
                                Argument.seconds(strip.length()), Argument.seconds(speech))
                        : Text.of("{0} of sound, no speech in it.", Argument.seconds(strip.length())));
        if (strip.voice().isPresent() && strip.voiceLimit().isPresent()) {
            out.add(loudness(strip.voice().getAsDouble(), strip.voiceLimit().get()));
        }
        List<Interval> silent = strip.silentPauses();
        if (!silent.isEmpty()) {
            double longest = silent.stream().mapToDouble(Interval::length).max().orElse(0);
            out.add(Text.of(
                    "{0, plural, one {One silent pause of {1}.} other {# silent pauses, the longest {1}.}}",
                    Argument.count(silent.size()), Argument.seconds(longest)));
        }
        List<Interval> filled = strip.filledPauses();
        if (!filled.isEmpty()) {
            out.add(Text.of(
                    "{0, plural, one {One um, uh or drawn-out word, at {1}.} other {# ums, uhs or drawn-out words, at {1}.}}",
                    Argument.count(filled.size()), times(filled)));
        }
        if (!strip.noises().isEmpty()) {
            out.add(Text.of(
                    "{0, plural, one {One sudden noise, at {1}.} other {# sudden noises, at {1}.}}",
                    Argument.count(strip.noises().size()), times(strip.noises())));
        }
        if (!strip.clipped().isEmpty()) {
            out.add(Text.of(
                    "{0, plural, one {One place too loud and distorted, at {1}.}"
                            + " other {# places too loud and distorted, at {1}.}}",
                    Argument.count(strip.clipped().size()), times(strip.clipped())));
        }
        if (!strip.gaps().isEmpty()) {
            out.add(Text.of(
                    "{0, plural, one {One gap in the sound, at {1}.} other {# gaps in the sound, at {1}.}}",
                    Argument.count(strip.gaps().size()), times(strip.gaps())));
        }
        return Text.sentences(out);
    }

    private static Text loudness(double voice, Limit limit) {
        if (limit.met().holds(voice)) {
            return Text.of("As a whole, your voice is neither too quiet nor too loud.");
        }
        boolean quiet = voice < limit.met().low();
        if (limit.near().holds(voice)) {
            return Text.of(
                    quiet ? "As a whole, your voice is a little quiet." : "As a whole, your voice is a little loud.");
        }
        return Text.of(quiet ? "As a whole, your voice is too quiet." : "As a whole, your voice is too loud.");
    }

    private static Argument times(List<Interval> parts) {
        List<Text> times = new ArrayList<>();
        parts.stream().limit(MOST_TIMES).forEach(part -> times.add(Text.of(Argument.clock(part.start()))));
        if (parts.size() > MOST_TIMES) {
            times.add(Text.of("later"));
        }
        return Argument.list(times);
    }
}

package app.greenroom.report;

import app.greenroom.text.Language;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.run.SoundStrip;
import java.util.List;

/** What a sound strip shows, in words. */
public final class StripWords {
    private static final int MOST_TIMES = 12;

    private StripWords() {}

    /** Such as "10 s of sound, 7.4 s of it speech. Two silent pauses, the longest 1.2 s. Two fillers, at 0:03 and 0:07." */
    public static String summary(SoundStrip strip) {
        StringBuilder out = new StringBuilder();
        double speech = strip.speech().stream().mapToDouble(Interval::length).sum();
        out.append(Numbers.seconds(strip.length())).append(" of sound, ");
        out.append(speech > 0 ? Numbers.seconds(speech) + " of it speech." : "no speech in it.");
        if (strip.voice().isPresent() && strip.voiceLimit().isPresent()) {
            out.append(" As a whole, your voice is ")
                    .append(loudness(
                            strip.voice().getAsDouble(), strip.voiceLimit().get()))
                    .append('.');
        }
        List<Interval> silent = strip.silentPauses();
        if (!silent.isEmpty()) {
            double longest = silent.stream().mapToDouble(Interval::length).max().orElse(0);
            out.append(' ').append(Wording.words(silent.size()));
            out.append(silent.size() == 1 ? " silent pause of " : " silent pauses, the longest ");
            out.append(Numbers.seconds(longest)).append('.');
        }
        List<Interval> filled = strip.filledPauses();
        if (!filled.isEmpty()) {
            out.append(' ').append(Wording.words(filled.size()));
            out.append(filled.size() == 1 ? " filler, at " : " fillers, at ")
                    .append(times(filled))
                    .append('.');
        } else if (speech > 0) {
            out.append(" No fillers.");
        }
        named(out, strip.noises(), "sudden noise", "sudden noises");
        named(out, strip.clipped(), "place too loud and distorted", "places too loud and distorted");
        named(out, strip.gaps(), "gap in the sound", "gaps in the sound");
        return out.toString();
    }

    private static String loudness(double voice, Limit limit) {
        if (limit.met().holds(voice)) {
            return "neither too quiet nor too loud";
        }
        return (limit.near().holds(voice) ? "a little " : "too ")
                + (voice < limit.met().low() ? "quiet" : "loud");
    }

    private static void named(StringBuilder out, List<Interval> parts, String one, String many) {
        if (!parts.isEmpty()) {
            out.append(' ').append(Wording.words(parts.size())).append(' ');
            out.append(parts.size() == 1 ? one : many)
                    .append(", at ")
                    .append(times(parts))
                    .append('.');
        }
    }

    private static String times(List<Interval> parts) {
        List<String> times = parts.stream()
                .limit(MOST_TIMES)
                .map(part -> Numbers.clock(part.start()))
                .toList();
        if (parts.size() > MOST_TIMES) {
            return String.join(", ", times) + " and later";
        }
        String last = times.get(times.size() - 1);
        return times.size() == 1 ? last : String.join(", ", times.subList(0, times.size() - 1)) + " and " + last;
    }

    /** summary in a language. */
    public static String summary(SoundStrip strip, Language language) {
        return summary(strip);
    }
}

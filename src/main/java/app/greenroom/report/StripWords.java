package app.greenroom.report;

import app.greenroom.model.Interval;
import app.greenroom.model.SoundStrip;
import java.util.List;
import java.util.stream.Collectors;

/** What a sound strip shows, in words. */
final class StripWords {
    private static final int MOST_TIMES = 12;

    private StripWords() {}

    /** Such as "10 s of sound, 7.4 s of it speech. 2 silent pauses, the longest 1.2 s. 2 fillers, at 0:03 and 0:07." */
    static String summary(SoundStrip strip) {
        StringBuilder out = new StringBuilder();
        double speech = strip.speech().stream().mapToDouble(Interval::length).sum();
        out.append(Numbers.seconds(strip.length())).append(" of sound, ");
        out.append(speech > 0 ? Numbers.seconds(speech) + " of it speech." : "no speech in it.");
        List<Interval> silent = strip.silentPauses();
        if (!silent.isEmpty()) {
            double longest = silent.stream().mapToDouble(Interval::length).max().orElse(0);
            out.append(
                    silent.size() == 1
                            ? " One silent pause of " + Numbers.seconds(longest) + "."
                            : " " + silent.size() + " silent pauses, the longest " + Numbers.seconds(longest) + ".");
        }
        List<Interval> filled = strip.filledPauses();
        if (!filled.isEmpty()) {
            out.append(filled.size() == 1 ? " One filler, at " : " " + filled.size() + " fillers, at ");
            out.append(filled.stream()
                    .limit(MOST_TIMES)
                    .map(part -> Numbers.clock(part.start()))
                    .collect(Collectors.joining(", ")));
            out.append(filled.size() > MOST_TIMES ? " and later." : ".");
        } else if (speech > 0) {
            out.append(" No fillers.");
        }
        return out.toString();
    }
}

package app.greenroom.scene;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Speaks segments: a source of pulses and noise, and a filter of resonators in a row (Klatt 1980, 10.1121/1.383940).
 *
 * <p>Pulses have the shape of the glottal flow's derivative in KLGLOTT88 (Klatt and Klatt 1990): a slow opening and an
 * abrupt closure. Their period and height tremble a little (jitter 0.6 %, shimmer 4 %), as in every voice. Formants move
 * towards their targets, and do not jump, because the mouth has mass.
 */
final class FormantVoice {
    private static final double OPEN = 0.62; // share of a period in which the glottis is open
    private static final double JITTER = 0.006;
    private static final double SHIMMER = 0.04;
    private static final double MOUTH_LAG = 0.012; // seconds
    private static final double STRENGTH_LAG = 0.005; // seconds
    private static final int RETUNE = 16; // samples

    private final int rate;
    private final double pitch;
    private final SplittableRandom random;
    private final Resonator[] tract = new Resonator[5];
    private final Resonator hissFilter;
    private double phase;
    private double period = 1;
    private double height = 1;
    private double tilt;

    private final double[] now = new double[8]; // f1, f2, f3, voice, breath, hiss, hiss Hz, semitones

    FormantVoice(int rate, double pitch, long seed) {
        this.rate = rate;
        this.pitch = pitch;
        random = new SplittableRandom(seed);
        for (int i = 0; i < tract.length; i++) {
            tract[i] = new Resonator(rate);
        }
        hissFilter = new Resonator(rate);
    }

    /** The segments one after the other, in arbitrary units. */
    float[] speak(List<Segment> segments) {
        double seconds = segments.stream().mapToDouble(Segment::seconds).sum();
        float[] out = new float[(int) Math.round(seconds * rate)];
        double start = 0;
        int which = 0;
        target(segments.get(0), 0, now);
        double[] target = new double[now.length];
        double before = 0;
        for (int i = 0; i < out.length; i++) {
            double time = (double) i / rate;
            while (which < segments.size() - 1
                    && time >= start + segments.get(which).seconds()) {
                start += segments.get(which++).seconds();
            }
            Segment segment = segments.get(which);
            target(segment, (time - start) / segment.seconds(), target);
            approach(target);
            if (i % RETUNE == 0) {
                retune();
            }
            double mouth = sound();
            out[i] = (float) (mouth - 0.35 * before); // the lips radiate high tones better
            before = mouth;
        }
        return out;
    }

    private static void target(Segment s, double share, double[] into) {
        double t = Solid.clamp(share, 0, 1);
        Segment.Shape shape = s.from().towards(s.to(), t);
        into[0] = shape.f1();
        into[1] = shape.f2();
        into[2] = shape.f3();
        into[3] = s.voice();
        into[4] = s.breath();
        into[5] = s.hiss();
        into[6] = s.hissHz();
        into[7] = Solid.mix(s.pitchFrom(), s.pitchTo(), t);
    }

    private void approach(double[] target) {
        double slow = 1 - Math.exp(-1 / (MOUTH_LAG * rate));
        double quick = 1 - Math.exp(-1 / (STRENGTH_LAG * rate));
        boolean silent = now[3] < 1e-3;
        for (int i = 0; i < now.length; i++) {
            double pace = i >= 3 && i <= 5 ? quick : i == 7 && silent ? 1 : slow;
            now[i] += (target[i] - now[i]) * pace;
        }
    }

    private void retune() {
        tract[0].tune(now[0], 70);
        tract[1].tune(now[1], 90);
        tract[2].tune(now[2], 140);
        tract[3].tune(3500, 220);
        tract[4].tune(4600, 320);
        hissFilter.tune(now[6], 1800);
    }

    private double sound() {
        double noise = random.nextGaussian();
        double source = now[3] * glottis() + (now[4] * 0.25 + now[3] * 0.012) * noise;
        for (Resonator formant : tract) {
            source = formant.next(source);
        }
        return source + 0.3 * now[5] * hissFilter.next(random.nextGaussian());
    }

    private double glottis() {
        phase += pitch * Math.pow(2, now[7] / 12) / rate / period;
        if (phase >= 1) {
            phase -= 1;
            period = 1 + JITTER * random.nextGaussian();
            height = 1 + SHIMMER * random.nextGaussian();
        }
        double x = phase / OPEN;
        double flow = x < 1 ? height * (2 * x - 3 * x * x) : 0;
        tilt += 0.55 * (flow - tilt);
        return tilt;
    }
}

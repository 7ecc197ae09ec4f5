package app.greenroom.scene;

/**
 * One sound of speech.
 *
 * @param seconds how long it lasts
 * @param from shape of the mouth at its beginning
 * @param to shape of the mouth at its end
 * @param voice strength of the vocal folds' tone, 0–1
 * @param breath strength of noise from the throat, which passes through the mouth as the tone does, 0–1
 * @param hiss strength of noise made at the teeth, 0–1
 * @param hissHz where that noise is strongest
 * @param pitchFrom pitch at its beginning in semitones above the speaker's median
 * @param pitchTo pitch at its end
 * @param open how far the mouth is seen to be open, 0–1
 */
record Segment(
        double seconds,
        Shape from,
        Shape to,
        double voice,
        double breath,
        double hiss,
        double hissHz,
        double pitchFrom,
        double pitchTo,
        double open) {

    /** The first three formants in Hz. */
    record Shape(double f1, double f2, double f3) {
        Shape towards(Shape o, double share) {
            return new Shape(Solid.mix(f1, o.f1, share), Solid.mix(f2, o.f2, share), Solid.mix(f3, o.f3, share));
        }
    }

    static Segment silence(double seconds, Shape shape) {
        return new Segment(seconds, shape, shape, 0, 0, 0, 4000, 0, 0, 0);
    }
}
